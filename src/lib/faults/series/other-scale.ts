import {anotherScale} from "../../trends/magnitude.js";
import {type Figure, type Finding, grouped, isYear, listed} from "./figure.js";

interface Odd {
  readonly figure: Figure;
  readonly times: number;
}

/** Years on another scale than their neighbours; the same year in several regions is one finding with all its cells. */
export function otherScales(figures: readonly Figure[]): Finding[] {
  const levels = figures.filter((figure) => figure.kind === "level" && isYear(figure));
  const lines = grouped(levels, ({region, indicator, unit}) => `${region}|${indicator}|${unit}`);
  const odd = lines.flatMap((line): Odd[] => {
    const ordered = [...line].sort((a, b) => (a.end < b.end ? -1 : 1));
    return anotherScale(ordered.map(({value}) => value)).map(({index, times}) => ({figure: ordered[index]!, times}));
  });
  return grouped(odd, ({figure}) => `${figure.indicator}|${figure.end}`).map(findingOf);
}

function findingOf(odd: readonly Odd[]): Finding {
  const [first, ...others] = odd.map(({figure}) => figure) as [Figure, ...Figure[]];
  const times = odd.map((one) => one.times).sort((a, b) => a - b);
  const cells = listed(odd.map(({figure}) => `${figure.region} ${figure.value}${figure.place.cell ? ` ${figure.place.cell}` : ""}`));
  const digits = (value: number): string => value.toFixed(value < 1 ? 2 : 1);
  const range = [...new Set([digits(times[0]!), digits(times.at(-1)!)])].join("–");
  return {code: "series.another_scale", figures: [first, ...others], seen: `${first.indicator} ${first.period}：${cells}`, expected: range};
}
