import {formatNumber, formatPercent} from "../../../lib/format.js";
import {dataWords as words} from "../../../lib/messages/data.js";
import {shellWords} from "../../../lib/messages/shell.js";
import {measureCatalogue} from "../../../lib/measures/catalogue.js";
import {definedOver} from "../../../lib/measures/measure.js";
import {parseWord} from "../../../lib/methodology/parse.js";
import {settingWords} from "../../../lib/methodology/words.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {sourceLink} from "../../parts/reference.js";
import {takeTable} from "../../parts/take-table.js";
import type {EditionData, NodeRow} from "../method.js";

interface Placed {
  readonly node: NodeRow;
  readonly depth: number;
  /** Of the total, all weights above multiplied. */
  readonly share: number | null;
}

/** The tree of measures: weight among siblings, share of the total, what is divided by what, goalposts. */
export function treePart(page: Page, {id, nodes}: EditionData): HTMLElement {
  const {h, say} = page;
  const heads = [words.title, words.weight, words.share, words.direction, words.goalposts, words.numerator, words.denominator, words.source];
  const minor = (index: number) => (index === 1 || index > 2 ? "minor" : "");
  const root = nodes.find((node) => node.parent === null);
  const rows = root ? below(nodes, root.code, 0, 1) : [];
  return takeTable(
    page,
    {id: `edition-${id}`, caption: `${say(words.tree)} ${id}`, source: say(shellWords.sourceEdition, {id})},
    h("table", {class: "measures"}, h("thead", null, h("tr", null, heads.map((head, index) => h("th", {scope: "col", class: minor(index)}, say(head))))), h("tbody", null, rows.map((row) => line(page, row, minor)))),
  );
}

function below(nodes: readonly NodeRow[], parent: string, depth: number, share: number): Placed[] {
  const children = nodes.filter((node) => node.parent === parent);
  const total = children.reduce((sum, node) => sum + (Number(node.weight) || 0), 0);
  return children.flatMap((node) => {
    const own = total > 0 ? (share * (Number(node.weight) || 0)) / total : 0;
    return [{node, depth, share: own}, ...below(nodes, node.code, depth + 1, own)];
  });
}

function line(page: Page, {node, depth, share}: Placed, minor: (index: number) => string): HTMLElement {
  const {h, say, language} = page;
  const measure = measureCatalogue.find(({code}) => code === node.measure);
  const cells: Child[] = [
    isContext(node) ? say(words.context) : (node.weight ?? "—"),
    share === null || isContext(node) ? "—" : formatPercent(share, language),
    node.measure ? say(node.direction?.startsWith("-") || node.direction?.startsWith("−") ? words.less : words.more) : "",
    node.lower || node.upper ? `${goalpost(page, node, node.lower)} → ${goalpost(page, node, node.upper)}` : "",
    measure ? definedOver(measure.numerator, "year")[language] : "",
    measure ? definedOver(measure.denominator, "year")[language] : "",
    sourceLink(page, node.code, node.row_id),
  ];
  return h("tr", {class: depth === 0 ? "group" : null}, h("th", {scope: "row", style: `padding-left:${depth * 20}px`}, language === "zh" ? node.title_zh : node.title_en), cells.map((cell, index) => h("td", {class: [minor(index + 1), index === 2 || index === 3 ? "short" : ""].join(" ").trim() || null}, cell)));
}

/** A line that is shown and never scored. */
function isContext({context}: NodeRow): boolean {
  return parseWord(context ?? "", settingWords.boolean) === "yes";
}

/** A goalpost as per cent where the measure is a share. */
function goalpost({language}: Page, {unit}: NodeRow, text: string | null): string {
  const value = Number(text);
  if (text === null || Number.isNaN(value)) return text ?? "—";
  return unit === "%" ? formatPercent(value, language) : formatNumber(value, language);
}
