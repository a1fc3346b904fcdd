import {rmSync} from "node:fs";
import {join} from "node:path";
import {text, type Text} from "../../src/lib/field.js";
import {readerCode, type Reader} from "../../src/lib/reader.js";
import {hasUnit} from "../gate/open.js";
import {publish, type Besides} from "../publish/index.js";
import {copyReports, frozenReports} from "../reports/index.js";
import {buildSite, ROOT, type SiteResult} from "./build.js";
import {sourceFor} from "./source.js";

export interface EditionRequest {
  readonly dataFolder: string;
  readonly warehouse: string;
  /** Where the site is to stand. */
  readonly output: string;
  readonly log?: (line: Text) => void;
}

/** Publishes what a reader may see and builds the site of it. The office's figures stand in `src/data`; another reader's in a folder that goes again. */
export async function buildFor(reader: Reader, {dataFolder, warehouse, ...request}: EditionRequest): Promise<SiteResult> {
  if (reader.kind === "unit" && !(await hasUnit(warehouse, reader.unit))) return {ok: false, message: text(`没有编码为“${reader.unit}”的单位（看单位名录的编码列）`, `there is no unit with the code “${reader.unit}”: see the code column of the register of units`)};
  const frozen = reportsFor(reader, dataFolder);
  const own = reader.kind === "internal";
  const source = own ? join(ROOT, "src") : sourceFor(reader, ROOT);
  try {
    await publish(warehouse, join(source, "data"), frozen, reader);
    return await buildSite({...request, source, add: (site) => copyReports(frozen.reports, dataFolder, site)});
  } finally {
    if (!own) rmSync(source, {recursive: true, force: true});
  }
}

/** The office keeps all frozen reports; any other reader is shown those of his own edition. */
function reportsFor(reader: Reader, dataFolder: string): Besides {
  const {reports, files} = frozenReports(dataFolder);
  if (reader.kind === "internal") return {reports, files};
  const seen = reports.filter(({about}) => about?.edition === readerCode(reader));
  return {reports: seen, files: Object.fromEntries(Object.entries(files).filter(([folder]) => seen.some((report) => report.folder === folder)))};
}
