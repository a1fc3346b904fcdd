import type {Sentence} from "../../lib/report/sentence.js";
import type {Page} from "../page/page.js";
import {live} from "./reference.js";

/** A sentence whose numbers can be opened. */
export function sentence(page: Page, pieces: Sentence): (Node | string)[] {
  return pieces.map((piece) => (typeof piece === "string" ? piece : live(page, piece.text, piece.ref)));
}
