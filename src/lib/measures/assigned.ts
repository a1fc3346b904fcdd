import {text, type Text} from "../field.js";
import {medianOf, shareOf, type MeasureDefinition, type Weighed} from "./measure.js";
import type {AssignmentItem, DocumentItem, UnitMonth} from "./unit-month.js";
import {by, daysBetween, past, within} from "./window.js";

const source = (one: AssignmentItem) => ({row_id: one.row_id, item: one.assignment_id});
const closedInTime = (one: AssignmentItem, unit: UnitMonth) => by(one.closed_on, unit) && (one.due === null || one.closed_on! <= one.due);
const assigned = (unit: UnitMonth) => unit.assignments.filter((one) => within(one.assigned_on, unit));

/** Days from receipt to a step. A step not taken yet counts with the days waited so far: silence must not shorten a lag. */
function lags(unit: UnitMonth, step: (one: DocumentItem) => string | null, asked: (one: DocumentItem) => boolean = () => true): Weighed[] {
  return unit.documents
    .filter((one) => within(one.received_on, unit) && asked(one))
    .map((one) => {
      const taken = step(one);
      return {row_id: one.row_id, item: one.document_id, value: daysBetween(one.received_on, taken !== null && by(taken, unit) ? taken : unit.cut_off)};
    });
}

const response = (code: string, title: Text, to: Text, step: (one: DocumentItem) => string | null, asked?: (one: DocumentItem) => boolean): MeasureDefinition => ({
  code,
  title,
  unit: "天",
  direction: -1,
  numerator: text(`{window}收到的上级文件，到${to.zh}的天数的中位数（尚未办的按截至日已等天数计）`, `median of days from receipt to ${to.en}, of higher-level documents received {window} (where still to come: days waited so far)`),
  denominator: text("—", "—"),
  compute: (unit) => medianOf(lags(unit, step, asked)),
});

/** What became of what the city assigned, and how fast units answer. */
export const assignedMeasures: readonly MeasureDefinition[] = [
  {
    code: "assignment_receipt",
    title: text("交办按时签收率", "Assignments signed for in time"),
    unit: "%",
    direction: 1,
    numerator: text("在签收时限内签收的交办事项", "assignments signed for by their date"),
    denominator: text("{window}交办、已签收或签收时限已过的事项", "assignments {window} that were signed for or should have been"),
    compute: (unit) =>
      shareOf(
        assigned(unit).filter((one) => one.receipt_due !== null && (by(one.signed_on, unit) || past(one.receipt_due, unit))),
        (one) => by(one.signed_on, unit) && one.signed_on! <= one.receipt_due!,
        source,
      ),
  },
  {
    code: "assignment_closure",
    title: text("交办按期销号率", "Assignments closed in time"),
    unit: "%",
    direction: 1,
    numerator: text("在时限（含批准的延期）内销号的交办事项；申请销号不算", "assignments closed by the office by their date (extensions granted included); asking for it does not count"),
    denominator: text("{window}交办、已销号或已到期的事项（只计点题交办，不计自行解决）", "assignments {window} that are closed or due (assigned problems only, not those a unit solves by itself)"),
    compute: (unit) => shareOf(assigned(unit).filter((one) => by(one.closed_on, unit) || past(one.due, unit)), (one) => closedInTime(one, unit), source),
  },
  {
    code: "assignment_reopened",
    title: text("交办事项反弹率", "Assignments broken out again"),
    unit: "%",
    direction: -1,
    numerator: text("销号后又反弹的交办事项", "assignments reopened after closing"),
    denominator: text("{window}交办、销号过的事项", "assignments {window} that have been closed at least once"),
    compute: (unit) => shareOf(assigned(unit).filter((one) => one.ever_closed), (one) => by(one.reopened_on, unit), source),
  },
  {
    code: "days_to_solve",
    title: text("问题解决天数", "Days to solve a problem"),
    unit: "天",
    direction: -1,
    numerator: text("{window}解决的问题，从发现到解决天数的中位数", "median of days from finding to solving, of problems solved {window}"),
    denominator: text("—", "—"),
    compute: (unit) =>
      medianOf(
        unit.problems
          .filter((problem) => within(problem.solved_on, unit))
          .map((problem) => ({row_id: problem.row_id, item: problem.problem_id, value: daysBetween(problem.found_on, problem.solved_on!)})),
      ),
  },
  {
    code: "problem_age",
    title: text("未解决问题的天数", "Age of open problems"),
    unit: "天",
    direction: -1,
    numerator: text("截至期末仍未解决的问题（不论何时发现），从发现起已过天数的中位数", "median of days since finding, of problems open at the end of the window, whenever found"),
    denominator: text("—", "—"),
    compute: (unit) =>
      medianOf(
        unit.problems
          .filter((problem) => by(problem.found_on, unit) && !by(problem.solved_on, unit))
          .map((problem) => ({row_id: problem.row_id, item: problem.problem_id, value: daysBetween(problem.found_on, unit.cut_off)})),
      ),
  },
  response("response_meeting", text("第一时间传达", "Days to convey"), text("传达会", "the meeting that conveys it"), (one) => one.conveyed_on),
  response("response_study", text("第一时间研究", "Days to study"), text("研究", "its study"), (one) => one.studied_on),
  response("response_document", text("第一时间出台", "Days to own document"), text("出台本级文件", "the unit's own document"), (one) => one.issued_on, (one) => one.own_needed),
];
