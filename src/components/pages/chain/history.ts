import type {Stage} from "../../../lib/chain/office-rows.js";
import {chainWords as words} from "../../../lib/messages/chain.js";
import {historyLine, type HistoryPoint} from "../../charts/history-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import type {ChainData} from "../chain.js";

/** Share solved and share closed, month by month; each year stands alone, as its items do. */
export function historyPart(page: Page, {months}: ChainData): Node | null {
  const {say, about, period} = page;
  const all = about.periods.filter((month) => month <= (period ?? ""));
  const solved = pointsOf(all, months, "discover");
  const closed = pointsOf(all, months, "assign");
  if (all.length < 2) return null;
  const years = [...new Set(all.map((month) => month.slice(0, 4)))];
  const last = years.at(-1);
  const stretch = (points: readonly HistoryPoint[], year: string) => points.filter((point) => point.period.startsWith(year));
  const series = years.flatMap((year) => [
    {name: year === last ? say(words.solvedShare) : "", hue: "blue" as const, points: stretch(solved, year)},
    {name: year === last ? say(words.closedShare) : "", hue: "grey" as const, points: stretch(closed, year)},
  ]);
  return figure(page, {
    level: 2,
    title: say(words.historyTitle),
    subtitle: say(words.historySub),
    name: "chain-by-month",
    draw: (options) => historyLine(series, {...options, percent: true, domain: [0, 1], height: 230}),
    data: {head: [say(words.month), say(words.solvedShare), say(words.closedShare)], rows: all.map((month, index) => [month, solved[index]!.value, closed[index]!.value])},
    source: cityFoot(page),
  });
}

function pointsOf(months: readonly string[], rows: readonly Stage[], stage: string): HistoryPoint[] {
  return months.map((period) => {
    const row = rows.find((each) => each.period === period && each.stage === stage);
    return {period, value: row && row.items > 0 ? row.done / row.items : null};
  });
}
