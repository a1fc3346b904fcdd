import type {Observation} from "../../../src/lib/trends/series.js";
import {cellNumber, sharedCsv} from "./shared-data.js";

export const shandongFile = "indicators/shandong-city-gdp-2000-2023.csv";

export interface CityYear {
  readonly region: string;
  readonly year: number;
  readonly level: number | null;
  readonly index: number | null;
}

/** 16 cities × 24 years as published: nominal GDP (100 million yuan) and index (previous year = 100). */
export function shandongRows(): CityYear[] {
  return sharedCsv(shandongFile).map((row) => ({
    region: row["region"]!,
    year: Number(row["year"]),
    level: cellNumber(row["gdp_nominal_100m_yuan"]),
    index: cellNumber(row["gdp_index_prev_year_100"]),
  }));
}

/** The same as observations of two kinds. */
export function yearly(rows: readonly CityYear[]): Observation[] {
  return rows.flatMap(({region, year, level, index}): Observation[] => {
    const period = {region, indicator: "地区生产总值", start: `${year}-01-01`, end: `${year}-12-31`};
    return [
      {...period, kind: "level", value: level, unit: "亿元"},
      {...period, kind: "index", value: index, unit: "上年=100"},
    ];
  });
}
