import {text} from "../field.js";
import {rankInGroup} from "../trends/rank-in-group.js";
import type {Measured, MeasureDefinition} from "./measure.js";
import type {GrowthItem, UnitMonth} from "./unit-month.js";
import {by} from "./window.js";

const MISSING: Measured = {numerator: 0, denominator: 0, value: null, rows: []};
const LEAST_REGIONS = 2;

/** The latest figure of a period over by the end of the window: of that year or the one before, or there is none. Of two that end together, the longer: January to July before July. */
function latest(unit: UnitMonth): GrowthItem | null {
  const since = `${Number(unit.cut_off.slice(0, 4)) - 1}-01-01`;
  const known = unit.growth.filter(({ended_on}) => by(ended_on, unit) && ended_on >= since);
  return known.toSorted((a, b) => b.ended_on.localeCompare(a.ended_on, "en") || a.started_on.localeCompare(b.started_on, "en"))[0] ?? null;
}

const source = ({row_id, region, period}: {readonly row_id: string; readonly region: string; readonly period: string}, counted: boolean) => ({row_id, item: `${region} ${period}`, counted});

/** What the economy of a unit's region did: context beside the scores. A unit that is no region of the register has neither. */
export const economicMeasures: readonly MeasureDefinition[] = [
  {
    code: "economic_growth",
    title: text("地区生产总值增速", "Growth of GDP"),
    unit: "%",
    direction: 1,
    numerator: text("截至期末最近一期（当年或上年）的同比增速，预计数不计；单位名称须是经济指标里的地区", "growth on a year before in the latest period over by the end of the window (of that year or the one before), no estimates; the unit must be a region of the economic figures"),
    denominator: text("—", "—"),
    compute: (unit) => {
      const found = latest(unit);
      return found === null ? MISSING : {numerator: found.value, denominator: 1, value: found.value, rows: [source(found, true)]};
    },
  },
  {
    code: "economic_rank",
    title: text("地区生产总值增速位次", "Rank by growth of GDP"),
    unit: "位",
    direction: -1,
    numerator: text("该期增速在经济指标里同级地区中的位次，并列同位", "its place by that growth among the regions of its level in the economic figures, ties sharing a place"),
    denominator: text("同期有数的同级地区（少于2个不排）", "regions of its level with a figure of that period (not ranked below 2)"),
    compute: (unit) => {
      const found = latest(unit);
      if (found === null || found.peers.length < LEAST_REGIONS) return MISSING;
      const {ranked} = rankInGroup(found.peers.map(({region, value}) => ({member: region, value})));
      const {rank} = ranked.find(({member}) => member === found.region)!;
      return {numerator: rank, denominator: found.peers.length, value: rank, rows: found.peers.map((peer) => source({...peer, period: found.period}, peer.region === found.region))};
    },
  },
];
