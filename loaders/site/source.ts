import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {readerFolder, type Reader} from "../../src/lib/reader.js";
import {pagesBeyond} from "../../src/lib/site-pages.js";
import {shellWords} from "../../src/lib/messages/shell.js";
import type {Language, Text} from "../../src/lib/field.js";

/** A page that only the editions beyond the office have, or that is another one there. */
interface OwnPage {
  readonly title: Text;
  readonly module: string;
  readonly view: string;
  readonly files: readonly string[];
}

const UNIT_HOME: OwnPage = {title: shellWords.unitHome, module: "unit", view: "unitPage", files: ["units", "method", "ranking"]};
const PUBLIC_HOME: OwnPage = {title: shellWords.publicHome, module: "beyond/home", view: "homePage", files: ["commitments", "ranking", "practices"]};
const OWN: Readonly<Record<string, OwnPage>> = {
  practices: {title: shellWords.practices, module: "beyond/promoted", view: "promotedPage", files: ["practices"]},
  results: {title: shellWords.results, module: "beyond/results", view: "resultsPage", files: ["ranking"]},
};

/** What every page's sources stand on. */
const SHARED = ["components", "lib", "style.css", "404.md"];

/**
 * Puts the sources of a reader's site together: his pages and no others, with room for his data. It stands inside the project,
 * so that the generator finds its packages.
 */
export function sourceFor(reader: Reader, root: string): string {
  const folder = join(root, ".cache", `site-${readerFolder(reader)}-${process.pid}`);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(join(folder, "en"), {recursive: true});
  for (const name of SHARED) cpSync(join(root, "src", name), join(folder, name), {recursive: true});
  for (const name of pagesBeyond(reader)) {
    for (const language of ["zh", "en"] as const) writeFileSync(join(folder, pathOf(name, language)), pageText(root, reader, name, language));
  }
  return folder;
}


function pathOf(name: string, language: Language): string {
  return language === "zh" ? `${name}.md` : join("en", `${name}.md`);
}

function pageText(root: string, reader: Reader, name: string, language: Language): string {
  const own = name === "index" ? (reader.kind === "unit" ? UNIT_HOME : PUBLIC_HOME) : OWN[name];
  return own === undefined ? withFiles(readFileSync(join(root, "src", pathOf(name, language)), "utf8")) : ownText(own, language);
}

/** Files that only the office's drawers read are not asked for: there are none. */
function withFiles(text: string): string {
  return text.replaceAll(/^ {2}(?:quality|overview|claims): .*\n/gm, "");
}

function ownText({title, module, view, files}: OwnPage, language: Language): string {
  const up = language === "zh" ? "./" : "../";
  const asked = ["about", ...files].map((name) => `  ${name}: () => FileAttachment("${up === "./" ? "" : up}data/${name}.json").json(),`);
  return `---
title: ${title[language]}
---

# ${title[language]}

<div id="page" aria-busy="true"></div>

\`\`\`js
import {mountPage} from "${up}components/page/mount.js";
import {${view}} from "${up}components/pages/${module}.js";

await mountPage("${language}", ${view}, {
${asked.join("\n")}
});
\`\`\`
`;
}
