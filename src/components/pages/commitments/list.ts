import {fates, phases, type Fate, type Phase, type Promised} from "../../../lib/chain/promises.js";
import {commitmentWords as words} from "../../../lib/messages/commitments.js";
import {statusWords} from "../../../lib/messages/codes.js";
import {formatDate} from "../../../lib/format.js";
import type {Page} from "../../page/page.js";
import {choiceBar, passing, type Choice} from "../../parts/choices.js";
import {day} from "../../parts/day.js";
import {sourceLink} from "../../parts/reference.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";

const CHOICES: readonly Choice<Promised>[] = [
  {key: "fate", label: words.fate, values: (row) => [row.fate], order: fates, word: (page, value) => page.say(words[`fate_${value as Fate}`])},
  {key: "unit", label: words.unit, values: (row) => [row.unit_name]},
];

/** Every commitment with its three publications side by side, each opening its source row. */
export function listPart(page: Page, all: readonly Promised[]): Node {
  const {h, say} = page;
  const rows = passing(CHOICES, all, page.state).sort((a, b) => RANK[a.fate] - RANK[b.fate]);
  const table = dataTable(page, {
    id: "commitments",
    caption: say(words.list),
    rows,
    first: 30,
    empty: say(words.filtered, {count: 0}),
    columns: [
      {key: "fate", label: say(words.fate), value: (row) => say(words[`fate_${row.fate}`]), short: true},
      {key: "commitment", label: say(words.commitment), value: (row) => `${row.commitment_id} ${row.title}`},
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "due", label: say(words.due), value: (row) => row.due, show: (row) => day(page, row.due), minor: true},
      ...phases.map((phase) => phaseColumn(page, phase)),
      {key: "result", label: say(words.result), value: (row) => (row.phases.yearend ?? row.phases.midyear)?.result ?? null, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.list)), choiceBar(page, CHOICES, all, say(words.filtered, {count: rows.length})), table);
}

const RANK: Readonly<Record<Fate, number>> = {late: 0, silent: 1, underway: 2, kept: 3};

function phaseColumn(page: Page, phase: Phase): TableColumn<Promised> {
  const text = (row: Promised) => {
    const own = row.phases[phase];
    if (!own) return null;
    return wordOf(page, statusWords, own.status) ?? (own.published_on ? formatDate(own.published_on, page.language) : page.say(words[`phase_${phase}`]));
  };
  return {key: phase, label: page.say(words[`phase_${phase}`]), value: text, show: (row) => (row.phases[phase] ? sourceLink(page, text(row) ?? "", row.phases[phase].row_id) : "—"), minor: true, short: true};
}
