import {shellWords} from "../../lib/messages/shell.js";
import type {Page} from "../page/page.js";

/** What went wrong, said where it went wrong. */
export function notice({h}: Pick<Page, "h">, sentence: string, error?: unknown): HTMLElement {
  return h("p", {class: "notice", role: "alert"}, sentence, error instanceof Error && h("small", null, error.message));
}

/** A part of a page that may fail without taking the rest with it. */
export function guarded(page: Page, part: string, draw: () => Node | null): Node {
  try {
    return draw() ?? page.document.createTextNode("");
  } catch (error) {
    return notice(page, page.say(shellWords.partFailed, {part}), error);
  }
}
