import {levelBreaks} from "../../trends/level-breaks.js";
import {seriesOf, type Observation, type Series} from "../../trends/series.js";
import {type Figure, type Finding, grouped, subjectOf} from "./figure.js";

/** Levels that fall while their own published growth is positive. */
export function breaksOf(figures: readonly Figure[]): Finding[] {
  return grouped(figures, ({region, indicator}) => `${region}|${subjectOf(indicator)}`).flatMap((own) => {
    const growth = linesOf(own.filter(({kind}) => kind === "index" || kind === "growth"));
    return growth.length === 0 ? [] : linesOf(own.filter(({kind}) => kind === "level")).flatMap((level) => breaksIn(level, growth, own));
  });
}

function breaksIn(level: Series, growth: readonly Series[], own: readonly Figure[]): Finding[] {
  const figureAt = (end: string): Figure | undefined => own.find((one) => one.kind === "level" && one.indicator === level.indicator && one.unit === level.unit && one.end === end);
  const seen = new Set<string>();
  return growth.filter(({grain}) => grain === level.grain).flatMap((line) => levelBreaks(level, line)).flatMap((found): Finding[] => {
    const [now, before] = [figureAt(found.to), figureAt(found.from)];
    if (!now || !before || seen.has(found.to)) return [];
    seen.add(found.to);
    const movers = own.filter(({kind, end}) => (kind === "index" || kind === "growth") && end === found.to);
    return [{
      code: "series.level_break",
      figures: [now, before, ...movers],
      seen: `${level.region} ${level.indicator} ${before.period}→${now.period}：${found.before} → ${found.after}（${found.nominalChange.toFixed(1)}%）`,
      expected: `+${Number(found.realGrowth.toFixed(2))}%`,
    }];
  });
}

function linesOf(figures: readonly Figure[]): readonly Series[] {
  return seriesOf(figures.map(observationOf)).series;
}

function observationOf({region, indicator, kind, unit, start, end, ytd, value}: Figure): Observation {
  return {region, indicator, kind: kind === "level" && ytd ? "ytd" : kind, unit, start, end, value, ...(ytd ? {cumulative: true} : {})};
}
