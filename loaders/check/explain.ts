import {wording} from "../../src/lib/faults/wording";
import {severities, severityOf} from "../../src/lib/faults/catalogue";
import type {Fault} from "../../src/lib/faults/fault";
import type {Language} from "../../src/lib/field";
import {registerNamed} from "../../src/lib/registers/index";
import type {CheckedFile, CheckedTable, ColumnMapping} from "../../src/lib/rows";

const MOST_OF_A_KIND = 5;

const words = {
  zh: {
    fate: {loaded: "全部可以入库", loaded_with_refusals: "部分行被拒", refused: "整份被拒", nothing_recognised: "没有认出任何台账"},
    sheet: "表", header: "表头在第", row: "行", unknown: "没有认出", empty: "空表", profile: "映射档案", columns: "采用的列", proposed: "相近，未采用", kept: "原样保留", companions: "与编号对照、原样保留", personal: "个人信息，不入库",
    context: "取自标题、表名或文件名", counts: (c: CheckedTable["counts"]) => `数据 ${c.present} 行 = 接收 ${c.accepted} + 拒绝 ${c.refused}；跳过 ${c.skipped} 行（小标题、合计、注、重复表头）；个人信息 ${c.personalDropped} 处未入库`,
    between: (count: number) => `…（其间 ${count} 列）`, more: (count: number) => `同类还有 ${count} 条`, todo: "怎么办", list: "、", colon: "：", semicolon: "；", open: "（", close: "）", arrow: " → ",
    severity: {note: "提示", warning: "注意", row_refused: "拒收行", file_refused: "拒收文件", run_refused: "中止运行"},
  },
  en: {
    fate: {loaded: "all of it loads", loaded_with_refusals: "some rows are refused", refused: "refused whole", nothing_recognised: "no ledger recognised"},
    sheet: "Sheet", header: "header in row", row: "", unknown: "not recognised", empty: "empty", profile: "profile", columns: "Columns taken", proposed: "Near, not taken", kept: "Kept as they stand", companions: "Kept beside the code", personal: "Personal, dropped",
    context: "From title, sheet or file name", counts: (c: CheckedTable["counts"]) => `${c.present} rows = ${c.accepted} accepted + ${c.refused} refused; ${c.skipped} skipped (sections, totals, notes, repeated headers); ${c.personalDropped} personal details dropped`,
    between: (count: number) => `… (${count} between)`, more: (count: number) => `${count} more of this kind`, todo: "What to do", list: ", ", colon: ": ", semicolon: "; ", open: " (", close: ")", arrow: " → ",
    severity: {note: "note", warning: "warning", row_refused: "row refused", file_refused: "file refused", run_refused: "run refused"},
  },
} as const;

/** What `youjie check` says of a file: sheet by sheet what was recognised and what became of each column, then every fault. */
export function explain(checked: CheckedFile, language: Language): string[] {
  const say = words[language];
  const {file} = checked.source;
  const how = [checked.format, checked.encoding].filter((part) => part !== undefined).join(" ");
  return [
    `${file}${how === "" ? "" : `${say.open}${how}${say.close}`}${say.colon}${say.fate[checked.fate]}`,
    ...checked.tables.flatMap((table) => explainTable(table, isEmptySheet(table, checked.faults), language)),
    ...explainFaults(checked.faults, language),
  ];
}

function explainTable(table: CheckedTable, empty: boolean, language: Language): string[] {
  const say = words[language];
  const register = table.register === null ? undefined : registerNamed(table.register);
  const what = register ? `${register.label[language]}${say.open}${register.name}${say.close}` : empty ? say.empty : say.unknown;
  const profile = table.profile === undefined ? "" : `${say.semicolon}${say.profile} ${table.profile}`;
  const header = table.headerRow === undefined ? "" : `${say.semicolon}${say.header} ${table.headerRow} ${say.row}`.trimEnd();
  const known = register ?? (table.nearest === undefined ? undefined : registerNamed(table.nearest));
  const label = (field: string): string => known?.fields[field]?.label[language] ?? field;
  const group = <T>(title: string, columns: readonly T[], show: (column: T) => string): string[] =>
    columns.length === 0 ? [] : [`    ${title}${say.colon}${columns.map(show).join(say.list)}`];
  const of = (...hows: ColumnMapping["how"][]): ColumnMapping[] => table.columns.filter((column) => hows.includes(column.how));
  const context = Object.entries(table.context);
  return [
    `  ${say.sheet} ${table.sheet}${say.colon}${what}${profile}${header}`,
    ...group(say.columns, shortened(of("synonym", "profile")), ({column, between}) => `${between === 0 ? "" : `${say.between(between)}${say.list}`}${named(column)}${say.arrow}${label(column.field ?? "")}`),
    ...group(say.proposed, of("proposed"), (column) => `${named(column)}${say.arrow}${label(column.proposal ?? "")}？`),
    ...group(say.companions, of("companion"), named),
    ...group(say.kept, of("unknown"), named),
    ...group(say.personal, of("personal"), named),
    ...(context.length === 0 ? [] : [`    ${say.context}${say.colon}${context.map(([field, value]) => `${label(field)} = ${value}`).join(say.list)}`]),
    ...(register || table.counts.present > 0 ? [`    ${say.counts(table.counts)}`] : []),
  ];
}

/** Nothing on it: there is nothing to recognise either. */
function isEmptySheet({sheet}: CheckedTable, faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.code === "sheet.empty" && fault.sheet === sheet);
}

/** Of many columns that become one field (years across) only the first two and the last, and how many stand between. */
function shortened(columns: readonly ColumnMapping[]): {readonly column: ColumnMapping; readonly between: number}[] {
  return columns.flatMap((column) => {
    const same = columns.filter(({field}) => field === column.field);
    const isLast = column === same.at(-1);
    if (same.length > 4 && same.indexOf(column) >= 2 && !isLast) return [];
    return [{column, between: same.length > 4 && isLast ? same.length - 3 : 0}];
  });
}

function named(column: ColumnMapping): string {
  return `${column.header.replace(/(?<![\x21-\x7e])\s+|\s+(?![\x21-\x7e])/g, "").replace(/\s+/g, " ").slice(0, 40)} ${column.address}`;
}

/** Grave ones first; of each kind the first few with their places, then how many more there are. */
function explainFaults(faults: readonly Fault[], language: Language): string[] {
  const kinds = new Map<string, Fault[]>();
  for (const fault of faults) {
    const known = kinds.get(fault.code);
    if (known) known.push(fault);
    else kinds.set(fault.code, [fault]);
  }
  const rank = (code: string): number => severities.indexOf(severityOf(code));
  return [...kinds].sort(([a], [b]) => rank(b) - rank(a)).flatMap(([code, all]) => explainKind(code, all, language));
}

function explainKind(code: string, faults: readonly Fault[], language: Language): string[] {
  const say = words[language];
  const [first] = faults;
  if (!first) return [];
  const {title, todo, severity} = wording(first, language);
  const lines = new Map<string, number>();
  for (const fault of faults) {
    const line = `${placeOf(fault)}${wording(fault, language).sentence}`;
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  const shown = [...lines].slice(0, MOST_OF_A_KIND).map(([line, count]) => `    ${line}${count > 1 ? ` × ${count}` : ""}`);
  const more = lines.size - shown.length;
  return [`  [${say.severity[severity]}] ${title}${say.open}${code} × ${faults.length}${say.close}`, ...shown, ...(more > 0 ? [`    … ${say.more(more)}`] : []), ...(todo === "" ? [] : [`    ${say.todo}${say.colon}${todo}`])];
}

function placeOf(fault: Fault): string {
  const cell = [fault.sheet, fault.cell].filter((part) => part !== undefined && part !== "").join("!");
  return cell === "" ? "" : `〔${cell}〕`;
}
