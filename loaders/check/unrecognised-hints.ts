import {parsePeriod} from "../../src/lib/dialect/periods";
import type {Text} from "../../src/lib/field";
import type {Source} from "../../src/lib/rows";
import {type Grid, gridOf} from "./grid";
import {folded} from "./header-names";
import {meaningsOf} from "./header-index";
import {recogniseGrid} from "./recognise";

const TALLEST_TURNED = 300;
const FEWEST_ACROSS = 3;
const OBSERVED: ReadonlySet<string> = new Set(["region", "indicator"]);
const STRANGE = /[\u3040-\u30ff\u3100-\u312f\ue000-\uf8ff]/;
const PLACE = /^[\u4e00-\u9fa5]{1,6}[省市区县]$/;

/** Why a sheet may not have been recognised, and what a profile would say of it. `headers` are the texts of its likeliest header row. */
export function hintsOn(grid: Grid, headers: readonly string[], source: Source, encoding: string | undefined): Text[] {
  const periods = headers.filter((text) => parsePeriod(text, {year: 2000}).ok).length;
  const places = headers.filter((text) => PLACE.test(text.trim())).length;
  const figures = headers.some((text) => meaningsOf(folded(text).key).some(({register, field}) => register.name === "indicators" && OBSERVED.has(field)));
  const turned = grid.transposed ? undefined : turnedRegister(grid, source);
  return [
    ...(encoding === "gb18030" && headers.some((text) => STRANGE.test(text)) ? [GARBLED] : []),
    ...(turned ? [{zh: `像是“${turned.zh}”横着放：第一列是表头；映射档案里写 "transpose": true。`, en: `It looks like “${turned.en}” on its side, with headings in the first column: "transpose": true in a profile.`}] : []),
    ...(periods >= FEWEST_ACROSS ? [across(periods, "时期", "period", `"melt": {"columns": "${patternOf(headers)}", "value_to": "value"}`)] : []),
    ...((figures || isTimeDown(headers)) && periods < FEWEST_ACROSS && places < FEWEST_ACROSS ? [FIGURES] : []),
    ...(places >= FEWEST_ACROSS ? [across(places, "地区", "region", '"melt": {"columns": ["甲区", "乙区"], "value_to": "value", "name_to": ["region"]}')] : []),
  ];
}

const BARE_YEAR = /^(?:19|20)\d\d$/;

/** The expression that fits the headings which name a period. */
function patternOf(headers: readonly string[]): string {
  return headers.some((text) => BARE_YEAR.test(text.trim())) ? "^(?<period>(?:19|20)\\\\d{2})$" : "^(?<period>.*[年月季].*)$";
}

/** 年份 or 时间 before columns of their own: figures of a year in a row. */
function isTimeDown([first = "", ...others]: readonly string[]): boolean {
  return others.length >= FEWEST_ACROSS - 1 && TIME.test(first.trim());
}

const TIME = /^(?:年份|年度|年|时间|时期|月份|季度|year|month|period|date|time|time_period)$/i;

const GARBLED: Text = {
  zh: "文字像是乱码；若是 Big5 等编码，在映射档案的 read.encoding 里写明，例如 big5。",
  en: "The text looks garbled; if it is in Big5 or the like, say so in a profile's read.encoding, such as big5.",
};

const FIGURES: Text = {
  zh: "若是一列一个指标，映射档案里给每个数值列写一项 tables（见“一行里有几个数”的例子）。",
  en: "If each column is an indicator, a profile needs one entry of tables for each column of figures (see “Several figures in one row”).",
};

function across(count: number, zh: string, en: string, melt: string): Text {
  return {zh: `有 ${count} 列的表头是${zh}，要一格一行，映射档案里写 ${melt}。`, en: `${count} headings name a ${en}; to make a row of each cell a profile needs ${melt}.`};
}

function turnedRegister(grid: Grid, source: Source): Text | undefined {
  if (grid.height > TALLEST_TURNED) return undefined;
  const finding = recogniseGrid(gridOf({...grid, hiddenColumns: new Set()}, true), source);
  return finding.kind === "register" ? finding.register.label : undefined;
}
