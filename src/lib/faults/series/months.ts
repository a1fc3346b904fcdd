import {type Figure, type Finding, grouped, listed, monthsOf} from "./figure.js";

const FEWEST_MONTHS = 6;
const FEWEST_YEARS = 2;

/** How the monthly figures of each indicator are made up: no January, year to date beside single months, or the one taken for the other. */
export function monthlyHabits(figures: readonly Figure[]): Finding[] {
  return grouped(figures.filter(isMonthly), ({indicator, kind, unit}) => `${indicator}|${kind}|${unit}`).flatMap((own) => [...noJanuary(own), ...bothBases(own), ...looksCumulative(own)]);
}

/** A single month, or January to some month. */
function isMonthly(figure: Figure): boolean {
  const [first, last] = monthsOf(figure);
  return figure.ytd ? last < 12 || first !== 1 : first === last || (first === 1 && last === 2);
}

function noJanuary(own: readonly Figure[]): Finding[] {
  const ends = new Set(own.map((figure) => monthsOf(figure)[1]));
  const periods = new Set(own.map(({end}) => end));
  if (periods.size < FEWEST_MONTHS || ends.has(1) || !ends.has(2) || !ends.has(3)) return [];
  const [first, ...others] = own as [Figure, ...Figure[]];
  return [{code: "series.no_january", figures: [first, ...others], seen: listed([...new Set(own.map(({indicator}) => indicator))]), expected: ""}];
}

function bothBases(own: readonly Figure[]): Finding[] {
  const regions = grouped(own, ({region}) => region).filter((line) => line.some(({ytd}) => ytd) && line.some(isSingle));
  const [mixed] = regions;
  if (!mixed) return [];
  const single = mixed.find(isSingle)!;
  const toDate = mixed.find(({ytd}) => ytd)!;
  const show = ({period, place}: Figure): string => (place.cell ? `${period} ${place.cell}` : period);
  return [{code: "series.ytd_beside_single", figures: [single, toDate, ...regions.flat()], seen: `${single.region} ${single.indicator}：${show(toDate)} / ${show(single)}`, expected: ""}];
}

/** A single month; January alone is both, and says nothing. */
function isSingle(figure: Figure): boolean {
  return !figure.ytd && monthsOf(figure)[1] > 1;
}

function looksCumulative(own: readonly Figure[]): Finding[] {
  return grouped(own.filter(({kind, ytd}) => kind === "level" && !ytd), ({region}) => region).flatMap((line): Finding[] => {
    const years = grouped([...line].sort((a, b) => (a.end < b.end ? -1 : 1)), ({end}) => end.slice(0, 4)).filter((year) => year.length >= FEWEST_MONTHS);
    const rising = years.every((year) => year.every(({value}, i) => i === 0 || value > year[i - 1]!.value) && year.at(-1)!.value > 3 * year[0]!.value);
    const dropping = years.every((year, i) => i === 0 || year[0]!.value < years[i - 1]!.at(-1)!.value / 2);
    if (years.length < FEWEST_YEARS || !rising || !dropping) return [];
    const [first, ...others] = line as [Figure, ...Figure[]];
    return [{code: "series.looks_cumulative", figures: [first, ...others], seen: `${first.region} ${first.indicator}`, expected: ""}];
  });
}
