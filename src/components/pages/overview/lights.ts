import {formatMonth} from "../../../lib/format.js";
import {lightWords} from "../../../lib/messages/lights.js";
import {overviewWords} from "../../../lib/messages/overview.js";
import {lightsBar} from "../../charts/lights-bar.js";
import {lightOrder} from "../../charts/lights.js";
import {isOnScreen} from "../../charts/options.js";
import {sparkline} from "../../charts/sparkline.js";
import {chartOptions, type Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {lightCounts} from "../../parts/light-counts.js";
import {cityFoot} from "../../parts/source-line.js";
import type {OverviewData} from "./load.js";

/** All tasks as one bar by light; each light's count opens its tasks. */
export function lightsPart(page: Page, {input, months}: OverviewData): Node {
  const {h, say, language} = page;
  const {overview} = input;
  const {period} = overview;
  const labels = h(
    "ul",
    {class: "lights"},
    lightCounts(page, overview, (light) => ({kind: "tasks", period, lights: [light]})),
    months.length > 1 && h("li", {class: "history"}, `${say(overviewWords.history)} `, sparkline(months.map((row) => row.watch), {...chartOptions(page, 240), height: 26, alt: `${say(overviewWords.history)}: ${months.map((row) => row.watch).join(", ")}`})),
  );
  return figure(page, {
    level: 2,
    title: say(overviewWords.lights, {count: overview.tasks}),
    subtitle: say(overviewWords.lightsSub, {month: formatMonth(period, language)}),
    name: `lights-${period}`,
    draw: (options) => lightsBar(overview, {...options, labels: !isOnScreen(options)}),
    data: {head: [say(overviewWords.light), say(overviewWords.count)], rows: lightOrder.map((light) => [say(lightWords[light]), overview[light]])},
    source: cityFoot(page),
    below: labels,
  });
}
