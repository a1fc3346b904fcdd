/** What a row of progress says of one task. */
export interface Claim {
  /** The status as written: 已完成二季度任务. */
  readonly status: string;
  readonly narrative: string;
  /** Texts that say by when: 预计2024年5月完工. */
  readonly targets: readonly string[];
  /** The month reported on, `2024-06`. */
  readonly period: string;
}

export interface Unfinished {
  /** The month that has passed, and the month in which the work is now said to end. */
  readonly due: string;
  readonly planned: string;
  /** The words of the narrative that say so. */
  readonly words: string;
}

const FINISH = "(?:完工|竣工|完成|建成|建设完毕|投用|投入使用|交付使用|交付|通车|启用|开园|办结)";
const MONTH = String.raw`(?:(20\d{2})年)?(1[0-2]|0?[1-9])月(?:份|[上中下]旬|底|末|初)?(?:底)?(?:之?前)?`;
/** A month, and before the next month or full stop a word of finishing. */
const BY = new RegExp(`${MONTH}(?:(?!\\d月)[^。；;]){0,16}?${FINISH}`, "g");
const LATER = new RegExp(`(?:预计|计划|拟|力争|争取|有望|将于|将在|确保)(?:在|于|到)?(?:今年|本年)?${MONTH}(?:(?!\\d月)[^。；;]){0,16}?${FINISH}`, "g");
const STILL_OPEN = /尚未(?:完工|竣工|完成|建成|开工)|未能(?:按期|如期)?完成|仍在(?:施工|建设|推进)|未开工/;

/**
 * A claim that contradicts itself: the month of the target has passed, the narrative has the work end later or says that
 * it is not finished, and yet the status says done, if only for the quarter.
 * @example unfinishedClaim({status: "已完成二季度任务", targets: ["预计2024年5月完工"], narrative: "预计7月中旬整体竣工", period: "2024-06"})
 */
export function unfinishedClaim({status, narrative, targets, period}: Claim): Unfinished | undefined {
  if (!/完成|办结|完工|√|^是$/.test(status) || /未|没/.test(status)) return undefined;
  const year = period.slice(0, 4);
  const due = targets.flatMap((text) => monthsIn(text, BY, year)).map(({month}) => month).sort().at(-1);
  if (due === undefined || due >= period) return undefined;
  const later = monthsIn(narrative, LATER, year).find(({month}) => month > due && month >= period);
  if (later) return {due, planned: later.month, words: later.words};
  const open = STILL_OPEN.exec(narrative)?.[0];
  return open === undefined ? undefined : {due, planned: open, words: open};
}

function monthsIn(text: string, pattern: RegExp, year: string): {readonly month: string; readonly words: string}[] {
  return [...text.replace(/\s+/g, "").matchAll(pattern)].map(([words, own, month = ""]) => ({month: `${own ?? year}-${month.padStart(2, "0")}`, words}));
}
