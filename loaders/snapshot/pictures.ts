import {parseHTML} from "linkedom";
import {bumpChart} from "../../src/components/charts/bump.js";
import {historyLine} from "../../src/components/charts/history-line.js";
import {lightsBar} from "../../src/components/charts/lights-bar.js";
import {paperPalette, screenPalette, type ChartOptions} from "../../src/components/charts/options.js";
import {problemBar} from "../../src/components/charts/problem-bar.js";
import {rankDots} from "../../src/components/charts/rank-dots.js";
import {sparkline} from "../../src/components/charts/sparkline.js";
import {waterfall} from "../../src/components/charts/waterfall.js";
import type {Language} from "../../src/lib/field.js";
import type {ChartSpec} from "../../src/lib/report/charts.js";
import {PAPER_FONT} from "./fonts.js";

/** Where a picture goes: on paper colours are plain and the font is the one embedded; on a screen both follow the reader. */
export interface Medium {
  readonly name: "paper" | "screen";
  readonly language: Language;
  readonly width: number;
  /** Put before every id inside the picture, so that two pictures on one page do not share one. */
  readonly prefix: string;
}

/** A chart as SVG text, drawn by the site's own component. */
export function picture(spec: ChartSpec, alt: string, medium: Medium): string {
  return finished(drawn(spec, optionsOf(alt, medium)), medium);
}

/** The small line of a key figure's history. */
export function sparkPicture(values: readonly (number | null)[], medium: Medium): string {
  return finished(sparkline(values, {...optionsOf("", medium), height: 28}), medium);
}

function optionsOf(alt: string, {name, language, width}: Medium): ChartOptions {
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  return {language, width, alt, document: document as unknown as Document, palette: name === "paper" ? paperPalette : screenPalette};
}

function drawn(spec: ChartSpec, options: ChartOptions): SVGElement {
  switch (spec.component) {
    case "lightsBar": return lightsBar(spec.counts, options);
    case "problemBar": return problemBar(spec.counts, options);
    case "rankDots": return rankDots(spec.units, {...options, peers: spec.peers});
    case "waterfall": return waterfall(spec.steps, {...options, top: spec.top});
    case "historyLine": return historyLine(spec.series, options);
    case "bumpChart": return bumpChart(spec.points, {...options, periods: spec.periods, peers: spec.peers, highlight: spec.highlight});
  }
}

function finished(element: SVGElement, {name, prefix}: Medium): string {
  // The picture is read out as one: labels of its inner groups say nothing, and are not allowed there.
  for (const group of element.querySelectorAll("g[aria-label]")) group.removeAttribute("aria-label");
  const plain = withOwnIds(element.outerHTML, prefix);
  return name === "paper" ? withPaperFont(plain) : plain;
}

/** Plot counts its clip paths through the life of the process: numbered anew, a picture has the same bytes every time. */
function withOwnIds(svg: string, prefix: string): string {
  const ids = [...new Set([...svg.matchAll(/\bid="([^"]+)"/g)].map((match) => match[1]!))];
  return ids.reduce((text, id, index) => text.replaceAll(new RegExp(`(id="|url\\(#|href="#)${id}(?=["')])`, "g"), `$1${prefix}-${index + 1}`), svg);
}

function withPaperFont(svg: string): string {
  return svg.replaceAll(/font-family="[^"]*"/g, `font-family="${PAPER_FONT}"`).replaceAll(/font-family:[^;"]*(&quot;[^;]*)?(?=[;"])/g, `font-family: ${PAPER_FONT}`);
}
