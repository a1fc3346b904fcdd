import type {Language} from "../../lib/field.js";

/** Colours by role: five hues at most, safe for colour-blind readers; red is kept for what needs someone. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly blue: string;
  readonly green: string;
  readonly greenLight: string;
  readonly yellow: string;
  readonly red: string;
  readonly redLight: string;
  readonly grey: string;
  readonly greyLight: string;
  /** Text on the colours above. */
  readonly onDark: string;
  readonly onLight: string;
  /** Yellow is bright by day and by night. */
  readonly onYellow: string;
}

export type Hue = "blue" | "green" | "greenLight" | "yellow" | "red" | "redLight" | "grey" | "greyLight";

/** Plain values, for files that leave the page: reports, SVG and PNG. */
export const paperPalette: Palette = {
  ink: "#1b2330",
  muted: "#5a6472",
  line: "#d9dde3",
  paper: "#ffffff",
  blue: "#1f5fa8",
  green: "#17765a",
  greenLight: "#5fb096",
  yellow: "#e2a71c",
  red: "#bd2f1f",
  redLight: "#e58a7b",
  grey: "#868e99",
  greyLight: "#c3c8cf",
  onDark: "#ffffff",
  onLight: "#1b2330",
  onYellow: "#1b2330",
};

/** The same roles as custom properties of `style.css`, which follow the reader's light or dark setting. */
export const screenPalette: Palette = Object.fromEntries(
  Object.keys(paperPalette).map((role) => [role, `var(--${role.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)})`]),
) as unknown as Palette;

export interface ChartOptions {
  readonly language: Language;
  /** CSS pixels; a chart is drawn for its width, never scaled. */
  readonly width?: number;
  /** A document of linkedom where there is no browser. */
  readonly document?: Document;
  readonly palette?: Palette;
  /** What a reader who does not see the picture is told. */
  readonly alt?: string;
  /** Pointer tips; only where a browser shows the chart. */
  readonly interactive?: boolean;
}

export interface Canvas {
  readonly language: Language;
  readonly width: number;
  readonly document: Document;
  readonly palette: Palette;
  readonly alt: string;
  readonly interactive: boolean;
}

/** Options with every default filled in. */
export function canvasOf(options: ChartOptions): Canvas {
  const {language, width = 640, palette = paperPalette, alt = "", interactive = false} = options;
  return {language, width: Math.max(240, Math.round(width)), document: options.document ?? globalThis.document, palette, alt, interactive};
}

/** Whether a chart is drawn for the page, where its labels may stand beside it as things to tap. */
export function isOnScreen(options: ChartOptions): boolean {
  return options.palette === screenPalette;
}

export const FONT = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans SC", "Source Han Sans SC", "Noto Sans CJK SC", system-ui, sans-serif';

/** Rough width of a text in CSS pixels: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size = 13): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems * size;
}
