import {formatNumber, formatMonth} from "../../lib/format.js";
import {changeListWords} from "../../lib/messages/changes.js";
import {dataWords as words} from "../../lib/messages/data.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {FaultRow as ReportedFault} from "../../lib/report/input.js";
import {view, type Page} from "../page/page.js";
import {month} from "../parts/day.js";
import {guarded} from "../parts/notice.js";
import type {Reporting} from "../parts/rows.js";
import {dataTable} from "../parts/table.js";
import {absentPart} from "./data/absent.js";
import {changeDataOf, changesPart, type ChangeData} from "./data/changes.js";
import {faultsPart, notesPart} from "./data/faults.js";
import {filesPart} from "./data/files.js";

export interface FaultRow extends ReportedFault {
  readonly register: string | null;
  readonly field: string | null;
}

export interface FileRow {
  readonly file: string;
  readonly received: string;
  readonly source_id: string;
  readonly bytes: number;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly fate: string;
  readonly registers: string | null;
  readonly present: number;
  readonly accepted: number;
  readonly refused: number;
  readonly skipped: number;
}

export interface QualityData extends ChangeData {
  readonly files: readonly FileRow[];
  readonly faults: readonly FaultRow[];
  readonly reporting: readonly Reporting[];
}

/** What came, what of it was refused and why, and who has not reported. */
export const dataPage = view<QualityData>({
  async load(page) {
    const published = (await page.effects.read("quality")) as Published;
    return {
      ...changeDataOf((await page.effects.read("changes")) as Published),
      files: rowsOf<FileRow>(published["files"]!),
      faults: rowsOf<FaultRow>(published["faults"]!),
      reporting: rowsOf<Reporting>(published["reporting"]!).filter((row) => row.period === page.period),
    };
  },
  draw(page, data) {
    const {h, say, language, about} = page;
    if (data.files.length === 0) return h("p", {class: "empty"}, say(words.none));
    const {files, rows, accepted, refused} = about.counts;
    const exact = (value: number) => formatNumber(value, language, {most: 0});
    const whole = data.files.filter((file) => file.fate === "refused").length;
    return h(
      "div",
      null,
      h("p", {class: "headline"}, say(words.sentence, {files: exact(files), rows: exact(rows), accepted: exact(accepted), refused: exact(refused), faultFiles: exact(whole)})),
      guarded(page, say(words.refused), () => faultsPart(page, data.faults)),
      guarded(page, say(words.missing), () => missingPart(page, data.reporting)),
      guarded(page, say(changeListWords.title), () => changesPart(page, data)),
      guarded(page, say(words.registers), () => absentPart(page, data.files)),
      guarded(page, say(words.files), () => filesPart(page, data.files)),
      guarded(page, say(words.notes), () => notesPart(page, data.faults)),
    );
  },
});

function missingPart(page: Page, reporting: readonly Reporting[]): Node | null {
  const {h, say, language, period} = page;
  if (reporting.length === 0) return null;
  const silent = reporting.filter((row) => !row.reported);
  const table = dataTable(page, {
    id: "missing",
    caption: say(words.missing, {month: formatMonth(period ?? "", language)}),
    rows: silent,
    search: false,
    empty: say(words.allReported),
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit_id})}, row.unit_name)},
      {key: "last", label: say(words.lastReport), value: (row) => row.last_period, show: (row) => month(page, row.last_period)},
    ],
  });
  return h("section", null, h("h2", null, say(words.missing, {month: formatMonth(period ?? "", language)})), h("p", null, say(words.missingSentence, {due: reporting.length, reported: reporting.length - silent.length})), table);
}
