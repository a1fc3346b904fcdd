import {formatMonth} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {rankingWords} from "../../../lib/messages/ranking.js";
import {bumpChart} from "../../charts/bump.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import type {PeerGroup} from "../ranking.js";

const MONTHS = 12;

/** Ranks over the last twelve months; the unit picked, or the first, stands out. */
export function historyPart(page: Page, {name, now, history}: PeerGroup): Node | null {
  const {h, say, language, about, period} = page;
  const periods = about.periods.filter((month) => month <= (period ?? "")).slice(-MONTHS);
  const points = history.flatMap((score) => (score.rank !== null && periods.includes(score.period) ? [{series: score.unit_name, period: score.period, rank: score.rank}] : []));
  if (periods.length < 2 || points.length === 0) return null;
  const chosen = now.find((score) => score.unit_id === page.state["unit"])?.unit_name ?? now[0]?.unit_name ?? "";
  const short = (month: string) => (page.width < 560 || periods.length > 8 ? (language === "zh" ? `${Number(month.slice(5))}月` : formatMonth(month, language).slice(0, 3)) : formatMonth(month, language));
  const chart = figure(page, {
    title: say(rankingWords.historyTitle, {group: peerGroupName(name, language)}),
    subtitle: say(rankingWords.historySub),
    name: `ranks-${name}`,
    draw: (options) => bumpChart(points, {...options, periods, peers: Math.max(...points.map((point) => point.rank)), highlight: chosen, format: short}),
    data: {head: [say(rankingWords.month), say(rankingWords.unit), say(rankingWords.rank)], rows: points.map((point) => [point.period, point.series, point.rank])},
    source: cityFoot(page),
  });
  return h("div", null, picker(page, now, chosen), chart);
}

function picker({h, say, effects}: Page, now: PeerGroup["now"], chosen: string): HTMLElement {
  const select = h("select", {id: "highlight"}, now.map((score) => h("option", {value: score.unit_id, selected: score.unit_name === chosen}, score.unit_name))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({unit: select.value}));
  return h("p", {class: "filters"}, h("label", null, say(rankingWords.highlight), select));
}
