import {appraisals, objections, type Appraisal, type Objection} from "../city/objections.js";
import {written} from "../dates.js";
import type {Book, CellInput} from "../write/book.js";
import {table, type Mistake} from "../write/table.js";

type Row = Objection & {readonly mistake?: Mistake; readonly instead?: Readonly<Record<string, CellInput>>};

const ANSWERS: Readonly<Record<NonNullable<Objection["outcome"]>, string>> = {采纳: "核对属实，予以更正", 部分采纳: "其中一件属实，已更正", 不采纳: "经核对，维持原结果"};

/** Sent out, objected to, answered: the later file of a month tells of the answers. */
function ledger(received: string, period: string, month: string, more: readonly Row[] = []): Book {
  const rows: Row[] = objections.filter((one) => one.period === period && one.filed <= received);
  const answered = (row: Row): boolean => row.answered !== null && row.answered <= received;
  const grid = table<Row>({
    name: "征求意见",
    title: `示例市改革评价征求意见及答复情况（${month}·示例数据）`,
    lines: [["单位：%"]],
    columns: [
      {field: "objection_id", header: "意见编号", width: 12, cell: (row) => row.id},
      {field: "unit", header: "提出单位", width: 18, cell: (row) => row.unit},
      {field: "period", header: "评价月份", width: 12, cell: (row) => row.period},
      {field: "measure", header: "涉及指标", width: 14, cell: (row) => row.measure},
      {field: "stated", header: "征求意见值", width: 12, cell: (row) => row.instead?.["stated"] ?? row.stated},
      {field: "claimed", header: "单位意见值", width: 12, cell: (row) => row.claimed},
      {field: "objection", header: "意见和理由", width: 30, cell: (row) => row.objection},
      {field: "filed_on", header: "提出时间", width: 14, cell: (row) => written.chinese(row.filed)},
      {field: "answer", header: "核对意见", width: 26, cell: (row) => (answered(row) ? ANSWERS[row.outcome!] : null)},
      {field: "answered_on", header: "答复时间", width: 14, cell: (row) => (answered(row) ? row.answered : null)},
      {field: "outcome", header: "是否采纳", width: 10, cell: (row) => (answered(row) ? row.outcome : null)},
    ],
    rows: [...rows, ...more],
  });
  return {path: `${received}/征求意见答复${month}.xlsx`, form: "xlsx", grids: [grid]};
}

function appraisalBook(): Book {
  const grid = table<Appraisal & {mistake?: Mistake}>({
    name: "定性评议",
    title: "示例市区县改革定性评议结果（2022年上半年·示例数据）",
    columns: [
      {field: "appraisal_id", header: "评议编号", width: 10, cell: (one) => one.id},
      {field: "unit", header: "被评议单位", width: 14, cell: (one) => one.unit},
      {field: "evaluator", header: "评议主体", width: 16, cell: (one) => one.evaluator},
      {field: "scale_low", header: "量程下限", width: 10, cell: (one) => one.low},
      {field: "scale_high", header: "量程上限", width: 10, cell: (one) => one.high},
      {field: "mark", header: "评议得分", width: 10, cell: (one) => one.mark},
      {field: "appraised_on", header: "评议日期", width: 14, cell: () => "2022-07-06"},
      {field: "document", header: "评议依据", width: 22, cell: () => "示例改办评议〔2022〕1号"},
    ],
    rows: appraisals,
  });
  return {path: "2022-07-15/定性评议2022年上半年.xlsx", form: "xlsx", grids: [grid]};
}

export function objectionBooks(): Book[] {
  const like = objections.at(-1)!;
  const unreadable: Row = {...like, id: "Y2209-91", instead: {stated: "详见附件"}, mistake: {code: "number.unreadable", field: "stated"}};
  return [ledger("2022-08-10", "2022-06", "2022年6月"), ledger("2022-10-10", "2022-09", "2022年9月", [unreadable]), appraisalBook()];
}
