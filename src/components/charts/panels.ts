import * as Plot from "@observablehq/plot";
import {textWidth, type Canvas} from "./options.js";

/** One of several panels that share their scales. */
export interface PanelTitle {
  readonly id: string;
  readonly label: string;
}

/** Panels beside one another where there is room, one below the other where there is not. */
export interface PanelLayout {
  /** The channel by which Plot facets. */
  readonly channel: "fx" | "fy";
  readonly height: number;
  readonly scale: Plot.PlotOptions;
  /** Titles over the panels. */
  readonly titles: Plot.Markish;
}

const LEAST_WIDTH = 240;

export function panelLayout(panels: readonly PanelTitle[], {width, palette}: Canvas, panelHeight = 220): PanelLayout {
  const beside = width / panels.length >= LEAST_WIDTH;
  const channel = beside ? "fx" : "fy";
  const domain = panels.map((panel) => panel.id);
  const facet = {domain, axis: null, padding: beside ? 0.08 : 0.2} as const;
  return {
    channel,
    height: beside ? panelHeight + 56 : panels.length * panelHeight + 40,
    scale: beside ? {fx: facet} : {fy: facet},
    titles: Plot.text(panels, {[channel]: "id", text: "label", frameAnchor: "top-left", dy: -20, fontSize: 14, fontWeight: 600, fill: palette.ink}),
  };
}

/** Left margin for labels of rows, at most 45 % of the picture. */
export function labelMargin(labels: readonly string[], {width}: Canvas): number {
  return Math.min(width * 0.45, 14 + Math.max(30, ...labels.map((label) => textWidth(label, 13))));
}
