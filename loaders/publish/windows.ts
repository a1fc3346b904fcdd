import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {window_adjustments, window_measures, window_rows, window_scores} from "../../src/lib/marts/windows.js";
import type {Gate} from "../gate/open.js";
import {literal} from "../warehouse/identifier.js";
import {fileSafe, tableOf} from "./tables.js";

/** Scores over the month and the half-year: of all units the reader may compare in one file, with all that is behind them in a file a unit. */
export async function writeWindows(warehouse: Gate, folder: string, units: readonly string[]): Promise<void> {
  if (warehouse.reader.kind === "public") return;
  mkdirSync(join(folder, "windows"), {recursive: true});
  const save = (name: string, tables: object) => writeFileSync(join(folder, "windows", `${name}.json`), JSON.stringify(tables));
  save("ranking", {unit_scores: await tableOf(warehouse, window_scores), adjustments: await tableOf(warehouse, window_adjustments)});
  for (const unit of units) {
    const where = `unit_id = ${literal(unit)}`;
    save(`unit-${fileSafe(unit)}`, {
      scores: await tableOf(warehouse, window_scores, {where}),
      measures: await tableOf(warehouse, window_measures, {where}),
      measure_rows: await tableOf(warehouse, window_rows, {where}),
      adjustments: await tableOf(warehouse, window_adjustments, {where}),
    });
  }
}
