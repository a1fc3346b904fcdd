import type {CellInput} from "../write/book.js";

/** A value that the office itself had wrong in a workbook, and how it was put right afterwards. */
export interface Slip {
  readonly register: string;
  /** The key of the row, its parts joined by `|`. */
  readonly key: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** What is put right is what the plan of the city says: with the corrections every total is the published one. */
export const slips: readonly Slip[] = [
  {register: "progress", key: "T-029|2022-09|D02", column: "share", old: "8%", new: "80%", reason: "汇总传真件时漏录一个0，已与原件核对", by: "分析员甲", on: "2022-10-11"},
  {register: "problems", key: "P22-0679", column: "solved_on", old: "2022-10-08", new: "2022-09-28", reason: "把登记日录成了办结日", by: "分析员甲", on: "2022-10-11"},
  {register: "inspections", key: "I22-10-05", column: "rectified_on", old: "2022-10-07", new: "2022-09-19", reason: "把整改单的收件日录成了整改完成日", by: "分析员乙", on: "2022-10-12"},
  {register: "honours", key: "H22-05", column: "points", old: "5", new: "0.5", reason: "小数点漏录，见依据文件", by: "分析员乙", on: "2022-10-13"},
];

/** What a workbook says by mistake in a row: column → text; nothing where all is right. */
export function slipsIn(register: string, key: string): Readonly<Record<string, CellInput>> {
  const own = slips.filter((slip) => slip.register === register && slip.key === key);
  return Object.fromEntries(own.map(({column, old}) => [column, /^[\d.]+$/.test(old) ? Number(old) : old]));
}

const HEAD = ["register", "key", "column", "old", "new", "reason", "by", "date"] as const;

/** `data/corrections.csv` */
export function correctionsText(): string {
  const lines = slips.map((slip) => [slip.register, slip.key, slip.column, slip.old, slip.new, slip.reason, slip.by, slip.on].join(","));
  return `${[HEAD.join(","), ...lines].join("\n")}\n`;
}
