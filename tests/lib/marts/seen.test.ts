import {describe, expect, it} from "vitest";
import {marts} from "../../../src/lib/marts/index.js";
import {words, type Mart} from "../../../src/lib/marts/mart.js";
import {rightsOf, seenColumns} from "../../../src/lib/marts/seen.js";
import {readerCode, readerFolder, readerMark, readerNamed} from "../../../src/lib/reader.js";
import {registers} from "../../../src/lib/registers/index.js";
import {hasPage, pagesBeyond} from "../../../src/lib/site-pages.js";

const everybody = {kind: "public"} as const;
const unit = {kind: "unit", unit: "D01"} as const;

describe("who may see a mart", () => {
  const quiet: Mart = {name: "quiet", label: {zh: "", en: ""}, grain: {zh: "", en: ""}, key: ["a"], columns: {a: words("甲", "A")}};

  it("is nobody but the office where nothing is said", () => {
    expect(seenColumns(quiet, everybody)).toEqual([]);
    expect(seenColumns(quiet, unit)).toEqual([]);
    expect(seenColumns(quiet, {kind: "internal"})).toEqual(["a"]);
  });

  it.each(marts.map((mart) => [mart.name, mart] as const))("%s names only columns it has", (_, mart) => {
    const names = Object.keys(mart.columns);
    expect([mart.owner, mart.since, ...(mart.totals ?? [])].filter((name) => name !== undefined && !names.includes(name))).toEqual([]);
    const totals = mart.totals ?? [...mart.key, "peer_group"];
    expect([...mart.key, "peer_group"].filter((name) => !totals.includes(name))).toEqual([]);
  });

  it.each(marts.map((mart) => [mart.name, mart] as const))("%s: whoever sees a row sees what identifies it", (_, mart) => {
    for (const reader of [everybody, unit]) for (const right of rightsOf(mart, reader)) expect(mart.key.filter((name) => !right.columns.includes(name)), `${right.rows}`).toEqual([]);
  });

  it("is everybody only for these: what was made public, what names it, the method, and published figures", () => {
    expect(marts.filter((mart) => seenColumns(mart, everybody).length > 0).map(({name}) => name).sort()).toEqual([
      "city_growth", "commitment_list", "edition_nodes", "edition_parameters", "impact_doubts", "impact_gaps", "impact_left_out", "impact_methods", "impact_runs", "impact_studies", "impact_weights",
      "indicator_assurance", "indicator_assurance_points", "indicator_season_points", "indicator_seasons", "indicator_series", "indicator_signals", "indicator_trends", "level_breaks", "periods", "practice_list", "region_levels", "unit_scores", "units",
    ]);
    for (const name of ["commitment_list", "practice_list", "unit_scores"]) expect(marts.find((mart) => mart.name === name)!.since, name).toBeDefined();
  });

  it("never includes where a row came from, for everybody", () => {
    expect(marts.flatMap((mart) => seenColumns(mart, everybody).filter((name) => /row_id|_row$|^file$|^sheet$/.test(name)).map((name) => `${mart.name}.${name}`))).toEqual([]);
  });
});

describe("the cells that a unit may open", () => {
  it("are fields of the register, and none that is internal or personal", () => {
    const wrong = registers.flatMap(({name, fields, shownToUnit = []}) => shownToUnit.filter((field) => !fields[field] || fields[field].internal || fields[field].kind === "personal" || field === "note").map((field) => `${name}.${field}`));
    expect(wrong).toEqual([]);
  });
});

describe("a reader", () => {
  it.each(["internal", "public", "unit:D01", "unit:甲 区"])("%s is written and read back", (words) => {
    expect(readerCode(readerNamed(words)!)).toBe(words);
  });

  it.each(["", "unit:", "Public", "unit"])("“%s” is none", (words) => {
    expect(readerNamed(words)).toBeNull();
  });

  it("has a folder whose name is harmless, and a mark", () => {
    expect(readerFolder({kind: "unit", unit: "../a b/甲"})).toMatch(/^unit-[\w-]+$/);
    expect(readerMark(unit, "市水利局")).toEqual({zh: "单位版：市水利局", en: "Unit: 市水利局"});
  });

  it("beyond the office has no page that is not named for him", () => {
    expect(pagesBeyond(everybody).sort()).toEqual(["commitments", "dictionary", "economy", "impact", "index", "method", "practices", "reports", "results", "verify"]);
    for (const name of ["tasks", "data", "chain", "leader", "lists", "meetings", "what-if", "method-check", "reconciliation"]) expect(hasPage(unit, name) || hasPage(everybody, name), name).toBe(false);
    expect(hasPage({kind: "internal"}, "results")).toBe(false);
  });
});
