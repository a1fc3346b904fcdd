import type {DateReason} from "./date-types.js";

const IMMEDIATE = "立即 立即整改 立即办理 立即完成 立行立改 立整立改 即知即改 立知立改 马上 立刻 即时 即时整改 即刻 immediate immediately".split(" ");
const STANDING =
  "长期 长期坚持 长期推进 长期任务 长期整改 长期落实 长期有效 长期执行 常态化 常态化推进 常态化坚持 常态化开展 常态 持续 持续推进 持续整改 持续坚持 持续开展 持续用力 坚持常态化 ongoing".split(" ");
const VAGUE = "尽快 近期 适时 待定 待确定 未定 年初 年中 月初 月中 月中旬 季度初 根据进度 视情况 按上级要求 按照上级要求 按要求 tbc tbd".split(" ");

const WORDS: ReadonlyMap<string, "immediate" | "standing" | "vague"> = new Map([
  ...IMMEDIATE.map((word) => [word, "immediate"] as const),
  ...STANDING.map((word) => [word, "standing"] as const),
  ...VAGUE.map((word) => [word, "vague"] as const),
]);

const RECURRING = /^(?:每(?:个?月|个?季|年|周|半年|半月|日|天|旬)|按(?:月|季|年|周|旬)|逐[月年季日周]|[日月季年]度?(?:报送|调度|通报))/;
const TAIL = /[,，;；、]?(?:并|且|后)?(?:长期坚持|长期推进|持续坚持|持续推进|持续整改|常态化推进|常态化坚持|常态化|长期)$/;

/** What a date column says without a date. */
export function wordDate(text: string): "immediate" | "standing" | Extract<DateReason, "vague" | "recurring"> | undefined {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  return RECURRING.test(text) ? "recurring" : undefined;
}

/** 6月底前完成，并长期坚持 → 6月底前完成; undefined where nothing stands before the standing part. */
export function beforeStanding(text: string): string | undefined {
  const at = TAIL.exec(text)?.index;
  return at === undefined || at === 0 ? undefined : text.slice(0, at);
}
