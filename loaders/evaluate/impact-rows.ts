import type {MethodStudy} from "../../src/lib/impact/method-study.js";
import type {PanelRow} from "../../src/lib/impact/panel.js";
import {preMeans} from "../../src/lib/impact/predictors.js";
import {study, type Study} from "../../src/lib/impact/study.js";
import {doubtFigures} from "./doubts.js";
import {rememberedOf, type Memo} from "./remember.js";
import {growthFigures, sourcesOf, type Growth, type IndicatorRow} from "./growth.js";

/** A question as `methodology/impact.csv` puts it. */
export interface StudyRow {
  readonly study: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly began: string;
  readonly indicator: string;
  readonly treated: string | null;
  readonly start: number;
  readonly other_start: number | null;
  readonly first_year: number | null;
  readonly last_year: number | null;
  readonly exclude: string | null;
  readonly significance: number;
  readonly poor_fit: number;
  readonly note: string | null;
  readonly row_id: string;
}

type Row = Readonly<Record<string, unknown>>;
type Answer = Extract<Study, {outcome: "ok"}>;

/** Rows of the seven tables of `src/lib/marts/impact.ts`. */
export interface ImpactRows {
  readonly studies: Row[];
  readonly methods: Row[];
  readonly gaps: Row[];
  readonly weights: Row[];
  readonly runs: Row[];
  readonly doubts: Row[];
  readonly left_out: Row[];
}

const TABLES = ["studies", "methods", "gaps", "weights", "runs", "doubts", "left_out"] as const;

/** Answers every question that is asked in the table of studies; a question without data gets its reason. */
export function impactRows(figures: readonly IndicatorRow[], questions: readonly StudyRow[], home: string | null, memo: Memo): ImpactRows {
  const growth = questions.length === 0 ? [] : growthFigures(figures);
  const answers = questions.map((question) => {
    const treated = question.treated ?? home;
    const panel = panelFigures(growth, question);
    return rememberedOf(memo, "impact", [question, treated, panel], () => answerRows(question, treated, panel));
  });
  return Object.fromEntries(TABLES.map((table) => [table, answers.flatMap((rows) => rows[table])])) as unknown as ImpactRows;
}

function answerRows(question: StudyRow, treated: string | null, panel: readonly Growth[]): ImpactRows {
  const rows: ImpactRows = {studies: [], methods: [], gaps: [], weights: [], runs: [], doubts: [], left_out: []};
  const answer = study(panel.map(asPanelRow), {...optionsOf(question), treated: treated ?? "", predictors: preMeans});
  rows.studies.push(studyRow(question, treated, answer, panel));
  rows.left_out.push(...answer.faults.map(({unit, code, periods}) => ({study: question.study, unit, reason: code, years: periods.join("、")})));
  if (answer.outcome === "ok") addAnswer(rows, question.study, answer, panel);
  return rows;
}

/** Annual growth of every region in the years asked for: from indices if there are any, else from growth rates, never mixed. */
function panelFigures(growth: readonly Growth[], {indicator, first_year, last_year}: StudyRow): Growth[] {
  const annual = growth.filter(({row}) => row.indicator === indicator && /^\d{4}$/u.test(row.period) && !row.ytd);
  const kind = annual.some(({row}) => row.kind === "index") ? "index" : "growth";
  return annual.filter(({row}) => row.kind === kind && Number(row.period) >= (first_year ?? 0) && Number(row.period) <= (last_year ?? 9999));
}

function asPanelRow({row, value}: Growth): PanelRow {
  return {unit: row.region, period: Number(row.period), value};
}

function optionsOf({start, other_start, exclude, significance, poor_fit}: StudyRow) {
  const never = (exclude ?? "").split(/[、,，;；\s]+/u).filter(Boolean);
  return {start, otherStarts: other_start === null ? [] : [other_start], exclude: never, level: significance, poorFit: poor_fit};
}

function studyRow(question: StudyRow, treated: string | null, answer: Study, panel: readonly Growth[]): Row {
  const years = panel.map(({row}) => Number(row.period));
  return {
    ...question,
    treated,
    level: question.significance,
    first_year: years.length > 0 ? Math.min(...years) : null,
    last_year: years.length > 0 ? Math.max(...years) : null,
    donors: answer.outcome === "ok" ? answer.panel.donors.length : 0,
    outcome: answer.outcome,
    verdict: answer.outcome === "ok" ? answer.verdict.verdict : "cannot_tell",
    source: sourcesOf(panel.map(({row}) => row)),
  };
}

function addAnswer(rows: ImpactRows, id: string, answer: Answer, panel: readonly Growth[]): void {
  const rowOf = new Map(panel.map(({row}) => [`${row.region}|${row.period}`, row.row_id]));
  for (const method of answer.methods) {
    rows.methods.push(methodRow(id, method, answer));
    rows.gaps.push(...gapRows(id, method, answer, rowOf));
    rows.weights.push(...answer.panel.donors.map((donor, j) => ({study: id, method: method.method, donor, share: method.estimate.weights[j]!})));
    rows.runs.push(...runRows(id, method));
  }
  for (const {start, effects, verdict} of answer.otherStarts) {
    rows.runs.push(...effects.map(({method, effect, p, preRmspe}) => ({study: id, method, run: "other_start", subject: String(start), effect, pre_rmspe: preRmspe, p, verdict})));
  }
  rows.doubts.push(...answer.verdict.doubts.map((doubt, position) => ({study: id, position: position + 1, code: doubt.code, ...doubtFigures(doubt)})));
}

function methodRow(id: string, {method, estimate, preRmspe, preSpread, test, inSpace, largestShare, leaveOneOut}: MethodStudy, {verdict}: Answer): Row {
  const without = leaveOneOut.map(({effect}) => effect);
  return {
    study: id,
    method,
    effect: estimate.effect,
    pre_rmspe: preRmspe,
    pre_spread: preSpread,
    set_aside: verdict.setAside.some((each) => each.method === method),
    test: test === inSpace.byRatio ? "ratio" : "effect",
    statistic: test.statistic,
    at_least_as_large: test.atLeastAsLarge,
    placebos: test.placebos,
    not_fitted: inSpace.notFitted.length,
    p: test.p,
    p_floor: test.floor,
    largest_donor: largestShare.donor,
    largest_share: largestShare.share,
    lowest_without_one: without.length > 0 ? Math.min(...without) : null,
    highest_without_one: without.length > 0 ? Math.max(...without) : null,
  };
}

function gapRows(id: string, {method, estimate, inSpace}: MethodStudy, {panel}: Answer, rowOf: ReadonlyMap<string, string>): Row[] {
  const lines = [{unit: panel.treated, role: "treated", estimate}, ...inSpace.units.map((placebo) => ({...placebo, role: "placebo"}))];
  return lines.flatMap(({unit, role, estimate: own}) =>
    panel.periods.map((year, t) => {
      const [gap, counterfactual] = [own.gaps[t]!, own.counterfactual[t]!];
      return {study: id, method, unit, role, year, actual: Number((gap + counterfactual).toFixed(6)), counterfactual, gap, row_id: rowOf.get(`${unit}|${year}`)};
    }),
  );
}

function runRows(id: string, {method, inTime, leaveOneOut, inSpace}: MethodStudy): Row[] {
  return [
    ...inSpace.units.map(({unit, estimate}) => ({study: id, method, run: "placebo", subject: unit, effect: estimate.effect})),
    ...inTime.map(({start, estimate}) => ({study: id, method, run: "in_time", subject: String(start), effect: estimate.effect})),
    ...leaveOneOut.map(({donor, effect}) => ({study: id, method, run: "without_donor", subject: donor, effect})),
  ];
}
