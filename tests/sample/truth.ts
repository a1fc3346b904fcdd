import {inspections} from "./city/inspections.js";
import {AHEAD_BY, lightOf, type Light} from "./city/light.js";
import {MISSING, reportedLines, type Line} from "./city/lines.js";
import {meetingItems} from "./city/meetings.js";
import {BATCHES, practices} from "./city/practices.js";
import {problems} from "./city/problems.js";
import {slips} from "./city/slips.js";
import {cityTasks, countyItems, type Task} from "./city/tasks.js";
import {committing, counties, reporting, units} from "./city/units.js";
import {findingsOf} from "./city/verdicts.js";
import {CUT_OFF, LAST_MONTH, months} from "./dates.js";
import {honours} from "./ledgers/honours.js";
import {chainKeys, chainTruth, countBy} from "./truth-chain.js";
import type {Book} from "./write/book.js";

const WATCHED: ReadonlySet<Light> = new Set(["behind", "overdue", "not_started"]);

/** The last report of the year up to a month, where the unit was silent since. */
function standing(month: string): Map<string, Line> {
  const upTo = months(`${month.slice(0, 4)}-01`, month);
  const standing = new Map<string, Line>();
  for (const one of upTo) {
    for (const line of reportedLines(one).toReversed()) standing.set(line.task.id, line);
  }
  return standing;
}

export function lights(tasks: readonly Task[], month: string): Record<string, Light> {
  const reports = standing(month);
  const returned = new Map(findingsOf(month).filter(({verdict}) => verdict === "退回").map(({line, verifiedShare}) => [line.task.id, {verifiedShare: verifiedShare!}]));
  return Object.fromEntries(tasks.map((task) => [task.id, lightOf(task, month, reports.get(task.id)!, returned.get(task.id))]));
}

const watched = (all: Readonly<Record<string, Light>>): string[] => Object.keys(all).filter((id) => WATCHED.has(all[id]!));

function tasksTruth(): object {
  const plan = cityTasks(2022);
  const now = lights(plan, LAST_MONTH);
  const before = lights(plan, "2022-08");
  const watch = watched(now);
  const watchBefore = watched(before);
  const verdicts = findingsOf(LAST_MONTH).filter(({line}) => line.task.parent === "" && line.unit === line.task.leads[0]);
  return {
    tasks: plan.length,
    fields: new Set(plan.map((task) => task.fieldName)).size,
    aspects: new Set(plan.map((task) => task.aspect)).size,
    action_plan: {fields: 5, aspects: 34, tasks: 113},
    county_items: counties.length * 20,
    lights: countBy(Object.values(now), (light) => light),
    lights_previous: countBy(Object.values(before), (light) => light),
    watch: watch.length,
    watch_previous: watchBefore.length,
    watch_better: watchBefore.filter((id) => !watch.includes(id)),
    watch_new: watch.filter((id) => !watchBefore.includes(id)),
    watch_owners: countBy(watch.map((id) => plan.find((task) => task.id === id)!), (task) => task.leads[0]!),
    reported_done: verdicts.length,
    verdicts: {accepted: verdicts.filter(({verdict}) => verdict === "认可").length, pending: verdicts.filter(({verdict}) => verdict === "待核验").length, returned: verdicts.filter(({verdict}) => verdict === "退回").length},
    returned: verdicts.filter(({verdict}) => verdict === "退回").map(({line}) => ({task: line.task.id, unit: line.unit, light: now[line.task.id]})),
    by_task: now,
    by_task_previous: before,
    by_county_item: lights(counties.flatMap((county, i) => countyItems(county.name, i, 2022)), LAST_MONTH),
  };
}

function problemsTruth(): object {
  const year = problems.filter((problem) => problem.found >= "2022-01-01");
  const solved = (problem: (typeof problems)[number]): boolean => problem.solved !== null && problem.solved <= CUT_OFF;
  const by = (unit: string): object => {
    const own = year.filter((problem) => problem.unit === unit);
    return {found: own.length, solved: own.filter(solved).length, overdue: own.filter((problem) => !solved(problem) && problem.due < CUT_OFF).length};
  };
  return {
    found: year.length,
    solved: year.filter(solved).length,
    open: year.filter((problem) => !solved(problem) && problem.due >= CUT_OFF).length,
    overdue: year.filter((problem) => !solved(problem) && problem.due < CUT_OFF).length,
    found_in_month: year.filter((problem) => problem.found.startsWith(LAST_MONTH)).length,
    solved_in_month: problems.filter((problem) => problem.solved?.startsWith(LAST_MONTH)).length,
    found_2021: problems.length - year.length,
    by_unit: Object.fromEntries(units.filter((unit) => year.some((problem) => problem.unit === unit.name)).map((unit) => [unit.name, by(unit.name)])),
  };
}

function practicesTruth(): object {
  const year = practices.filter((practice) => practice.collected >= "2022-01-01" && practice.collected <= CUT_OFF);
  return {
    collected: year.length,
    themed: year.filter((practice) => practice.theme !== null).length,
    beyond_city: practices.filter((practice) => practice.beyondCity !== null && practice.beyondCity >= "2022-01-01" && practice.beyondCity <= CUT_OFF).length,
    cases: practices.filter((practice) => practice.batch !== null).length,
    batches: BATCHES.map((_, i) => practices.filter((practice) => practice.batch === i + 1).length),
    cases_promoted: practices.filter((practice) => practice.batch !== null && practice.promoted !== null && practice.promoted <= CUT_OFF).length,
    by_tier: countBy(year, (practice) => practice.tier),
    in_all: practices.length,
  };
}

function inspectionsTruth(): object {
  const year = inspections.filter((finding) => finding.on >= "2022-01-01");
  const rectified = year.filter((finding) => finding.rectified !== null && finding.rectified <= CUT_OFF);
  const rest = year.filter((finding) => !rectified.includes(finding));
  return {
    inspections: new Set(year.map((finding) => finding.visit)).size,
    findings: year.length,
    rectified: rectified.length,
    open: rest.filter((finding) => finding.due >= CUT_OFF).length,
    overdue: rest.filter((finding) => finding.due < CUT_OFF).length,
    findings_2021: inspections.length - year.length,
  };
}

function meetingsTruth(): object {
  const held = (kind: string): number => new Set(meetingItems.filter((item) => item.kind === kind).map((item) => item.meeting)).size;
  return {commission: held("深改委会议"), consultation: held("会商研判"), county_review: held("区县点评会"), mobilisation: held("动员部署会"), items: meetingItems.length, advice: meetingItems.filter((item) => item.advice !== null).length, advice_taken: meetingItems.filter((item) => item.adviceTaken === true).length};
}

/** Faults put in on purpose, with the place in which each must be found. */
function plantedFaults(books: readonly Book[]): object[] {
  return books
    .flatMap((book) => [
      ...(book.planted ?? []).map((fault) => ({file: `inbox/${book.path}`, ...fault})),
      ...book.grids.flatMap((grid) => grid.planted.map((fault) => ({file: `inbox/${book.path}`, sheet: grid.name, ...fault}))),
    ])
    .sort((a, b) => (`${a.file}|${a.code}` < `${b.file}|${b.code}` ? -1 : 1));
}

/** What the sample city holds, worked out from its plan and never from the product. */
export function truth(books: readonly Book[]): object {
  const t047 = books.find((book) => book.path === "2022-10-05/水利9月.xlsx")!.grids[0]!;
  const row = t047.rows.findIndex((cells) => cells[1] === "T-047");
  return {
    sample: true,
    cut_off: CUT_OFF,
    period: LAST_MONTH,
    rule: {ahead_margin: AHEAD_BY / 100, on_schedule_tolerance: 0, expected: "months elapsed / 12; milestones due / all milestones"},
    reporting: {expected: reporting.length, counties: counties.length, departments: committing.length, reported: reporting.length - MISSING[LAST_MONTH]!.length, missing: MISSING[LAST_MONTH], missing_by_month: MISSING},
    tasks: tasksTruth(),
    t047: {file: "inbox/2022-10-05/水利9月.xlsx", sheet: t047.name, cell: `H${row + 1}`, text: t047.rows[row]![7], due: "2022-08-14", days_overdue: 47, inspected: "2022-09-14"},
    problems: problemsTruth(),
    inspections: inspectionsTruth(),
    practices: practicesTruth(),
    meetings: meetingsTruth(),
    ...chainTruth(),
    commitments: {units: committing.length, each: 3, of_2022: committing.length * 3},
    keys: {
      units: units.length, leaders: 9, tasks: cityTasks(2021).length * 2 + 113 + counties.length * 40,
      progress: months("2021-01", LAST_MONTH).reduce((sum, month) => sum + reportedLines(month).length, 0),
      problems: problems.length, inspections: inspections.length, practices: practices.length, meetings: meetingItems.length, commitments: committing.length * 3 * 5, honours: honours.length,
      ...chainKeys,
    },
    corrections: slips,
    faults: plantedFaults(books),
  };
}
