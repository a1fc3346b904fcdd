import {colourOf, lights, type Colour, type Light} from "../evaluation/light-types.js";
import {text, type Language, type Text} from "../field.js";
import {lightWords} from "../messages/lights.js";

export {colourOf, colours, lights, type Colour, type Light} from "../evaluation/light-types.js";

/** The shape of each light, as a character: a light is read without its colour, too. */
export const lightShapes: Readonly<Record<Light, string>> = {
  done: "●",
  ahead: "▲",
  on_schedule: "◆",
  behind: "▼",
  overdue: "■",
  not_started: "○",
  suspended: "‖",
  undetermined: "?",
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

/** The word of a light inside a sentence. */
export function lightWord(light: Light, language: Language): string {
  return lightWords[light][language].toLowerCase();
}

/** `■ 逾期`, `■ Overdue`; a word that is no light stays as it is. */
export function lightLabel(light: string | null, language: Language): string {
  return isLight(light) ? `${lightShapes[light]} ${lightWords[light][language]}` : (light ?? "");
}

/** The lights of a colour, in the order shown. */
export function lightsOf(colour: Colour): Light[] {
  return lights.filter((light) => colourOf[light] === colour);
}
