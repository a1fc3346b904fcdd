import {findingsOf, RECONCILED, type Finding} from "../city/verdicts.js";
import {months, nextMonth, parts, serial} from "../dates.js";
import {day, percent, type Book} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

type Row = Finding & {readonly mistake?: Mistake};

function columns(kind: string): Column<Row>[] {
  return [
    {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
    {field: "task_id", header: "任务编号", width: 12, cell: ({line}) => line.task.id},
    {field: "title", header: "事项", width: 28, cell: ({line}) => line.task.title},
    {field: "unit", header: "被核验单位", width: 18, cell: ({line}) => line.unit},
    {field: "kind", header: "核验方式", width: 10, cell: () => kind},
    {field: "reported", header: "单位填报", width: 14, cell: ({line}) => line.status},
    {field: "verdict", header: "核验结论", width: 10, cell: ({verdict}) => verdict},
    {field: "verified_share", header: "核定完成率", width: 12, cell: ({verifiedShare}) => (verifiedShare === null ? null : percent(verifiedShare / 100))},
    {field: "reviewed_on", header: "核验日期", width: 12, cell: (finding) => day(serial(finding.on))},
    {field: "reviewer", header: "核验组", width: 10, cell: ({line}) => `核验${"一二三"[line.task.order % 3]}组`},
    {field: "opinion", header: "核验说明", width: 28, cell: ({opinion}) => opinion},
  ];
}

function reviewBook(month: string): Book[] {
  const findings: Row[] = findingsOf(month);
  if (findings.length === 0) return [];
  const [year, m] = parts(month);
  const kind = RECONCILED[month];
  const word = kind ?? "核验";
  const sheet = (name: string, rows: readonly Row[]) => table<Row>({name, title: `示例市改革任务${word}表（${year}年${m}月·${name}·示例数据）`, columns: columns(kind ?? "抽查"), rows});
  const grids = [
    sheet("市级任务", findings.filter(({line}) => line.task.parent === "")),
    sheet("区县分解事项", findings.filter(({line}) => line.task.parent !== "")),
  ].filter((_, i) => findings.some(({line}) => (line.task.parent === "") === (i === 0)));
  return [{path: `${nextMonth(month)}-10/${word}核验${year}年${m}月.xlsx`.replace("核验核验", "核验"), form: "xlsx", grids}];
}

/** Received on the 10th of the next month. */
export function reviewBooks(): Book[] {
  return ["2021-06", "2021-12", ...months("2022-01", "2022-09")].flatMap(reviewBook);
}
