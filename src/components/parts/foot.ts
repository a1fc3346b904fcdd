import {shellWords} from "../../lib/messages/shell.js";
import type {Page} from "../page/page.js";

/** Where figures come from, and whether they are of the sample city. */
export interface Origin {
  /** Source and cut-off. */
  readonly source: string;
  /** Real figures are no sample, whatever the city is. */
  readonly real?: boolean | undefined;
}

const isSample = ({about}: Page, {real}: Origin) => about.sample && real !== true;

function sourceText({say, language}: Page, {source}: Origin): string {
  return `${say(shellWords.source)}${language === "zh" ? "：" : ": "}${source}`;
}

/** The line below a figure or a table. */
export function footLine(page: Page, origin: Origin): HTMLElement {
  const {h, say} = page;
  return h("p", {class: "foot"}, sourceText(page, origin), isSample(page, origin) && h("span", {class: "sample"}, say(shellWords.sample)));
}

/** The same as plain text, for what leaves the page. */
export function footText(page: Page, origin: Origin): string {
  return [sourceText(page, origin), ...(isSample(page, origin) ? [page.say(shellWords.sampleLong)] : [])].join("　");
}
