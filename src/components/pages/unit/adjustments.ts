import {formatNumber} from "../../../lib/format.js";
import {adjustmentWords} from "../../../lib/messages/codes.js";
import {unitWords} from "../../../lib/messages/unit.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import type {Adjustment} from "../../parts/rows.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";
import type {UnitData} from "../unit.js";

/** Awards and deductions up to the month, each with its document, counted or not and why. */
export function adjustmentsPart(page: Page, data: UnitData): Node {
  const {h, say, language, period} = page;
  const rows = data.adjustments.filter((row) => row.period === period);
  const sign = (row: Adjustment) => (row.kind === "deduction" ? -(row.points ?? 0) : row.points);
  const table = dataTable(page, {
    id: "adjustments",
    caption: say(unitWords.adjustments),
    rows,
    search: false,
    empty: say(unitWords.adjustmentsNone),
    columns: [
      {key: "matter", label: say(unitWords.matter), value: (row) => row.matter},
      {key: "points", label: say(unitWords.points), value: sign, show: (row) => (row.points === null ? (wordOf(page, adjustmentWords, row.kind) ?? "") : formatNumber(sign(row) ?? 0, language)), numeric: true},
      {key: "counted", label: say(unitWords.isCounted), value: (row) => wordOf(page, adjustmentWords, row.counted ? "counted" : row.why)},
      {key: "document", label: say(unitWords.document), value: (row) => row.document, minor: true},
      {key: "date", label: say(unitWords.date), value: (row) => row.granted_on, show: (row) => day(page, row.granted_on), minor: true},
      {key: "source", label: say(unitWords.source), value: (row) => row.honour_id, show: (row) => sourceLink(page, row.honour_id, row.row_id), minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(unitWords.adjustments)), table);
}
