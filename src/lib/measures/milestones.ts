import {parseDate} from "../dialect/dates.js";

/** A point of a task's own plan. */
export interface Milestone {
  readonly due: string;
  readonly text: string;
}

/**
 * Reads `3月 完成方案；9月 全面推开` into points with their last day. A part without a readable date is left out:
 * the original text stands in the warehouse and the light's rule tells that no milestone was used.
 */
export function readMilestones(text: string | null, year: number): Milestone[] {
  if (!text) return [];
  return text
    .split(/[；;\n]/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const [when, ...what] = part.split(/[\s:：]+/u);
      const date = parseDate(when ?? "", {year});
      return date.ok && date.end !== null ? [{due: date.end, text: what.join(" ")}] : [];
    });
}
