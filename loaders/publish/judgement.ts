import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {adjustments, unit_measures} from "../../src/lib/marts/judgement.js";
import {methodCheckMarts} from "../../src/lib/marts/method-check.js";
import type {Table} from "../../src/lib/published.js";
import type {Gate} from "../gate/open.js";
import {literal} from "../warehouse/identifier.js";
import {query} from "../warehouse/open.js";
import {tableOf} from "./tables.js";

/** What goes into a score, without the scores: from it the page evaluates anew. */
const VALUES = ["edition", "unit_id", "code", "value"];
const BESIDE = ["unit_id", "kind", "matter", "points", "document"];

/** One file per month, for those who try another method or check this one. */
export async function writeJudgement(warehouse: Gate, folder: string): Promise<void> {
  const months = await query<{period: string}>(warehouse, "select distinct period from marts.unit_scores order by period");
  for (const {period} of months) {
    const own = `period = ${literal(period)}`;
    const tables: Record<string, Table> = {
      values: await tableOf(warehouse, unit_measures, {where: `${own} and measure is not null`, columns: VALUES}),
      adjustments: await tableOf(warehouse, adjustments, {where: own, columns: BESIDE}),
    };
    for (const mart of methodCheckMarts) tables[mart.name] = await tableOf(warehouse, mart, {where: own, columns: Object.keys(mart.columns).filter((name) => name !== "period")});
    writeFileSync(join(folder, "judgement", `${period}.json`), JSON.stringify(tables));
  }
}
