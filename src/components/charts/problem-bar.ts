import {chartWords} from "../../lib/messages/charts.js";
import {say} from "../../lib/messages/say.js";
import {stackedBar, type StackedBarOptions} from "./stacked-bar.js";

export interface ProblemCounts {
  readonly solved: number;
  readonly open: number;
  readonly overdue: number;
}

/** Problems by what became of them: solved, open within time, overdue. */
export function problemBar(counts: ProblemCounts, options: StackedBarOptions): SVGElement {
  const {language} = options;
  return stackedBar([
    {label: say(chartWords.solved, language), count: counts.solved, hue: "blue"},
    {label: say(chartWords.open, language), count: counts.open, hue: "greyLight"},
    {label: say(chartWords.overdue, language), count: counts.overdue, hue: "red"},
  ], options);
}
