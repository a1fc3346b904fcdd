import {text, type Text} from "../field.js";

export const lights = ["done", "ahead", "on_schedule", "behind", "overdue", "not_started", "suspended", "undetermined"] as const;
export type Light = (typeof lights)[number];

export const colours = ["blue", "green", "yellow", "red", "grey"] as const;
export type Colour = (typeof colours)[number];

/** A light is a colour, a shape and a word: none of the three is needed to read the other two. */
export const lightWords: Readonly<Record<Light, {readonly colour: Colour; readonly shape: string; readonly word: Text}>> = {
  done: {colour: "blue", shape: "●", word: text("完成", "done")},
  ahead: {colour: "green", shape: "▲", word: text("超序时", "ahead of schedule")},
  on_schedule: {colour: "green", shape: "◆", word: text("达序时", "on schedule")},
  behind: {colour: "yellow", shape: "▼", word: text("未达序时", "behind schedule")},
  overdue: {colour: "red", shape: "■", word: text("逾期", "overdue")},
  not_started: {colour: "red", shape: "○", word: text("未启动", "not started")},
  suspended: {colour: "grey", shape: "‖", word: text("暂缓", "suspended")},
  undetermined: {colour: "grey", shape: "?", word: text("待定", "undetermined")},
};

export const colourWords: Readonly<Record<Colour, Text>> = {
  blue: text("蓝", "Blue"),
  green: text("绿", "Green"),
  yellow: text("黄", "Yellow"),
  red: text("红", "Red"),
  grey: text("灰", "Grey"),
};

/** The lights someone has to look at. */
export const watched: readonly Light[] = ["behind", "overdue", "not_started"];

export function isLight(word: string | null): word is Light {
  return lights.includes(word as Light);
}

/** `■ 逾期`; a word that is no light stays as it is. */
export function lightLabel(light: string | null, language: "zh" | "en"): string {
  if (!isLight(light)) return light ?? "";
  return `${lightWords[light].shape} ${lightWords[light].word[language]}`;
}
