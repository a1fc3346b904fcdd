import type {Edition, TypedRow} from "../../../src/lib/methodology/edition.js";
import {readEdition} from "../../../src/lib/methodology/read.js";
import type {Observation, Unit} from "../../../src/lib/evaluation/input.js";

/** Reads an edition from its lines as typed; a fault in it fails the test. */
export function editionOf(nodes: readonly TypedRow[], parameters: Readonly<Record<string, string | number>> = {}): Edition {
  const lines = nodes.map((line): TypedRow => ({edition: "test", title_zh: line["code"] ?? "", title_en: line["code"] ?? "", ...line}));
  const measures = lines.map((line) => String(line["measure"] ?? "")).concat(lines.map((line) => String(line["denominator"] ?? "")));
  const {edition, problems} = readEdition(
    {title: {zh: "测试", en: "Test"}, peer_group: "all", nodes: lines, parameters: Object.entries(parameters).map(([parameter, value]) => ({parameter, value}))},
    measures,
  );
  if (edition === null) throw new Error(problems.map((each) => `${each.code} ${each.field} ${each.seen}`).join("; "));
  return edition;
}

/** A flat edition: every measure straight under one root, capped goalposts 0–100 unless said otherwise. */
export function flatEdition(weights: Readonly<Record<string, number>>, over: TypedRow = {}, parameters: Readonly<Record<string, string | number>> = {}): Edition {
  const lines = Object.entries(weights).map(([code, weight]) => ({code, parent: "total", measure: code, weight, lower: 0, upper: 100, cap: "yes", ...over}));
  return editionOf([{code: "total"}, ...lines], parameters);
}

/** Units and their values from rows of numbers; `null` is missing. */
export function table(rows: Readonly<Record<string, Readonly<Record<string, number | null>>>>): {units: Unit[]; values: Map<string, Map<string, Observation>>} {
  const units = Object.keys(rows).map((unit_id) => ({unit_id, reported: true}));
  const values = new Map(Object.entries(rows).map(([unit, given]) => [unit, new Map(Object.entries(given).map(([measure, value]) => [measure, {value}]))]));
  return {units, values};
}
