import {day, optional, words, yes, type Mart} from "./mart.js";

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

export const changes: Mart = {
  name: "changes",
  label: {zh: "变化", en: "Changes"},
  grain: {
    zh: "一行是一个值的一次变化：来源重报（revision）、我们更正（correction）；最近收到日另列新增（new）和不再出现（gone）的行",
    en: "one row per value that changed: restated by the source (revision) or put right by us (correction); for the last day received also keys that are new and keys that are gone",
  },
  key: ["register", "row_key", "column", "kind", "received", "row_id", "row_id_before"],
  columns: {
    register: words("台账", "Register"),
    row_key: words("行键（各列用 | 隔开）", "Key (parts joined by |)"),
    column: words("列", "Column", optional),
    kind: words("变化", "Kind of change"),
    old: words("原值", "Old value", optional),
    new: words("新值", "New value", optional),
    received: day("收到日（更正为更正日）", "Received (a correction: made on)"),
    received_before: day("前一版收到日", "Received before", optional),
    row_id: words("出处", "Source row"),
    row_id_before: words("前一版出处", "Source row before", optional),
    reason: words("更正原因", "Why (a correction)", optional),
    made_by: words("更正人", "By (a correction)", optional),
    latest: yes("上一个收到日以来", "Since the last day received before"),
  },
};
