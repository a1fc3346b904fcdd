import {gradeWords} from "../../../lib/messages/codes.js";
import {dataWords as words} from "../../../lib/messages/data.js";
import {parameterDeclarations} from "../../../lib/methodology/parameters.js";
import type {Page} from "../../page/page.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";
import type {EditionData, ParameterRow} from "../method.js";

/** Everything else the edition says, each with its source row. */
export function parametersPart(page: Page, {id, parameters}: EditionData): HTMLElement {
  const {h, say} = page;
  const rows = parameters.filter((row) => !row.parameter.startsWith("title"));
  const table = dataTable(page, {
    id: `parameters-${id}`,
    caption: say(words.parameters),
    rows,
    search: false,
    columns: [
      {key: "parameter", label: say(words.parameter), value: (row) => labelOf(page, row)},
      {key: "value", label: say(words.value), value: (row) => row.value},
      {key: "note", label: say(words.noteHead), value: (row) => row.note, minor: true},
      {key: "source", label: say(words.source), value: (row) => row.parameter, show: (row) => sourceLink(page, row.parameter, row.row_id), minor: true},
    ],
  });
  return h("details", null, h("summary", null, say(words.parametersOf, {count: rows.length})), table);
}

function labelOf(page: Page, {parameter}: ParameterRow): string {
  if (parameter.startsWith("grade.")) return wordOf(page, gradeWords, parameter.slice(6)) ?? parameter;
  const declared = parameterDeclarations.find(({name}) => name === parameter);
  return declared ? declared[page.language] : parameter;
}
