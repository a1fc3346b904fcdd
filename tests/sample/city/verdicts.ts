import {addDays, lastDay, nextMonth} from "../dates.js";
import {pick} from "../seeded.js";
import {reportedLines, type Line} from "./lines.js";

export type Verdict = "认可" | "退回" | "待核验";

/** What the reform office found of one reported line. */
export interface Finding {
  readonly line: Line;
  readonly verdict: Verdict;
  readonly verifiedShare: number | null;
  readonly on: string;
  readonly opinion: string;
}

/** The reconciliations: month → kind. In other months of 2022 only claims that are new are reviewed. */
export const RECONCILED: Readonly<Record<string, "对账" | "交账">> = {"2021-06": "对账", "2021-12": "交账", "2022-06": "对账", "2022-09": "对账"};

/** 退回: month|task → share the office can vouch for, and why. */
const RETURNED: Readonly<Record<string, readonly [share: number, why: string]>> = {
  "2022-09|T-047": [0, "9月14日暗访，现场未开工"],
  "2022-09|T-104": [60, "90处网点中实际运行54处，其余未配备人员"],
  "2021-12|T-033": [90, "佐证材料不全"],
  "2021-12|T-064": [95, "两条线路尚未开行"],
};
/** Claims of September on which the office has not finished. */
const PENDING = new Set(["2022-09|T-083", "2022-09|T-107", "2022-09|T-110"]);
/** Of a county's claims in September: returned, pending. */
const COUNTY_VERDICTS: Readonly<Record<string, readonly [returned: number, pending: number]>> = {
  甲区: [0, 1], 乙区: [1, 0], 丙区: [0, 1], 丁区: [0, 1], 己县: [0, 1], 庚县: [1, 0], 辛县: [1, 0],
};

function verdictOf(line: Line, claimsOfUnit: readonly Line[]): Pick<Finding, "verdict" | "verifiedShare" | "opinion"> {
  const name = `${line.month}|${line.task.id}`;
  const returned = RETURNED[name];
  if (returned) return {verdict: "退回", verifiedShare: returned[0], opinion: returned[1]};
  const [back, wait] = line.month === "2022-09" && line.task.parent !== "" ? COUNTY_VERDICTS[line.unit]! : [0, 0];
  const place = claimsOfUnit.indexOf(line);
  if (place >= 0 && place < back) return {verdict: "退回", verifiedShare: 60, opinion: "现场核验未达年度目标"};
  if (PENDING.has(name) || (place >= back && place < back + wait)) return {verdict: "待核验", verifiedShare: null, opinion: "材料已收，待现场核验"};
  return {verdict: "认可", verifiedShare: line.share, opinion: pick(`opinion ${name}`, ["佐证齐全", "佐证齐全", "现场核验一致", "抽查属实"])};
}

function monthBefore(month: string): string {
  return addDays(`${month}-01`, -1).slice(0, 7);
}

function claimedBefore(month: string): ReadonlySet<string> {
  if (month.endsWith("-01")) return new Set();
  return new Set(reportedLines(monthBefore(month)).filter((line) => line.state === "done").map((line) => `${line.task.id}|${line.unit}`));
}

/** Line by line at a reconciliation, except in September, where claims alone are gone through again; else new claims only. */
export function findingsOf(month: string): Finding[] {
  const lines = reportedLines(month);
  const claims = lines.filter((line) => line.state === "done");
  const known = claimedBefore(month);
  const chosen = month === "2022-09" ? claims : RECONCILED[month] ? lines : claims.filter((line) => !known.has(`${line.task.id}|${line.unit}`));
  return chosen.map((line) => ({
    line,
    ...verdictOf(line, claims.filter((one) => one.unit === line.unit)),
    on: addDays(lastDay(nextMonth(month)), -24 + (line.task.order % 3)),
  }));
}

/** Verdict by task, for the truth. */
export function returnedShare(month: string, task: string, unit: string): number | undefined {
  const finding = findingsOf(month).find((one) => one.line.task.id === task && one.line.unit === unit);
  return finding?.verdict === "退回" ? finding.verifiedShare! : undefined;
}
