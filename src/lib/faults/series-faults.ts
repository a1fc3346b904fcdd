import type {Fault} from "./fault.js";
import {breaksOf} from "./series/breaks.js";
import type {Figure, Finding} from "./series/figure.js";
import {lateIndices} from "./series/late-index.js";
import {monthlyHabits} from "./series/months.js";
import {otherScales} from "./series/other-scale.js";
import {serialsIn} from "./series/serials.js";

export type {Figure} from "./series/figure.js";

/**
 * What is wrong with figures that are right one by one: an index one year late, a year on another scale, a level that
 * breaks, a date serial among figures, months that are no months. Nothing is refused for it: the figures are kept, and told of.
 * @param options.acrossFiles only what shows when files are laid side by side; what one file shows was said of that file.
 */
export function seriesFaults(figures: readonly Figure[], {acrossFiles = false}: {acrossFiles?: boolean} = {}): Fault[] {
  const late = lateIndices(figures);
  const doubtful = new Set(late.flatMap((finding) => finding.figures));
  const findings = [...late, ...otherScales(figures), ...breaksOf(figures.filter((figure) => !doubtful.has(figure))), ...monthlyHabits(figures), ...serialsIn(figures)];
  return findings.filter((finding) => !acrossFiles || filesOf(finding) > 1).map(faultOf);
}

function filesOf({figures}: Finding): number {
  return new Set(figures.map(({place}) => place.file)).size;
}

function faultOf({code, figures: [first], seen, expected}: Finding): Fault {
  return {code, ...first.place, register: "indicators", field: "value", seen, ...(expected === "" ? {} : {expected})};
}
