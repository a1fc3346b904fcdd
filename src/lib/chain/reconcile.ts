import type {Review} from "./office-rows.js";

/** What a task's month says, as far as a reconciliation needs it. */
export interface ReportedTask {
  readonly period: string;
  readonly task_id: string;
  readonly title: string;
  /** Counted among the city's tasks; a county's own item is not. */
  readonly city: boolean;
  readonly lead_units: string;
  readonly lead_names: string;
  readonly status: string | null;
  readonly share: number | null;
  readonly claim: boolean;
  readonly verified: boolean;
  readonly verdict: string | null;
  readonly reported_period: string | null;
  readonly progress_row: string | null;
}

/** One line of the reconciliation: what a unit reported on a task, beside what the office found. */
export interface Line {
  readonly task_id: string;
  readonly title: string | null;
  /** A task of the city has a page; a county's own item has it with its unit. */
  readonly city: boolean;
  readonly unit: string;
  readonly unit_name: string;
  readonly period: string;
  readonly reported: string | null;
  readonly claim: boolean;
  readonly reported_share: number | null;
  readonly verdict: "accepted" | "returned" | "pending";
  readonly verified_share: number | null;
  /** Reported less verified share, where both are known. */
  readonly gap: number | null;
  readonly reviewed_on: string | null;
  readonly opinion: string | null;
  readonly report_row: string | null;
  readonly review_row: string | null;
}

const isDone = (status: string | null) => status === "done_reported" || status === "done_verified";
const verdictOf = (verdict: string) => (verdict === "accepted" || verdict === "returned" ? verdict : "pending");

/** The last review of each task and unit between two months, and the claims of the last month that nobody has reviewed. */
export function reconcile(reviews: readonly Review[], tasks: readonly ReportedTask[], from: string, to: string): Line[] {
  const months = new Map(tasks.map((task) => [`${task.period} ${task.task_id}`, task]));
  const last = new Map<string, Review>();
  for (const review of reviews) {
    const key = `${review.task_id} ${review.unit}`;
    if (review.period >= from && review.period <= to && review.period >= (last.get(key)?.period ?? "")) last.set(key, review);
  }
  const seen = new Set([...last.values()].map((review) => review.task_id));
  const unseen = tasks.filter((task) => task.period === to && task.claim && !task.verified && !seen.has(task.task_id) && task.verdict !== "returned");
  return [...[...last.values()].map((review) => reviewedLine(review, months.get(`${review.period} ${review.task_id}`))), ...unseen.flatMap(unseenLines)];
}

function reviewedLine(review: Review, task: ReportedTask | undefined): Line {
  const own = task !== undefined && task.reported_period === review.period ? task : undefined;
  const reported_share = own?.share ?? null;
  const {verified_share} = review;
  return {
    task_id: review.task_id,
    title: task?.title ?? null,
    city: task?.city ?? false,
    unit: review.unit,
    unit_name: review.unit_name,
    period: review.period,
    reported: review.reported,
    claim: isDone(review.reported),
    reported_share,
    verdict: verdictOf(review.verdict),
    verified_share,
    gap: reported_share === null || verified_share === null ? null : Math.round((reported_share - verified_share) * 1e4) / 1e4,
    reviewed_on: review.reviewed_on,
    opinion: review.opinion,
    report_row: own?.progress_row ?? null,
    review_row: review.row_id,
  };
}

function unseenLines(task: ReportedTask): Line[] {
  const names = task.lead_names.split("、");
  return task.lead_units.split("、").map((unit, index) => ({
    task_id: task.task_id,
    title: task.title,
    city: task.city,
    unit,
    unit_name: names[index] ?? unit,
    period: task.period,
    reported: task.status,
    claim: true,
    reported_share: task.share,
    verdict: "pending" as const,
    verified_share: null,
    gap: null,
    reviewed_on: null,
    opinion: null,
    report_row: task.progress_row,
    review_row: null,
  }));
}

export interface UnitClaims {
  readonly unit: string;
  readonly unit_name: string;
  readonly lines: number;
  readonly claimed: number;
  readonly accepted: number;
  readonly returned: number;
  readonly pending: number;
}

/** Claims of each unit beside those that were accepted, the widest gap first. */
export function claimsByUnit(lines: readonly Line[]): UnitClaims[] {
  const units = [...new Set(lines.map((line) => line.unit))];
  const rows = units.map((unit) => {
    const own = lines.filter((line) => line.unit === unit);
    const claims = own.filter((line) => line.claim);
    const count = (verdict: Line["verdict"]) => claims.filter((line) => line.verdict === verdict).length;
    return {unit, unit_name: own[0]!.unit_name, lines: own.length, claimed: claims.length, accepted: count("accepted"), returned: count("returned"), pending: count("pending")};
  });
  return rows.sort((a, b) => b.claimed - b.accepted - (a.claimed - a.accepted) || b.claimed - a.claimed || (a.unit < b.unit ? -1 : 1));
}
