import type {Panel} from "../../../src/lib/impact/panel.js";
import {buildPanel} from "../../../src/lib/impact/panel.js";
import type {PanelRow} from "../../../src/lib/impact/panel.js";
import type {Predictors} from "../../../src/lib/impact/predictors.js";
import {cellNumber, groupBy, sharedCsv} from "../trends/shared-data.js";

export const prop99 = "impact/prop99";

export function panelOrThrow(rows: readonly PanelRow[], treated: string, start: number): Panel {
  const built = buildPanel(rows, {treated, start});
  if (built.outcome !== "ok") throw new Error(built.outcome);
  return built.panel;
}

/** Abadie, Diamond & Hainmueller's panel (edunford/tidysynth @ 58eda58): 39 states, 1970–2000. */
export function smokingRows(): PanelRow[] {
  return sharedCsv(`${prop99}/prop99_adh_panel.csv`).map((row) => ({
    unit: row["state"]!,
    period: Number(row["year"]),
    value: cellNumber(row["cigsale"]),
  }));
}

/** The copy of the panel that R synthdid ships (commit 70c1ce3). */
export function synthdidRows(): PanelRow[] {
  return sharedCsv(`${prop99}/synthdid/california_prop99.csv`, ";").map((row) => ({
    unit: row["State"]!,
    period: Number(row["Year"]),
    value: cellNumber(row["PacksPerCapita"]),
  }));
}

/** ADH's predictors: means of lnincome, retprice, age15to24 over 1980–88 and of beer over 1984–88; sales of 1975, 1980, 1988. */
export function smokingPredictors(): Predictors {
  const means: [string, number, number][] = [
    ["lnincome", 1980, 1988],
    ["retprice", 1980, 1988],
    ["age15to24", 1980, 1988],
    ["beer", 1984, 1988],
    ["cigsale", 1975, 1975],
    ["cigsale", 1980, 1980],
    ["cigsale", 1988, 1988],
  ];
  const byUnit = new Map<string, number[]>();
  for (const [state, rows] of groupBy(sharedCsv(`${prop99}/prop99_adh_panel.csv`), (row) => row["state"]!)) {
    const trait = ([column, from, to]: [string, number, number]): number => {
      const years = rows.filter((row) => Number(row["year"]) >= from && Number(row["year"]) <= to);
      const values = years.map((row) => cellNumber(row[column])).filter((value) => value !== null);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    byUnit.set(state, means.map(trait));
  }
  return {names: means.map(([column, from, to]) => `${column} ${from}–${to}`), byUnit};
}

/** Shares above one in ten thousand, by donor. */
export function sharesOf(panel: Panel, weights: Float64Array): Record<string, number> {
  return Object.fromEntries(panel.donors.flatMap((donor, j) => (weights[j]! > 1e-4 ? [[donor, weights[j]!]] : [])));
}
