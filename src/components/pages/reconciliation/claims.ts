import {sum} from "d3-array";
import {claimsByUnit, type UnitClaims} from "../../../lib/chain/reconcile.js";
import {reconciliationWords as words} from "../../../lib/messages/reconciliation.js";
import {claimDumbbell} from "../../charts/claim-dumbbell.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {live} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import type {Reconciliation} from "../reconciliation.js";

const gapOf = (row: UnitClaims) => row.claimed - row.accepted;

/** Units that reported more than was verified, as a picture; all units as a table. */
export function claimsPart(page: Page, {lines, to}: Reconciliation): Node {
  const {h, say} = page;
  const units = claimsByUnit(lines);
  const wide = units.filter((row) => gapOf(row) > 0);
  if (wide.length === 0) return h("section", null, h("h2", null, say(words.gapTitleNone)), unitTable(page, units, to));
  return h(
    "section",
    null,
    figure(page, {
      level: 2,
      title: say(words.gapTitle, {count: wide.length, gap: sum(wide, gapOf), returned: sum(wide, (row) => row.returned), pending: sum(wide, (row) => row.pending)}),
      subtitle: say(words.gapSub, {same: units.length - wide.length}),
      name: `claims-${to}`,
      draw: (options) => claimDumbbell(wide.map((row) => ({id: row.unit, label: row.unit_name, reported: row.claimed, verified: row.accepted})), {...options, reportedLabel: say(words.reported), verifiedLabel: say(words.verified)}),
      data: {head: [say(words.unit), say(words.reported), say(words.verified), say(words.returned), say(words.pending), say(words.gap)], rows: units.map((row) => [row.unit_name, row.claimed, row.accepted, row.returned, row.pending, gapOf(row)])},
      source: cityFoot(page),
    }),
    unitTable(page, units, to),
  );
}

function unitTable(page: Page, units: readonly UnitClaims[], to: string): HTMLElement {
  const {h, say} = page;
  const open = (row: UnitClaims, set: "claimed" | "accepted" | "returned" | "pending") =>
    row[set] === 0 ? "0" : live(page, row[set], {kind: "ledger", period: to, ledger: "claims", set, by: "unit", is: row.unit}, `${row.unit_name} ${row[set]}`);
  const column = (set: "accepted" | "returned" | "pending", minor: boolean): TableColumn<UnitClaims> => ({key: set, label: say(words[set]), value: (row) => row[set], show: (row) => open(row, set), numeric: true, minor});
  return dataTable(page, {
    id: "claims",
    caption: say(words.byUnit),
    rows: units,
    first: 12,
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => row.unit_name, show: (row) => h("a", {href: page.href("unit", {id: row.unit})}, row.unit_name)},
      {key: "claimed", label: say(words.reported), value: (row) => row.claimed, show: (row) => open(row, "claimed"), numeric: true},
      {key: "gap", label: say(words.gap), value: gapOf, numeric: true},
      column("accepted", true),
      column("returned", true),
      column("pending", true),
      {key: "lines", label: say(words.lines), value: (row) => row.lines, numeric: true, minor: true},
    ],
  });
}
