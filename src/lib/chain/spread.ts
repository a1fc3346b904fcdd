import type {Adoption, Publicity} from "./rows.js";

export interface Given {
  readonly unit: string;
  readonly name: string;
  /** Times others took over a practice of this unit, and by how many units. */
  readonly gave: number;
  readonly takers: number;
  readonly to: readonly string[];
  readonly took: number;
}

/** Who gave to whom, unit by unit; who gave most stands first. */
export function givenBy(adoptions: readonly Adoption[]): Given[] {
  const names = new Map<string, string>();
  for (const row of adoptions) {
    names.set(row.unit, row.unit_name);
    if (row.from_unit !== null) names.set(row.from_unit, row.from_name ?? row.from_unit);
  }
  return [...names]
    .map(([unit, name]) => {
      const gave = adoptions.filter((row) => row.from_unit === unit);
      const to = [...new Set(gave.map((row) => row.unit_name))];
      return {unit, name, gave: gave.length, takers: to.length, to, took: adoptions.filter((row) => row.unit === unit).length};
    })
    .sort((a, b) => b.gave - a.gave || b.took - a.took || (a.unit < b.unit ? -1 : 1));
}

export interface Passage {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Adoptions from group to group; `outside` names what came from beyond the city. */
export function passages(adoptions: readonly Adoption[], groupOf: (unit: string) => string, outside: string): Passage[] {
  const counts = new Map<string, Passage>();
  for (const row of adoptions) {
    const from = row.from_unit === null ? outside : groupOf(row.from_unit);
    const to = groupOf(row.unit);
    const key = `${from}\t${to}`;
    counts.set(key, {from, to, count: (counts.get(key)?.count ?? 0) + 1});
  }
  return [...counts.values()];
}

export const levels = ["central", "provincial", "city"] as const;

export interface Reached {
  readonly channel: string;
  readonly level: (typeof levels)[number];
  readonly sent: number;
  readonly published: number;
  readonly endorsed: number;
}

/** What was sent and what was published by channel and level, highest first: never one raw count. */
export function reachOf(rows: readonly Publicity[], isPublished: (row: Publicity) => boolean): Reached[] {
  return ["system", "media"].flatMap((channel) =>
    levels.flatMap((level) => {
      const own = rows.filter((row) => row.level === level && (row.channel ?? "system") === channel);
      return own.length === 0 ? [] : [{channel, level, sent: own.length, published: own.filter(isPublished).length, endorsed: own.filter((row) => row.endorsed_by !== null).length}];
    }),
  );
}
