import {formatMonth, formatNumber} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import type {Page} from "../../page/page.js";
import {rankFigure} from "../../parts/rank-figure.js";
import type {PeerGroup} from "../ranking.js";

/** Counties in tiers: dots with their ranges, and a title that says who leads and who cannot be told apart. */
export function tiersPart(page: Page, {name, now}: PeerGroup): Node | null {
  const {say, language, period} = page;
  const ranked = now.filter((score) => score.rank !== null);
  const first = ranked[0];
  if (!first) return null;
  const names = new Map(now.map((score) => [score.unit_id, score.unit_name]));
  const others = (first.not_distinguishable?.split("、") ?? []).filter(Boolean).map((id) => names.get(id) ?? id);
  const leads = {group: peerGroupName(name, language), first: first.unit_name, score: formatNumber(first.score ?? 0, language, {most: 2}), others: others.join(language === "zh" ? "、" : ", ")};
  return rankFigure(page, {
    title: say(others.length > 0 ? rankingWords.figureTitleAlike : rankingWords.figureTitle, leads),
    subtitle: say(rankingWords.figureSub, {month: formatMonth(period ?? "", language), count: ranked.length}),
    name: `ranking-${name}-${period}`,
    scores: ranked,
    ...(page.state["unit"] ? {highlight: page.state["unit"]} : {}),
  });
}
