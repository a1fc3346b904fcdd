import * as Plot from "@observablehq/plot";
import {canvasOf, type ChartOptions} from "./options.js";
import {labelMargin} from "./panels.js";
import {plotPicture} from "./plot-picture.js";

export interface ClaimGap {
  readonly id: string;
  readonly label: string;
  readonly reported: number;
  readonly verified: number;
}

export interface ClaimOptions extends ChartOptions {
  readonly reportedLabel: string;
  readonly verifiedLabel: string;
}

const ROW = 30;

/** What each reported beside what was verified, joined by the gap; a key above the rows names the two. */
export function claimDumbbell(gaps: readonly ClaimGap[], options: ClaimOptions): SVGElement {
  const canvas = canvasOf(options);
  const {palette, interactive} = canvas;
  const {reportedLabel, verifiedLabel} = options;
  const left = labelMargin(gaps.map((gap) => gap.label), canvas);
  const most = Math.max(1, ...gaps.flatMap((gap) => [gap.reported, gap.verified]));
  const title = (gap: ClaimGap) => `${gap.label}\n${reportedLabel} ${gap.reported}　${verifiedLabel} ${gap.verified}`;
  const number = {fontSize: 12, fontWeight: 600, fill: palette.ink, stroke: palette.paper, strokeWidth: 4} as const;
  return plotPicture(canvas, {
    height: gaps.length * ROW + 58,
    marginLeft: left,
    marginRight: 46,
    marginTop: 34,
    marginBottom: 24,
    x: {domain: [0, most], ticks: Math.min(most, 6), tickFormat: "d", tickSize: 0, label: null, insetLeft: 24},
    y: {type: "band", domain: gaps.map((gap) => gap.id), axis: null},
    marks: [
      Plot.gridX({ticks: Math.min(most, 6), stroke: palette.line, strokeOpacity: 1}),
      Plot.link(gaps, {x1: "verified", x2: "reported", y1: "id", y2: "id", stroke: palette.yellow, strokeWidth: 6, strokeOpacity: 0.55}),
      Plot.dot(gaps, {x: "reported", y: "id", r: 6, fill: palette.paper, stroke: palette.muted, strokeWidth: 2, title, tip: interactive}),
      Plot.dot(gaps, {x: "verified", y: "id", r: 6, fill: palette.blue}),
      Plot.text(gaps, {x: "reported", y: "id", text: (gap: ClaimGap) => String(gap.reported), textAnchor: "start", dx: 11, ...number}),
      Plot.text(gaps, {x: "verified", y: "id", text: (gap: ClaimGap) => String(gap.verified), textAnchor: "end", dx: -11, ...number}),
      Plot.text([`● ${verifiedLabel}　○ ${reportedLabel}`], {frameAnchor: "top-right", dx: 40, dy: -20, fill: palette.muted}),
      Plot.text(gaps, {y: "id", text: "label", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14}),
    ],
  });
}
