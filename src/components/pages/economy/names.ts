import {economyName as knownName} from "../../../lib/messages/economy.js";
import type {Page} from "../../page/page.js";

/** A city, indicator or source in the reader's language; what has no translation stands as it was published. */
export function nameOf({language}: Pick<Page, "language">, name: string): string {
  return knownName(name, language);
}
