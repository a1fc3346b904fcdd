import type {Edition, TypedRow} from "../../../src/lib/methodology/edition.js";
import {readEdition} from "../../../src/lib/methodology/read.js";
import type {Observation, Unit} from "../../../src/lib/evaluation/input.js";
import {cell, sharedRows} from "./shared-data.js";

/** COINr's ASEM example as an edition: `iMeta.csv` line by line, nothing but data. */
export function asemEdition(over: TypedRow = {}, parameters: TypedRow[] = []): Edition {
  const meta = sharedRows("composite/asem/iMeta.csv").filter((row) => row["Type"] !== "Group" && row["Type"] !== "Denominator");
  const nodes = meta.map((row): TypedRow => ({
    edition: "ASEM", code: row["iCode"]!, parent: row["Parent"]!, title_zh: row["iName"]!, title_en: row["iName"]!, weight: row["Weight"]!,
    direction: row["Direction"]!, unit: row["Unit"]!, normalisation: "minmax", missing: "group_mean",
    denominator: row["Denominator"]!, measure: row["Type"] === "Indicator" ? row["iCode"]! : "", ...over,
  }));
  const {edition, problems} = readEdition(
    {title: {zh: "亚欧", en: "ASEM"}, peer_group: "countries", nodes, parameters: [{parameter: "outliers", value: "winsorise_then_log"}, ...parameters]},
    Object.keys(sharedRows("composite/asem/iData.csv")[0]!),
  );
  if (edition === null) throw new Error(JSON.stringify(problems.filter((each) => each.severity === "fault")));
  return edition;
}

/** Its 51 countries; Europe and Asia are the groups whose means stand in for missing values. */
export function asemUnits(): {units: Unit[]; values: Map<string, Map<string, Observation>>} {
  const rows = sharedRows("composite/asem/iData.csv");
  const units = rows.map((row) => ({unit_id: row["uCode"]!, reported: true, group: row["EurAsia_group"]!}));
  const values = new Map(rows.map((row) => [row["uCode"]!, new Map<string, Observation>(Object.entries(row).map(([name, text]) => [name, {value: cell(text)}]))]));
  return {units, values};
}
