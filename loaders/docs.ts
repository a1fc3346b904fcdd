import {writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {dictionary} from "./dictionary.js";

/** Writes the generated documents; `tests/house/docs.test.ts` holds them against the declarations. */
for (const [language, name] of [["en", "dictionary.md"], ["zh", "dictionary.zh-CN.md"]] as const) {
  writeFileSync(fileURLToPath(new URL(`../docs/${name}`, import.meta.url)), dictionary(language));
}
