import type {Evaluation, UnitResult} from "../../../lib/evaluation/results.js";
import {formatMonth, formatNumber, formatSigned} from "../../../lib/format.js";
import {peerGroupName} from "../../../lib/messages/groups.js";
import {reasonWords, whatIfWords as words} from "../../../lib/messages/what-if.js";
import {shiftDots, type Shift} from "../../charts/shift-dots.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import type {JudgedGroup} from "../../parts/judged.js";
import type {UnitScore} from "../../parts/rows.js";
import {cityFoot} from "../../parts/source-line.js";
import {gradeWord} from "../../parts/words.js";

/** A unit as published and as tried. */
interface Tried {
  readonly score: UnitScore;
  readonly trial: UnitResult;
}

/** What came of the trial in one sentence. */
export function trialSentence(page: Page, group: JudgedGroup, evaluation: Evaluation | null, own: boolean): string {
  const {say} = page;
  if (evaluation === null) return say(words.nothingLeft);
  if (own) return say(words.same, {group: peerGroupName(group.name, page.language)});
  const tried = triedUnits(group, evaluation).filter(({trial}) => trial.rank !== null);
  if (tried.length === 0) return lost(page, group, evaluation);
  return [group.departments ? gradeSentence(page, group, tried) : rankSentence(page, group, tried), lost(page, group, evaluation)].filter(Boolean).join(" ");
}

function rankSentence({say, language}: Page, {name}: JudgedGroup, tried: readonly Tried[]): string {
  const group = peerGroupName(name, language);
  const moves = tried.filter(({score, trial}) => score.rank !== null && score.rank !== trial.rank);
  const first = tried.find(({trial}) => trial.rank === 1)!.score.unit_name;
  if (moves.length === 0) return say(words.nobodyMoved, {group, first});
  const size = ({score, trial}: Tried) => Math.abs(score.rank! - trial.rank!);
  const most = moves.reduce((a, b) => (size(b) > size(a) ? b : a));
  return say(words.moved, {group, count: moves.length, first, unit: most.score.unit_name, from: most.score.rank!, to: most.trial.rank!});
}

function gradeSentence(page: Page, {name}: JudgedGroup, tried: readonly Tried[]): string {
  const {say, language} = page;
  const group = peerGroupName(name, language);
  const changed = tried.filter(({score, trial}) => score.grade !== null && trial.grade !== score.grade);
  if (changed.length > 0) {
    const units = changed.map(({score, trial}) => say(words.regradedUnit, {unit: score.unit_name, from: gradeWord(page, score.grade) ?? "—", to: gradeWord(page, trial.grade) ?? "—"}));
    return say(words.regraded, {group, count: changed.length, units: units.join(language === "zh" ? "、" : ", ")});
  }
  const size = ({score, trial}: Tried) => trial.published_score! - (score.score ?? trial.published_score!);
  const most = tried.reduce((a, b) => (Math.abs(size(b)) > Math.abs(size(a)) ? b : a));
  return say(words.nobodyRegraded, {group, unit: most.score.unit_name, change: formatSigned(size(most), language, {least: 2})});
}

/** Units with a published score that the trial cannot score, with the reason. */
function lost({say, language}: Page, group: JudgedGroup, evaluation: Evaluation): string {
  const gone = triedUnits(group, evaluation).filter(({score, trial}) => score.score !== null && trial.outcome.state !== "scored");
  const reason = gone[0]?.trial.outcome;
  if (!reason || reason.state === "scored") return "";
  return say(words.noLonger, {units: gone.map(({score}) => score.unit_name).join(language === "zh" ? "、" : ", "), reason: say(reasonWords[reason.reason])});
}

function triedUnits({scores}: JudgedGroup, evaluation: Evaluation): Tried[] {
  const results = new Map(evaluation.units.map((unit) => [unit.unit_id, unit]));
  return scores.map((score) => ({score, trial: results.get(score.unit_id)!}));
}

/** Published and tried, unit by unit: ranks for counties, scores and grades for departments. */
export function trialFigure(page: Page, group: JudgedGroup, evaluation: Evaluation | null): Node {
  const {h, say, language, period} = page;
  if (evaluation === null) return h("p", {class: "empty"}, say(words.nothingLeft));
  const tried = triedUnits(group, evaluation).filter(({score, trial}) => score.rank !== null || trial.rank !== null).toSorted(byTrial);
  if (tried.length === 0) return h("p", {class: "empty"}, say(words.nobody));
  const filling = {month: formatMonth(period ?? "", language), group: peerGroupName(group.name, language)};
  const peers = tried.length;
  const step = Math.max(1, Math.ceil(peers / 12));
  const ranks = Array.from({length: peers}, (_, at) => at + 1).filter((rank) => rank === 1 || rank % step === 0);
  const scale = group.departments ? {domain: [0, 100] as const, ticks: [0, 25, 50, 75, 100], right: language === "zh" ? 100 : 124} : {domain: [0.6, Math.max(1, peers) + 0.4] as const, ticks: ranks};
  return figure(page, {
    level: 2,
    title: say(group.departments ? words.scoreTitle : words.rankTitle),
    subtitle: say(group.departments ? words.scoreSub : words.rankSub, filling),
    name: `trial-${group.name}`,
    draw: (options) => shiftDots(tried.map((each) => shiftOf(page, group, each)), {...options, ...scale}),
    data: {
      head: [words.unit, words.publishedRank, words.trialRank, words.publishedScore, words.trialScore].map((word) => say(word)),
      rows: tried.map(({score, trial}) => [score.unit_name, score.rank, trial.rank, score.score, trial.published_score]),
    },
    source: `${cityFoot(page)} · ${say(words.notPublished)}`,
    width: resultWidth(page),
  });
}

/** The result stands beside the controls where there is room. */
export function resultWidth({width}: Page): number {
  return width > 860 ? Math.floor((width - 48) * 0.5) : width;
}

const byTrial = (a: Tried, b: Tried) => (a.trial.rank ?? Infinity) - (b.trial.rank ?? Infinity) || (a.score.rank ?? 0) - (b.score.rank ?? 0);

function shiftOf(page: Page, {departments}: JudgedGroup, {score, trial}: Tried): Shift {
  const points = trial.published_score === null ? "—" : formatNumber(trial.published_score, page.language, {least: 2});
  const text = departments && trial.grade ? `${points} ${gradeWord(page, trial.grade)}` : points;
  const [from, to] = departments ? [score.score, trial.published_score] : [score.rank, trial.rank];
  return {id: score.unit_id, name: score.unit_name, from, to, text};
}
