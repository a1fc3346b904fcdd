import {quotas, type Cultivated} from "../../../lib/chain/cultivate.js";
import {practiceWords as words} from "../../../lib/messages/practices.js";
import {quotaDots} from "../../charts/quota-dots.js";
import {stackedBar} from "../../charts/stacked-bar.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {live} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable} from "../../parts/table.js";
import type {PracticeData} from "./load.js";

const HUES = {below: "yellow", met: "blue", above: "green"} as const;
const STANDINGS = ["below", "met", "above"] as const;

/** 区县创品牌, 部门出亮点: what was brought up against what is asked. */
export function quotaPart(page: Page, {cultivated, window}: PracticeData): Node | null {
  const {h} = page;
  if (cultivated.length === 0) return null;
  const year = window.end.slice(0, 4);
  const counties = cultivated.filter((one) => one.kind === "county").sort((a, b) => b.count - a.count);
  const departments = cultivated.filter((one) => one.kind === "department");
  return h("section", null, counties.length > 0 && countyFigure(page, counties, year), departments.length > 0 && departmentFigure(page, departments, year), unitTable(page, cultivated));
}

function countyFigure(page: Page, counties: readonly Cultivated[], year: string): Node {
  const {say} = page;
  const {least, most} = quotas.county;
  return figure(page, {
    level: 2,
    title: say(words.quotaTitle, {met: counties.filter((one) => one.standing !== "below").length}),
    subtitle: say(words.quotaSub, {year}),
    name: `county-brands-${year}`,
    width: Math.min(page.width, 640),
    draw: (options) => quotaDots(counties.map((one) => ({id: one.unit_id, label: one.name, count: one.count})), {...options, least, most}),
    data: {head: [say(words.county), say(words.count)], rows: counties.map((one) => [one.name, one.count])},
    source: cityFoot(page),
  });
}

function departmentFigure(page: Page, departments: readonly Cultivated[], year: string): Node {
  const {say} = page;
  const count = (standing: Cultivated["standing"]) => departments.filter((one) => one.standing === standing).length;
  const parts = STANDINGS.map((standing) => ({label: say(words[standing]), count: count(standing), hue: HUES[standing]}));
  return figure(page, {
    level: 2,
    title: say(words.departments, {below: count("below"), met: count("met"), above: count("above")}),
    subtitle: say(words.departmentsSub, {year}),
    name: `department-highlights-${year}`,
    draw: (options) => stackedBar(parts, {...options, barHeight: 30}),
    data: {head: [say(words.standing), say(words.count)], rows: parts.map((part) => [part.label, part.count])},
    source: cityFoot(page),
  });
}

function unitTable(page: Page, rows: readonly Cultivated[]): HTMLElement {
  const {h, say, period} = page;
  const opens = (row: Cultivated) =>
    row.count === 0 ? "0" : live(page, row.count, {kind: "ledger", period: period ?? "", ledger: "practices", by: "tier.unit", is: `${quotas[row.kind].tier}.${row.unit_id}`}, `${row.name} ${row.count}`);
  return dataTable(page, {
    id: "quota",
    caption: say(words.unitTable),
    rows: rows.toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing)),
    first: 10,
    columns: [
      {key: "unit", label: say(words.unit), value: (row) => row.name, show: (row) => h("a", {href: page.href("unit", {id: row.unit_id})}, row.name)},
      {key: "standing", label: say(words.standing), value: (row) => say(words[row.standing]), short: true},
      {key: "count", label: say(words.count), value: (row) => row.count, show: opens, numeric: true},
      {key: "quota", label: say(words.quota), value: (row) => `${quotas[row.kind].least}–${quotas[row.kind].most}`, minor: true, short: true, numeric: true},
    ],
  });
}
