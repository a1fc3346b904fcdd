import {quotas} from "../chain/cultivate.js";
import {text} from "../field.js";
import type {MeasureDefinition} from "./measure.js";
import {by} from "./window.js";

/** Practices of its tier against the quota of a year, as the page of practices has it; a unit of another kind has none. */
export const quotaMeasure: MeasureDefinition = {
  code: "practices_quota",
  title: text("品牌或亮点任务完成率", "Brands or highlights against the quota"),
  unit: "%",
  direction: 1,
  numerator: text("本年以来截至期末的区县品牌（区县）或部门亮点（部门），数到任务数为止", "county brands or department highlights from January to the end of the window, counted up to the quota"),
  denominator: text(`全年任务的下限（区县${quotas.county.least}个，部门${quotas.department.least}个；其他单位没有任务）`, `least of the quota of a year (${quotas.county.least} for a county, ${quotas.department.least} for a department; other units have none)`),
  compute: (unit) => {
    if (unit.kind !== "county" && unit.kind !== "department") return {numerator: 0, denominator: 0, value: null, rows: []};
    const {tier, least} = quotas[unit.kind];
    const january = `${unit.cut_off.slice(0, 4)}-01-01`;
    const found = unit.practices.filter((practice) => practice.tier === tier && practice.collected_on >= january && by(practice.collected_on, unit));
    const inOrder = found.toSorted((a, b) => a.collected_on.localeCompare(b.collected_on, "en") || a.practice_id.localeCompare(b.practice_id, "en"));
    const rows = inOrder.map(({row_id, practice_id}, at) => ({row_id, item: practice_id, counted: at < least}));
    const numerator = Math.min(found.length, least);
    return {numerator, denominator: least, value: numerator / least, rows};
  },
};
