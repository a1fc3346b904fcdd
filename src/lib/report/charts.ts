import type {Light} from "./lights.js";

/** A chart by the name of the site's component and the data it is given; drawn where there is a document. */
export type ChartSpec =
  | {readonly component: "lightsBar"; readonly counts: Readonly<Partial<Record<Light, number>>>}
  | {readonly component: "problemBar"; readonly counts: {readonly solved: number; readonly open: number; readonly overdue: number}}
  | {readonly component: "rankDots"; readonly units: readonly RankedUnit[]; readonly peers: number}
  | {readonly component: "waterfall"; readonly steps: readonly WaterfallStep[]; readonly top: number}
  | {readonly component: "historyLine"; readonly series: readonly HistorySeries[]}
  | {readonly component: "bumpChart"; readonly points: readonly RankPoint[]; readonly periods: readonly string[]; readonly peers: number; readonly highlight: string};

interface RankedUnit {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly tier: number | null;
  readonly tied: boolean;
  readonly change: number | null;
  readonly score: number | null;
}

interface WaterfallStep {
  readonly label: string;
  readonly value: number;
  readonly kind: "measure" | "award" | "deduction" | "total";
  readonly most?: number;
}

interface HistorySeries {
  readonly name: string;
  readonly points: readonly {readonly period: string; readonly value: number | null}[];
  readonly hue?: "blue" | "green" | "red" | "grey";
}

interface RankPoint {
  readonly series: string;
  readonly period: string;
  readonly rank: number;
}
