import {indicator_signals, indicator_trends, level_breaks, region_levels} from "../../src/lib/marts/economy.js";
import {impact_doubts, impact_gaps, impact_left_out, impact_methods, impact_runs, impact_studies, impact_weights} from "../../src/lib/marts/impact.js";
import {peerLevel, regionLevel} from "../../src/lib/trends/region-level.js";
import type {City} from "../settings.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {IndicatorRow} from "./growth.js";
import {impactRows, type StudyRow} from "./impact-rows.js";
import type {Memo} from "./remember.js";
import {breakRows, trendRows} from "./trend-rows.js";
import {write} from "./write.js";

const FIGURES = `select region, indicator, "period", period_start, period_end, coalesce(period_ytd, false) as ytd, kind, value, coalesce(unit, '') as unit, source, row_id
  from staging.indicators where not coalesce(estimate, false) and value is not null order by region, indicator, period_end, period_start, kind, row_id`;

const STUDIES = "select * from staging.studies order by study";

const REGIONS = "select distinct region from staging.indicators order by region";

function levelRows(regions: readonly string[], home: string | null): {region: string; level: string; peer: boolean}[] {
  const own = peerLevel(regions, home);
  return regions.map((region) => ({region, level: regionLevel(region), peer: regionLevel(region) === own}));
}

/**
 * What the published figures say: trends and signals of the home region, breaks of levels, and whether the mechanism
 * worked. Estimates (预计数) are left out. A city without such figures gets empty tables.
 */
export async function evaluateEconomy(warehouse: Warehouse, city: City, memo: Memo): Promise<void> {
  const figures = await query<IndicatorRow>(warehouse, FIGURES);
  const studies = await query<StudyRow>(warehouse, STUDIES);
  await write(warehouse, region_levels, levelRows((await query<{region: string}>(warehouse, REGIONS)).map(({region}) => region), city.home_region));
  const {trends, signals} = trendRows(figures, city.home_region);
  await write(warehouse, indicator_trends, trends);
  await write(warehouse, indicator_signals, signals);
  await write(warehouse, level_breaks, breakRows(figures));
  const impact = impactRows(figures, studies, city.home_region, memo);
  await write(warehouse, impact_studies, impact.studies);
  await write(warehouse, impact_methods, impact.methods);
  await write(warehouse, impact_gaps, impact.gaps);
  await write(warehouse, impact_weights, impact.weights);
  await write(warehouse, impact_runs, impact.runs);
  await write(warehouse, impact_doubts, impact.doubts);
  await write(warehouse, impact_left_out, impact.left_out);
}
