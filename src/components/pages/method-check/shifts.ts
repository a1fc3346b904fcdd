import {formatNumber} from "../../../lib/format.js";
import {checkWords as words} from "../../../lib/messages/method-check.js";
import {lengthRows} from "../../charts/length-rows.js";
import {shiftDots} from "../../charts/shift-dots.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import {cityFoot} from "../../parts/source-line.js";
import {fillingOf, nameOf, section, titleOf, type Checked} from "./context.js";
import type {LeaveOutRow, MeanRow} from "./rows.js";

/** What the ranks would be without one line of the edition. */
export function leaveOutPart(page: Page, checked: Checked): HTMLElement {
  const {say, language} = page;
  const rows = checked.rows<LeaveOutRow>("leave_one_out").toSorted((a, b) => b.mean_shift - a.mean_shift || b.largest_shift - a.largest_shift);
  const [most] = rows;
  if (!most) return section(page, say(words.leaveHead), say(words.tooFew));
  const number = (value: number) => formatNumber(value, language, {most: 2});
  const lost = rows.filter((row) => row.no_longer_scored > 0).map((row) => say(words.leaveLost, {title: titleOf(page, checked, row.code), count: row.no_longer_scored}));
  const sentence = most.mean_shift > 0 ? say(words.leaveMost, {title: titleOf(page, checked, most.code), mean: number(most.mean_shift), largest: most.largest_shift}) : say(words.leaveNothing);
  const said = [sentence, ...lost].join(language === "zh" ? "" : " ");
  const moving = rows.filter((row) => row.mean_shift > 0);
  return section(
    page, say(words.leaveHead),
    moving.length === 0 ? said : figure(page, {
      title: said, subtitle: say(words.leaveSub, fillingOf(page, checked)), name: `without-${checked.name}`,
      draw: (options) => lengthRows(moving.map((row) => ({id: row.code, label: titleOf(page, checked, row.code), value: row.mean_shift, text: number(row.mean_shift)})), options),
      data: {head: [words.line, words.meanShift, words.largestShift].map((word) => say(word)), rows: rows.map((row) => [titleOf(page, checked, row.code), row.mean_shift, row.largest_shift])},
      source: cityFoot(page),
    }),
  );
}

/** Whether strengths may make up for weaknesses, and who would lose by it. */
export function meanPart(page: Page, checked: Checked): HTMLElement {
  const {say} = page;
  const rows = checked.rows<MeanRow>("aggregation_shift").toSorted((a, b) => a.geometric - b.geometric || a.arithmetic - b.arithmetic);
  if (rows.length === 0) return section(page, say(words.meanHead), say(checked.scores.some(({score}) => score !== null) ? words.meanImpossible : words.tooFew));
  const moved = rows.filter(({shift}) => shift !== 0);
  const falls = rows.reduce((a, b) => (b.shift < a.shift ? b : a));
  const sentence = moved.length === 0 ? say(words.meanNobody) : say(words.meanFalls, {count: moved.length, unit: nameOf(checked, falls.unit_id), from: falls.arithmetic, to: falls.geometric});
  const step = Math.max(1, Math.ceil(rows.length / 12));
  const ticks = rows.map((_, at) => at + 1).filter((rank) => rank === 1 || rank % step === 0);
  return section(
    page, say(words.meanHead),
    moved.length === 0 ? sentence : figure(page, {
      title: sentence, subtitle: say(words.meanSub, fillingOf(page, checked)), name: `means-${checked.name}`,
      draw: (options) => shiftDots(rows.map((row) => ({id: row.unit_id, name: nameOf(checked, row.unit_id), from: row.arithmetic, to: row.geometric, text: ""})), {...options, domain: [0.6, rows.length + 0.4], ticks, right: 12}),
      data: {head: [words.unit, words.arithmetic, words.geometric, words.topsis].map((word) => say(word)), rows: rows.map((row) => [nameOf(checked, row.unit_id), row.arithmetic, row.geometric, row.topsis])},
      source: cityFoot(page),
    }),
    page.h("p", {class: "finding"}, topsisSentence(page, checked, rows)),
  );
}

/** Another way of putting measures together altogether: who would stand elsewhere. */
function topsisSentence({say}: Page, checked: Checked, rows: readonly MeanRow[]): string {
  const size = (row: MeanRow) => Math.abs(row.topsis - row.arithmetic);
  const moved = rows.filter((row) => size(row) > 0);
  if (moved.length === 0) return say(words.topsisNobody);
  const most = moved.reduce((a, b) => (size(b) > size(a) ? b : a));
  return say(words.topsisMoves, {count: moved.length, unit: nameOf(checked, most.unit_id), from: most.arithmetic, to: most.topsis});
}
