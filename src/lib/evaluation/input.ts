/** What one unit has in one measure. `n` is the number of cases behind a proportion or a mean, where it is known. */
export interface Observation {
  readonly value: number | null;
  readonly n?: number;
}

/** A unit of the peer group. `group` is the group whose mean stands in for a missing value; absent: the whole peer group. */
export interface Unit {
  readonly unit_id: string;
  readonly reported: boolean;
  readonly group?: string;
}

/** unit → measure → observation. A unit or measure that is absent has no value. */
export type Values = ReadonlyMap<string, ReadonlyMap<string, Observation>>;
