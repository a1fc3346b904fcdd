import type {Language} from "../../field.js";
import {text} from "../../field.js";
import {measureCatalogue} from "../../measures/catalogue.js";
import {definedOver} from "../../measures/measure.js";
import type {Span} from "../../measures/window.js";
import type {Block, Table} from "../blocks.js";
import {column} from "../blocks.js";
import type {EditionNodeRow, ReportInput} from "../input.js";
import {kindSpans} from "../kind.js";
import {editionsOf, editionTitle} from "../editions.js";
import {heading, note, pick, tableBlock} from "./common.js";

/** The editions in force, in full: the report must be readable without asking for the method elsewhere. */
export function methodBlocks(input: ReportInput, language: Language): Block[] {
  const editions = editionsOf(input);
  if (editions.length === 0) return [];
  return [
    heading(1, pick(language, "评价办法", "The method")),
    note(pick(language, "得分＝各项指标标准化后按权重合成的基础分＋加分－扣分；加分扣分列在基础分之外。同分并列；未报单位列出而不排名。", "Score = base score (measures normalised, then weighted together) + awards − deductions; awards and deductions stand outside the base score. Equal scores share a rank; units that did not report are listed, not ranked.")),
    ...editions.flatMap((edition) => editionBlocks(input, edition, language)),
  ];
}

function editionBlocks(input: ReportInput, edition: string, language: Language): Block[] {
  const name = editionTitle(input, edition, language);
  const sentence = rangeNote(input, edition, language);
  return [heading(2, name), tableBlock(nodeTable(input, edition, language)), ...(sentence === "" ? [] : [note(sentence)]), tableBlock(parameterTable(input, edition, language))];
}

function rangeNote(input: ReportInput, edition: string, language: Language): string {
  const value = (name: string) => input.editionParameters.find((row) => row.edition === edition && row.parameter === name)?.value;
  const [draws, spread] = [value("draws"), value("weight_spread")];
  if (draws === undefined || spread === undefined) return "";
  const percent = `${Math.round(Number(spread) * 100)}%`;
  return pick(
    language,
    `位次范围：权重上下浮动${percent}、换用其他合理方法，模拟${draws}次，取中间90%；范围重叠者难分先后。`,
    `Range of a rank: weights moved by up to ${percent} and other reasonable methods tried in ${draws} draws, the middle 90% kept; overlapping ranges are not distinguishable.`,
  );
}

/** The tree: indented titles, what is divided by what, goalposts, weight. */
function nodeTable(input: ReportInput, edition: string, language: Language): Table {
  const nodes = input.editionNodes.filter((node) => node.edition === edition);
  return {
    id: `method-${edition}`,
    title: pick(language, `指标和权重：${editionTitle(input, edition, "zh")}`, `Measures and weights: ${editionTitle(input, edition, "en")}`),
    columns: [
      column("title", text("指标", "Measure"), "text", 4, language),
      column("weight", text("权重（同级）", "Weight among siblings"), "text", 1.6, language),
      column("direction", text("方向", "Direction"), "text", 1.8, language),
      column("definition", text("算法", "What is divided by what"), "text", 6.2, language),
      column("scale", text("标准化", "Normalisation"), "text", 3, language),
      column("missing", text("缺失处理", "If missing"), "text", 2, language),
      column("note", text("说明", "Note"), "text", 3, language, {dataOnly: true}),
    ],
    rows: inTreeOrder(nodes).map(({node, depth}) => [
      `${"　".repeat(depth)}${language === "zh" ? node.title_zh : node.title_en}`,
      node.weight, directionWord(node, language), definitionOf(node, kindSpans[input.kind], language), scaleOf(node), missingWord(node, language), node.note,
    ]),
    foot: pick(language, `来源：评价办法表 ${edition}；同级权重归一`, `Source: ${edition} (table of the edition); weights among siblings are brought to a sum of one`),
  };
}

/** Parents before their children, children in the order of the table. */
export function inTreeOrder(nodes: readonly EditionNodeRow[], parent: string | null = null, depth = 0): {node: EditionNodeRow; depth: number}[] {
  return nodes.filter((node) => node.parent === parent).flatMap((node) => [{node, depth}, ...inTreeOrder(nodes, node.code, depth + 1)]);
}

function directionWord(node: EditionNodeRow, language: Language): string | null {
  if (node.measure === null) return null;
  return Number(node.direction ?? 1) < 0 ? pick(language, "越低越好", "less is better") : pick(language, "越高越好", "more is better");
}

function definitionOf({measure}: EditionNodeRow, span: Span, language: Language): string | null {
  const known = measureCatalogue.find(({code}) => code === measure);
  if (known === undefined) return measure;
  const [part, whole] = [definedOver(known.numerator, span)[language], definedOver(known.denominator, span)[language]];
  return whole === "—" || known.denominator.en === "one" ? part : `${part} ÷ ${whole}`;
}

function scaleOf({normalisation, lower, upper, measure}: EditionNodeRow): string | null {
  if (measure === null || normalisation === null) return null;
  return lower === null && upper === null ? normalisation : `${normalisation} ${lower ?? ""}–${upper ?? ""}`;
}

const missingWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  renormalise: ["权重重分", "reweighted"],
  group_mean: ["取组均值", "group mean"],
  group_median: ["取组中位数", "group median"],
  zero: ["计零分", "counts as zero"],
  refuse: ["不评分", "not scored"],
};

function missingWord({missing}: EditionNodeRow, language: Language): string | null {
  if (missing === null) return null;
  return pick(language, ...(missingWords[missing] ?? [missing, missing]));
}

function parameterTable(input: ReportInput, edition: string, language: Language): Table {
  return {
    id: `parameters-${edition}`,
    title: pick(language, `参数：${editionTitle(input, edition, "zh")}`, `Parameters: ${editionTitle(input, edition, "en")}`),
    columns: [column("parameter", text("参数", "Parameter"), "text", 4, language), column("value", text("取值", "Value"), "text", 4, language), column("note", text("说明", "Note"), "text", 6, language)],
    rows: input.editionParameters.filter((row) => row.edition === edition).map((row) => [row.parameter, row.value, row.note]),
    foot: pick(language, `来源：参数表 ${edition}`, `Source: ${edition} (table of parameters)`),
  };
}
