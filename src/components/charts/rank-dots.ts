import * as Plot from "@observablehq/plot";
import {formatNumber} from "../../lib/format.js";
import {tierName} from "../../lib/report/sentences/standing.js";
import {chartWords} from "../../lib/messages/charts.js";
import {say} from "../../lib/messages/say.js";
import {canvasOf, textWidth, type Canvas, type ChartOptions} from "./options.js";
import {plotPicture} from "./plot-picture.js";

export interface RankedUnit {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Range of the rank; both missing where it was not drawn. */
  readonly low: number | null;
  readonly high: number | null;
  readonly tier: number | null;
  readonly tied: boolean;
  /** Positive is up; `null` where there is nothing to compare with. */
  readonly change: number | null;
  readonly score: number | null;
}

export interface RankDotsOptions extends ChartOptions {
  /** The unit shown in colour. */
  readonly highlight?: string;
  readonly peers?: number;
}

const ROW = 30;

/** Each unit's rank as a dot with the range in which it is stable, tier by tier; score and change at the right. */
export function rankDots(units: readonly RankedUnit[], options: RankDotsOptions): SVGElement {
  const canvas = canvasOf(options);
  const rows = rowsByTier(units);
  const peers = options.peers ?? Math.max(1, ...units.map((unit) => unit.high ?? unit.rank));
  const ticks = ticksUpTo(peers, canvas);
  const left = 14 + Math.max(40, ...units.map((unit) => textWidth(unit.name, 14)));
  const right = canvas.width < 480 ? 84 : 104;
  return plotPicture(canvas, {
    height: rows.length * ROW + 34,
    marginLeft: left,
    marginRight: right,
    marginTop: 30,
    marginBottom: 4,
    x: {domain: [0.6, peers + 0.4], ticks, tickFormat: "d", axis: "top", label: null, tickSize: 0},
    y: {type: "band", domain: rows.map((row) => row.key), axis: null},
    marks: [
      Plot.gridX({ticks, stroke: canvas.palette.line, strokeOpacity: 1}),
      Plot.text(rows.filter((row) => row.tier !== null), {y: "key", text: (row) => tierName(row.tier, canvas.language), frameAnchor: "left", textAnchor: "start", dx: 4 - left, fill: canvas.palette.muted, fontWeight: 600}),
      ...dots(units, options),
      ...nameTexts(units, options, left),
      Plot.text(units, {y: "id", text: (unit) => scoreText(unit, canvas), frameAnchor: "right", textAnchor: "end", dx: right - 32, fontVariant: "tabular-nums"}),
      Plot.text(units, {y: "id", text: changeText, frameAnchor: "right", textAnchor: "end", dx: right - 4, fill: canvas.palette.muted}),
    ],
  });
}

function dots(units: readonly RankedUnit[], options: RankDotsOptions): Plot.Markish[] {
  const {palette, language, interactive} = canvasOf(options);
  const hue = (unit: RankedUnit) => (unit.id === options.highlight || !options.highlight ? palette.blue : palette.grey);
  const title = ({name, rank, low, high}: RankedUnit) =>
    low === null || high === null || low === high ? say(chartWords.rankOf, language, {name, rank}) : say(chartWords.rankBetween, language, {name, rank, low, high});
  return [
    Plot.link(units, {x1: (unit) => unit.low ?? unit.rank, x2: (unit) => unit.high ?? unit.rank, y1: "id", y2: "id", stroke: hue, strokeOpacity: 0.28, strokeWidth: 9, strokeLinecap: "round"}),
    Plot.dot(units, {x: "rank", y: "id", r: 6, fill: hue, title, tip: interactive}),
  ];
}

function nameTexts(units: readonly RankedUnit[], {highlight}: RankDotsOptions, left: number): Plot.Markish[] {
  return [true, false].map((chosen) =>
    Plot.text(units.filter((unit) => (unit.id === highlight) === chosen), {y: "id", text: "name", frameAnchor: "left", textAnchor: "start", dx: 4 - left, fontSize: 14, fontWeight: chosen ? 700 : 400}),
  );
}

interface TierRow {
  readonly key: string;
  readonly tier: number | null;
}

/** Keys of the vertical scale: a heading before each tier, then its units by rank. */
function rowsByTier(units: readonly RankedUnit[]): TierRow[] {
  const sorted = units.toSorted((a, b) => (a.tier ?? 99) - (b.tier ?? 99) || a.rank - b.rank);
  const rows: TierRow[] = [];
  let tier: number | null = null;
  for (const unit of sorted) {
    if (unit.tier !== null && unit.tier !== tier) rows.push({key: `tier ${unit.tier}`, tier: unit.tier});
    tier = unit.tier;
    rows.push({key: unit.id, tier: null});
  }
  return rows;
}

function scoreText(unit: RankedUnit, {language}: Canvas): string {
  return unit.score === null ? "—" : formatNumber(unit.score, language, {least: 2});
}

/** The change of rank: ↑1, ↓2, ＝; nothing where there is nothing to compare with. */
export function changeText({change}: {readonly change: number | null}): string {
  if (change === null) return "";
  if (change === 0) return "＝";
  return change > 0 ? `↑${change}` : `↓${-change}`;
}

function ticksUpTo(peers: number, {width}: Canvas): number[] {
  const step = Math.ceil(peers / Math.max(4, Math.floor(width / 45)));
  return Array.from({length: peers}, (_, index) => index + 1).filter((rank) => rank === 1 || rank % step === 0);
}
