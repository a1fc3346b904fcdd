import {indicator_assurance, indicator_assurance_points, indicator_season_points, indicator_seasons} from "../../src/lib/marts/own-indicators.js";
import {indicator_signals, indicator_trends, level_breaks, region_levels} from "../../src/lib/marts/economy.js";
import {impact_doubts, impact_gaps, impact_left_out, impact_methods, impact_runs, impact_studies, impact_weights} from "../../src/lib/marts/impact.js";
import {peerLevel, regionLevel} from "../../src/lib/trends/region-level.js";
import type {City} from "../settings.js";
import {query, type Warehouse} from "../warehouse/open.js";
import type {IndicatorRow} from "./growth.js";
import {impactRows, type StudyRow} from "./impact-rows.js";
import type {Memo} from "./remember.js";
import {assuranceRows, type TargetRow} from "./assurance-rows.js";
import {ownSeries} from "./own-series.js";
import {seasonRows} from "./season-rows.js";
import {breakRows, trendRows} from "./trend-rows.js";
import {write} from "./write.js";

const FIGURES = `select region, indicator, "period", period_start, period_end, coalesce(period_ytd, false) as ytd, kind, value, coalesce(unit, '') as unit, source, row_id
  from staging.indicators where not coalesce(estimate, false) and value is not null order by region, indicator, period_end, period_start, kind, row_id`;

const TARGETS = `select region, indicator, "period", period_start, period_end, coalesce(period_ytd, false) as ytd, bound, value, coalesce(unit, '') as unit, source, row_id
  from staging.indicators where kind = 'target' and value is not null order by region, indicator, period_end, row_id`;

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
  await writeOwn(warehouse, figures, city);
  const impact = impactRows(figures, studies, city.home_region, memo);
  await write(warehouse, impact_studies, impact.studies);
  await write(warehouse, impact_methods, impact.methods);
  await write(warehouse, impact_gaps, impact.gaps);
  await write(warehouse, impact_weights, impact.weights);
  await write(warehouse, impact_runs, impact.runs);
  await write(warehouse, impact_doubts, impact.doubts);
  await write(warehouse, impact_left_out, impact.left_out);
}

/** Seasons and targets of the home region, and of the city where it keeps figures under its own name. */
async function writeOwn(warehouse: Warehouse, figures: readonly IndicatorRow[], city: City): Promise<void> {
  const own = ownSeries(figures, new Set([city.home_region, city.name.zh].flatMap((region) => region ?? [])));
  const seasons = seasonRows(own);
  const targets = assuranceRows(own, await query<TargetRow>(warehouse, TARGETS));
  await write(warehouse, indicator_seasons, seasons.seasons);
  await write(warehouse, indicator_season_points, seasons.points);
  await write(warehouse, indicator_assurance, targets.assured);
  await write(warehouse, indicator_assurance_points, targets.points);
}
