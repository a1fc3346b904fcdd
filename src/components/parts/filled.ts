import type {Text} from "../../lib/field.js";
import type {Page} from "../page/page.js";

/** A text in the reader's language whose `{names}` are filled with words or with things to tap. */
export function filled({language}: Pick<Page, "language">, text: Text, filling: Readonly<Record<string, Node | string | number>>): (Node | string)[] {
  return text[language].split(/(\{\w+\})/u).map((piece) => {
    const value = filling[piece.slice(1, -1)];
    return piece.startsWith("{") && value !== undefined ? (typeof value === "number" ? String(value) : value) : piece;
  });
}
