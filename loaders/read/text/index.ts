import type {Workbook} from "../../../src/lib/workbook";
import type {Aside} from "../aside";
import type {Limits} from "../limits";
import {demand, type ReadOptions} from "../result";
import {extensionOf} from "../sniff";
import {readDelimited} from "./csv";
import {findDelimiter} from "./delimiter";
import type {Decoded} from "./encoding";

/** Extensions that promise delimited text; a single column is a table there, elsewhere it is just text. */
const TABLES = new Set(["csv", "tsv", "tab"]);
/** Systems export delimited text under these names. */
const MAYBE_TABLES = new Set(["txt", "xls", "xlsx", "xlsb", "ods", "et", "ett", "xlsm", "htm", "html", "xml"]);
const SAYS = /[^\s\uFEFF]/;
const ENOUGH_AGREEMENT = 0.8;

/**
 * Reads delimited text. Text that is no table is refused: by its extension, or because no delimiter
 * splits its lines alike.
 * @throws Refusal `file.not_a_workbook`, `file.empty`.
 */
export function readText(name: string, decoded: Decoded, options: ReadOptions, limits: Limits, aside?: Aside): Workbook {
  const {head: text, encoding} = decoded;
  demand(SAYS.test(text) || SAYS.test(decoded.all()), "file.empty", () => "no text but spaces");
  const seen = () => `text: ${JSON.stringify(text.trimStart().slice(0, 40))}`;
  demand(!hasControls(text), "file.not_a_workbook", () => "neither a workbook nor text");
  const extension = extensionOf(name);
  const promised = TABLES.has(extension);
  demand(promised || MAYBE_TABLES.has(extension), "file.not_a_workbook", seen);
  const found = options.delimiter === undefined ? findDelimiter(text, extension === "tsv" ? "\t" : undefined) : undefined;
  const consistent = promised || options.delimiter !== undefined || (found?.agreement ?? 0) >= ENOUGH_AGREEMENT;
  demand(consistent, "file.not_a_workbook", seen);
  const delimiter = options.delimiter ?? found?.delimiter ?? (extension === "tsv" ? "\t" : ",");
  return {format: "csv", encoding, delimiter, ...readDelimited(decoded, delimiter, sheetName(name), limits, aside)};
}

function hasControls(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text.slice(0, 65_536));
}

function sheetName(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
