import {group} from "d3-array";
import {unitIndex, unitKey, type UnitNames} from "../../src/lib/dialect/unit-index.js";
import type {GrowthItem} from "../../src/lib/measures/unit-month.js";
import {regionLevel} from "../../src/lib/trends/region-level.js";
import {query, type Warehouse} from "../warehouse/open.js";
import {growthFigures, type Growth, type IndicatorRow} from "./growth.js";

const GDP = `select region, indicator, "period", period_start, period_end, coalesce(period_ytd, false) as ytd, kind, value, coalesce(unit, '') as unit, source, row_id
  from staging.indicators where indicator = '地区生产总值' and kind in ('growth', 'index') and not coalesce(estimate, false) and value is not null
  order by region, period_end, period_start, kind, row_id`;

/** Growth of GDP of every unit whose name, in any way it is written, is a region of the economic figures. */
export async function readUnitGrowth(warehouse: Warehouse): Promise<ReadonlyMap<string, readonly GrowthItem[]>> {
  const owner = unitIndex(await query<UnitNames>(warehouse, "select unit_id, name, short_name, aliases from staging.units order by unit_id"));
  const figures = growthFigures(await query<IndicatorRow>(warehouse, GDP));
  const together = group(figures, ({row}) => [row.period_start, row.period_end, regionLevel(row.region)].join("|"));
  const items = [...together.values()].flatMap((peers) => peers.flatMap((own) => {
    const unit = owner.get(unitKey(own.row.region));
    return unit === undefined ? [] : [{unit, item: {...asPeer(own), period: own.row.period, started_on: own.row.period_start, ended_on: own.row.period_end, peers: peers.map(asPeer)}}];
  }));
  return new Map([...group(items, ({unit}) => unit)].map(([unit, own]) => [unit, own.map(({item}) => item)]));
}

/** A percentage as a share, without the noise of binary division. */
function asPeer({row, value}: Growth): GrowthItem["peers"][number] {
  return {region: row.region, value: Number((value / 100).toFixed(8)), row_id: row.row_id};
}
