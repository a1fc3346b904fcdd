import type {ReadNote} from "../../src/lib/workbook";

const MACROS = /(?:^|\/)vbaproject\.bin$|^xl\/macrosheets\/|^(?:basic|scripts)\/.+\.(?:xml|py|js|bsh)$/;
/** What an empty LibreOffice library looks like. */
const NO_MACROS = /(?:script-lb|script-lc)\.xml$/;
const EXTERNAL_LINKS = /^xl\/externallinks\/[^/]+\.(?:xml|bin)$/;

/** Parts that come along with the cells and are never opened: macros and links to other files. Their names, by count, are all that is told. */
export function notesOnParts(names: readonly string[]): ReadNote[] {
  const macros = names.filter((name) => MACROS.test(name) && !NO_MACROS.test(name)).length;
  const links = names.filter((name) => EXTERNAL_LINKS.test(name)).length;
  return [
    ...(macros > 0 ? [{code: "file.macros", seen: String(macros)}] : []),
    ...(links > 0 ? [{code: "file.external_links", seen: String(links)}] : []),
  ];
}
