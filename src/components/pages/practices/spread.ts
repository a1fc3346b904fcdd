import {adoptionSets} from "../../../lib/chain/sets.js";
import {givenBy, passages, type Given} from "../../../lib/chain/spread.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {practiceWords as words} from "../../../lib/messages/practices.js";
import {countMatrix} from "../../charts/count-matrix.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {live} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable} from "../../parts/table.js";
import type {PracticeData} from "./load.js";

/** Who gave to whom: from group to group as a picture, unit by unit as a table. */
export function spreadPart(page: Page, {adoptions, units, window}: PracticeData): Node | null {
  const {h, say} = page;
  if (adoptions.length === 0) return null;
  const outside = say(words.outside);
  const groups = new Map(units.map((unit) => [unit.unit_id, peerGroupName(unit.peer_group, page.language)]));
  const cells = passages(adoptions, (unit) => groups.get(unit) ?? unit, outside);
  const order = [...new Set(groups.values()), outside];
  const given = givenBy(adoptions);
  const most = given[0]!;
  return h(
    "section",
    null,
    h("h2", null, say(words.spread)),
    figure(page, {
      title: say(words.spreadTitle, {all: adoptions.length, verified: adoptions.filter((row) => adoptionSets.done(row, window)).length, unit: most.name, count: most.gave, takers: most.takers}),
      subtitle: say(words.spreadSub, {year: window.end.slice(0, 4)}),
      name: `adoptions-${window.end.slice(0, 4)}`,
      draw: (options) => countMatrix(cells, {...options, rows: order.filter((name) => cells.some((cell) => cell.from === name || cell.to === name)), columns: order.filter((name) => cells.some((cell) => cell.to === name))}),
      data: {head: [say(words.fromGroup), say(words.toGroup), say(words.adoptions)], rows: cells.map((cell) => [cell.from, cell.to, cell.count])},
      source: cityFoot(page),
    }),
    givenTable(page, given),
  );
}

function givenTable(page: Page, rows: readonly Given[]): HTMLElement {
  const {h, say, language, period} = page;
  const opens = (row: Given, by: "from" | "unit", count: number) =>
    count === 0 ? "0" : live(page, count, {kind: "ledger", period: period ?? "", ledger: "adoptions", by, is: row.unit}, `${row.name} ${count}`);
  return dataTable(page, {
    id: "given",
    caption: say(words.spread),
    rows,
    first: 12,
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => row.name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.name)},
      {key: "gave", label: say(words.gave), value: (row) => row.gave, show: (row) => opens(row, "from", row.gave), numeric: true},
      {key: "took", label: say(words.took), value: (row) => row.took, show: (row) => opens(row, "unit", row.took), numeric: true},
      {key: "takers", label: say(words.takers), value: (row) => row.takers, numeric: true, minor: true},
      {key: "to", label: say(words.to), value: (row) => row.to.join(language === "zh" ? "、" : ", ") || null, minor: true},
    ],
  });
}
