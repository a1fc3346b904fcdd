/** A row of `marts.changes`. */
export interface ChangeRow {
  readonly register: string;
  readonly row_key: string;
  readonly column: string | null;
  readonly kind: "revision" | "correction" | "new" | "gone";
  readonly old: string | null;
  readonly new: string | null;
  readonly received: string;
  readonly received_before: string | null;
  readonly row_id: string;
  readonly row_id_before: string | null;
  /** Of a correction only: why, and by whom. */
  readonly reason: string | null;
  readonly made_by: string | null;
}
