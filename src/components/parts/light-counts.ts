import {formatCount} from "../../lib/format.js";
import {lightWords} from "../../lib/messages/lights.js";
import type {Reference} from "../../lib/report/sentence.js";
import type {LightCounts} from "../charts/lights-bar.js";
import {lightOrder, type Light} from "../charts/lights.js";
import type {Page} from "../page/page.js";
import {lightShape} from "./light.js";
import {live} from "./reference.js";

/** Every light with its shape, its word and its count, which opens its tasks; a light nobody has is pale. */
export function lightCounts(page: Page, counts: LightCounts, reference: (light: Light) => Reference): HTMLElement[] {
  const {h, say, language} = page;
  return lightOrder.map((light) => {
    const [word, count] = [say(lightWords[light]), formatCount(counts[light] ?? 0, language)];
    return h("li", {class: counts[light] ? null : "none"}, lightShape(page, light), ` ${word} `, live(page, count, reference(light), `${word} ${count}`));
  });
}
