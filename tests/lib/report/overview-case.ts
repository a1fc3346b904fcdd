import type {FindingRow, OverviewInput, OverviewRow, ReportingRow, ScoreRow, TaskRow} from "../../../src/lib/report/rows.js";

/** The account's own illustration: 110 tasks, September 2022. */
export const overview: OverviewRow = {
  period: "2022-09",
  counties_due: 8, departments_due: 36, units_reported: 41,
  tasks: 110, done: 31, ahead: 4, on_schedule: 60, behind: 8, overdue: 3, not_started: 1, suspended: 2, undetermined: 1,
  watch: 12, watch_previous: 15, watch_better: 5, watch_new: 2,
  reported_done: 33, verified_done: 28, pending_done: 3, returned_done: 2,
  problems: 712, problems_solved: 588, problems_open: 97, problems_overdue: 27, problems_found_month: 64, problems_solved_month: 71,
  inspections: 11, findings: 63, findings_rectified: 52, findings_open: 8, findings_overdue: 3,
  practices: 612, practices_themed: 179, practices_beyond_city: 203, cases: 115, cases_promoted: 45, commission_meetings: 16, consultations: 11,
};

export function task(task_id: string, light: string, rest: Partial<TaskRow> = {}): TaskRow {
  return {
    period: "2022-09", task_id, title: `任务${task_id}`, city: true, lead_units: "D01", lead_names: "市水利局", field_name: "营商环境",
    due: "2022-12-31", share: null, expected: null, reported_period: "2022-09", carried: false, verified: false,
    light, light_previous: null, status: "active", days_overdue: null, claim: false, verdict: null,
    task_row: `t-${task_id}`, progress_row: null, review_row: null, ...rest,
  };
}

export function score(unit_id: string, unit_name: string, rank: number | null, tier: number | null, rest: Partial<ScoreRow> = {}): ScoreRow {
  return {
    period: "2022-09", edition: "counties-2022", unit_id, unit_name, peer_group: "区县", rank, peers: 7, tied: false, tier, grade: null,
    base_score: rank === null ? null : 90 - rank, award: 0, deduction: 0, score: rank === null ? null : 90 - rank,
    rank_low: null, rank_high: null, not_distinguishable: null, score_change: null, rank_change: 0, ...rest,
  };
}

function silent(unit_id: string, unit_name: string, kind: string, last_period: string | null = "2022-08"): ReportingRow {
  return {period: "2022-09", unit_id, unit_name, kind, reported: false, items: 0, received: null, file: null, last_period};
}

const claimed = {due: "2022-08-14", status: "done", claim: true, verdict: "returned"};
const tasks: TaskRow[] = [
  task("T-047", "overdue", {...claimed, days_overdue: 47, progress_row: "abc-1-23"}),
  task("T-051", "behind", {...claimed, due: "2022-12-31"}),
  task("T-060", "overdue", {days_overdue: 12}),
  task("T-061", "overdue", {lead_units: "D02", lead_names: "市商务局", days_overdue: 3}),
  task("T-062", "not_started", {lead_units: "D02、D03", lead_names: "市商务局、市教育局"}),
  task("T-063", "behind", {lead_units: "D04", lead_names: "市司法局"}),
  task("T-064", "done", {lead_units: "D05", lead_names: "市民政局"}),
  task("C01-T-063", "overdue", {city: false, lead_units: "C01", lead_names: "甲区"}),
  {...task("T-065", "overdue"), period: "2022-08"},
];

const visit = {inspection_id: "I-11", unit_name: "市水利局", due: "2022-09-20", rectified_on: null, repeated: false};
const findings: FindingRow[] = [
  {...visit, finding_id: "I-11-02", inspected_on: "2022-09-14", task_id: "T-047", finding: "未开工", row_id: "def-1-4"},
  {...visit, finding_id: "I-09-01", inspected_on: "2022-06-02", task_id: "T-047", finding: "现场无人", row_id: "def-1-3"},
];

export const input: OverviewInput = {
  city: {zh: "示例市", en: "Sample City"},
  sample: true,
  cut_off: "2022-09-30",
  overview,
  previous: {period: "2022-08"},
  tasks,
  scores: [
    score("C04", "丁区", 1, 1, {rank_change: 2, not_distinguishable: "甲区", rank_low: 1, rank_high: 2}),
    score("C01", "甲区", 2, 1, {rank_change: -1, not_distinguishable: "丁区", rank_low: 1, rank_high: 2}),
    score("C02", "乙区", 3, 2, {not_distinguishable: "丙区", rank_low: 2, rank_high: 5}),
    score("C03", "丙区", 4, 2, {not_distinguishable: "乙区"}),
    score("C06", "己县", 5, 2),
    score("C08", "辛县", 6, 3),
    score("C05", "戊区", null, null),
    score("D01", "市水利局", 1, null, {peer_group: "部门一类"}),
  ],
  reporting: [
    {period: "2022-09", unit_id: "C01", unit_name: "甲区", kind: "county", reported: true, items: 3, received: "2022-10-05", file: "甲区9月.xlsx", last_period: "2022-09"},
    silent("D11", "市文旅局", "department"),
    silent("D12", "市民政局", "department"),
    silent("C05", "戊区", "county"),
  ],
  findings,
  addresses: {"abc-1-23": "水利9月.xlsx·进展!H23"},
};
