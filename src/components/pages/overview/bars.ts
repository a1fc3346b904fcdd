import {formatMonth, formatPercent} from "../../../lib/format.js";
import {overviewWords} from "../../../lib/messages/overview.js";
import {stateWords} from "../../../lib/messages/states.js";
import type {Text} from "../../../lib/field.js";
import {pieceLabels, type Sentence} from "../../../lib/report/sentences.js";
import {stackedBar, type Part} from "../../charts/stacked-bar.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {sentence} from "../../parts/sentence.js";
import {cityFoot} from "../../parts/source-line.js";
import type {OverviewData} from "./load.js";

interface Block {
  readonly label: Text;
  readonly words: Sentence;
  readonly details?: readonly Sentence[];
  readonly title: string;
  readonly subtitle: string;
  readonly name: string;
  readonly parts: readonly Part[];
  readonly width: number;
  readonly link?: Node;
}

/** A question, its sentence, and a bar of what its number is made of. */
function block(page: Page, {label, words, details = [], title, subtitle, name, parts, width, link}: Block): Node {
  const {h, say} = page;
  return h(
    "section",
    null,
    h("h2", null, say(label)),
    h("p", null, sentence(page, words)),
    details.length > 0 && h("ul", {class: "details"}, details.map((one) => h("li", null, sentence(page, one)))),
    parts.some(({count}) => count > 0) && figure(page, {
      title,
      subtitle,
      name,
      width,
      draw: (options) => stackedBar(parts, {...options, barHeight: 30}),
      data: {head: [say(overviewWords.state), say(overviewWords.count)], rows: parts.map((part) => [part.label, part.count])},
      source: cityFoot(page),
    }),
    link ?? null,
  );
}

/** Widths of the two columns: beside one another on a desk, one above the other on a phone. */
export function columnWidths({width}: Page): {wide: number; aside: number} {
  return width < 860 ? {wide: width, aside: width} : {wide: Math.floor((width - 48) * 0.62), aside: Math.floor((width - 48) * 0.38)};
}

/** Reported against verified, and the claims that something contradicts. */
export function truthPart(page: Page, {input, words}: OverviewData): Node {
  const {say, language} = page;
  const {overview} = input;
  return block(page, {
    label: pieceLabels.truth,
    words: words.truth,
    details: words.contradictions,
    title: say(overviewWords.truthTitle, {claimed: overview.reported_done, verified: overview.verified_done}),
    subtitle: say(overviewWords.truthSub, {month: formatMonth(overview.period, language)}),
    name: `reported-verified-${overview.period}`,
    width: columnWidths(page).wide,
    parts: [
      {label: say(stateWords.verdict_accepted), count: overview.verified_done, hue: "blue"},
      {label: say(stateWords.verdict_pending), count: overview.pending_done, hue: "greyLight"},
      {label: say(stateWords.verdict_returned), count: overview.returned_done, hue: "red"},
    ],
  });
}

export function problemsPart(page: Page, {input, words}: OverviewData): Node {
  const {h, say, language} = page;
  const {overview} = input;
  if (overview.problems === 0) return h("section", null, h("h2", null, say(pieceLabels.problems)), h("p", {class: "empty"}, say(overviewWords.noProblems)));
  return block(page, {
    label: pieceLabels.problems,
    words: words.problems,
    title: say(overviewWords.problemsTitle, {share: formatPercent(overview.problems_solved / overview.problems, language)}),
    subtitle: say(overviewWords.problemsSub, {year: overview.period.slice(0, 4)}),
    name: `problems-${overview.period}`,
    width: columnWidths(page).aside,
    parts: [
      {label: say(stateWords.solved), count: overview.problems_solved, hue: "blue"},
      {label: say(stateWords.open), count: overview.problems_open, hue: "greyLight"},
      {label: say(stateWords.overdue), count: overview.problems_overdue, hue: "red"},
    ],
    link: h("p", {class: "onward"}, h("a", {href: page.href("problems")}, say(overviewWords.toProblems))),
  });
}

export function findingsPart(page: Page, {input, words}: OverviewData): Node {
  const {h, say} = page;
  const {overview} = input;
  if (overview.findings === 0) return h("section", null, h("h2", null, say(pieceLabels.inspections)), h("p", {class: "empty"}, say(overviewWords.noInspections)));
  return block(page, {
    label: pieceLabels.inspections,
    words: words.inspections,
    title: say(overviewWords.findingsTitle, {count: overview.findings, done: overview.findings_rectified}),
    subtitle: say(overviewWords.findingsSub, {year: overview.period.slice(0, 4)}),
    name: `findings-${overview.period}`,
    width: columnWidths(page).aside,
    parts: [
      {label: say(stateWords.finding_rectified), count: overview.findings_rectified, hue: "blue"},
      {label: say(stateWords.finding_open), count: overview.findings_open, hue: "greyLight"},
      {label: say(stateWords.finding_overdue), count: overview.findings_overdue, hue: "red"},
    ],
    link: h("p", {class: "onward"}, h("a", {href: page.href("inspections")}, say(overviewWords.toInspections))),
  });
}
