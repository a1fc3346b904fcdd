import {formatPercent, formatQuantity} from "../../lib/format.js";
import {impactWords as words} from "../../lib/messages/impact.js";
import {signalWords} from "../../lib/messages/signals.js";
import {rowsOf, type Published} from "../../lib/published.js";
import {view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import {nameOf} from "./economy/names.js";
import {answerPart} from "./impact/answer.js";
import {chanceFigure, gapFigure, pathFigure, rangeFigure, weightFigure} from "./impact/figures.js";
import type {Answer, BreakRow, StudyRow} from "./impact/rows.js";
import {signalsPart, type SignalRow, type TrendRow} from "./impact/signals.js";
import {tablesPart} from "./impact/tables.js";
import {fillingOf} from "./impact/words.js";

export interface ImpactData {
  readonly studies: readonly StudyRow[];
  /** The question asked for, or the first. */
  readonly answer: Answer | null;
  readonly trends: readonly TrendRow[];
  readonly signals: readonly SignalRow[];
}

/** Did the mechanism work? The verdict first, then what it rests on, then what the economy did. */
export const impactPage = view<ImpactData>({
  async load(page) {
    const published = (await page.effects.read("impact")) as Published;
    const rows = <R extends object>(name: string) => rowsOf<R>(published[name]!);
    const studies = rows<StudyRow>("impact_studies");
    const study = studies.find((each) => each.study === page.state["study"]) ?? studies[0];
    return {studies, answer: study ? answerOf(published, study) : null, trends: rows<TrendRow>("indicator_trends"), signals: rows<SignalRow>("indicator_signals")};
  },
  draw(page, {studies, answer, trends, signals}) {
    const {h, say, about} = page;
    return h(
      "div",
      null,
      h("p", {class: "lede"}, say(about.sample ? words.real : words.realCity)),
      answer ? answerPart(page, answer) : h("p", {class: "headline"}, say(words.noStudy)),
      picker(page, studies, answer),
      answer?.study.outcome === "ok" && evidence(page, answer),
      guarded(page, say(signalWords.head), () => signalsPart(page, trends, signals)),
    );
  },
});

/** Rows of all tables that speak of one question. */
function answerOf(published: Published, study: StudyRow): Answer {
  const of = <R extends {readonly study: string}>(name: string) => rowsOf<R>(published[name]!).filter((row) => row.study === study.study);
  return {
    study,
    methods: of("impact_methods"),
    gaps: of("impact_gaps"),
    weights: of("impact_weights"),
    runs: of("impact_runs"),
    doubts: of("impact_doubts"),
    left_out: of("impact_left_out"),
    breaks: rowsOf<BreakRow>(published["level_breaks"]!).filter((row) => row.region === study.treated && row.indicator === study.indicator),
  };
}

function picker(page: Page, studies: readonly StudyRow[], answer: Answer | null): HTMLElement | null {
  const {h, say, effects, language} = page;
  if (studies.length < 2) return null;
  const title = (row: StudyRow) => `${language === "zh" ? row.title_zh : row.title_en} · ${nameOf(page, row.indicator)} · ${row.start}`;
  const select = h("select", {id: "study"}, studies.map((row) => h("option", {value: row.study, selected: row === answer?.study}, title(row)))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({study: select.value}));
  return h("p", {class: "filters"}, h("label", null, say(words.choose), select));
}

function evidence(page: Page, answer: Answer): HTMLElement {
  const {h, say} = page;
  const section = (title: string, ...figures: (() => Node)[]) => h("section", null, h("h2", null, title), figures.map((draw) => guarded(page, title, draw)));
  return h(
    "div",
    null,
    section(say(words.pathHead), () => pathFigure(page, answer)),
    section(say(words.placeboHead), () => gapFigure(page, answer), () => chanceFigure(page, answer)),
    section(say(words.rangeHead), () => rangeFigure(page, answer)),
    section(say(words.weightHead), () => weightFigure(page, answer)),
    guarded(page, say(words.tables), () => tablesPart(page, answer)),
    h("p", {class: "sub"}, say(words.how, fillingOf(page, answer)), " ", h("a", {href: page.href("method")}, say(words.methodPage))),
    answer.breaks.map((row) => h("p", {class: "sub"}, breakSentence(page, row))),
  );
}

function breakSentence(page: Page, row: BreakRow): string {
  const {say, language} = page;
  const level = (value: number) => formatQuantity(value, "亿元", language);
  const percent = (value: number) => formatPercent(value / 100, language);
  return say(words.breakNote, {region: nameOf(page, row.region), year: row.period_end.slice(0, 4), before: level(row.before), after: level(row.after), change: percent(row.nominal_change), growth: percent(row.real_growth)});
}
