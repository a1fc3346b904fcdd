import {formatCount} from "../../lib/format.js";
import type {Reference} from "../../lib/report/sentence.js";
import type {Part} from "../charts/stacked-bar.js";
import type {Page} from "../page/page.js";
import {swatch} from "./light.js";
import {live} from "./reference.js";

/** The labels of a bar's parts, each number opening its rows; a part without any is shown and opens nothing. */
export function openShare(page: Page, parts: readonly (Part & {readonly id: string})[], reference: (id: string) => Reference): HTMLElement {
  const {h, language} = page;
  const number = ({id, label, count}: Part & {readonly id: string}) => {
    const text = formatCount(count, language);
    return count === 0 ? h("span", {class: "none"}, text) : live(page, text, reference(id), `${label} ${text}`);
  };
  return h("ul", {class: "lights"}, parts.map((part) => h("li", null, swatch(page, part.hue), ` ${part.label} `, number(part))));
}
