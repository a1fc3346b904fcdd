import {pairwiseWeights} from "../../../lib/evaluation/weighting/ahp.js";
import {formatNumber, formatPercent} from "../../../lib/format.js";
import {checkWords as words} from "../../../lib/messages/method-check.js";
import type {EditionNode} from "../../../lib/methodology/edition.js";
import type {Page, State} from "../../page/page.js";
import type {Checked} from "./context.js";

const JUDGEMENTS = [9, 7, 5, 3, 1, 1 / 3, 1 / 5, 1 / 7, 1 / 9];

/** Judgements about pairs of the edition's main lines; the address keeps them. */
export function pairsPart(page: Page, {edition, name}: Checked): HTMLElement | null {
  const {h, say, effects} = page;
  const root = edition.nodes.find((node) => node.parent === null && !node.context);
  const lines = edition.nodes.filter((node) => node.parent === root?.code && !node.context).toSorted((a, b) => b.weight - a.weight);
  if (lines.length < 2) return null;
  const judged = new Map(pairsOf(lines).map(([a, b]) => [keyOf(a, b), judgementOf(page.state, a, b)]));
  const answer = h("div", {role: "status"});
  const update = () => answer.replaceChildren(...answerOf(page, lines, judged, name));
  const selects = pairsOf(lines).map(([a, b]) => {
    const key = keyOf(a, b);
    const select = h("select", {id: key}, JUDGEMENTS.map((value, at) => h("option", {value: at, selected: value === judged.get(key)}, judgementWord(page, value)))) as HTMLSelectElement;
    select.addEventListener("change", () => {
      judged.set(key, JUDGEMENTS[Number(select.value)]!);
      effects.remember({[key]: judged.get(key) === 1 ? "" : select.value});
      update();
    });
    return h("label", null, say(words.ahpAsk, {a: a.title[page.language], b: b.title[page.language]}), select);
  });
  update();
  return h("section", null, h("h3", null, say(words.ahpHead)), h("div", {class: "filters"}, selects), answer);
}

function pairsOf(lines: readonly EditionNode[]): [EditionNode, EditionNode][] {
  return lines.flatMap((a, at) => lines.slice(at + 1).map((b): [EditionNode, EditionNode] => [a, b]));
}

const keyOf = (a: EditionNode, b: EditionNode) => `ahp.${a.code}.${b.code}`;

function judgementOf(state: State, a: EditionNode, b: EditionNode): number {
  return JUDGEMENTS[Number(state[keyOf(a, b)] ?? "4")] ?? 1;
}

function judgementWord({say, language}: Page, value: number): string {
  if (value === 1) return say(words.ahpEqual);
  return say(value > 1 ? words.ahpMore : words.ahpLess, {times: formatNumber(value > 1 ? value : 1 / value, language)});
}

/** The weights that follow, whether they can be used, and the way to try them. */
function answerOf(page: Page, lines: readonly EditionNode[], judged: ReadonlyMap<string, number>, group: string): HTMLElement[] {
  const {h, say, language} = page;
  const matrix = lines.map((a, i) => lines.map((b, j) => (i === j ? 1 : i < j ? judged.get(keyOf(a, b))! : 1 / judged.get(keyOf(b, a))!)));
  const {weights, consistent, consistency_ratio: ratio} = pairwiseWeights(matrix);
  const text = lines.map((line, at) => `${line.title[language]} ${formatPercent(weights[at]!, language, {most: 1})}`).join(language === "zh" ? "、" : ", ");
  const verdict = ratio === null ? say(words.ahpUnknown) : say(consistent ? words.ahpConsistent : words.ahpWarn, {ratio: formatNumber(ratio, language, {least: 2, most: 2})});
  const tried: State = {group, ...Object.fromEntries(lines.map((line, at) => [`w.${line.code}`, formatNumber(weights[at]! * 100, "zh", {most: 1})]))};
  return [
    h("p", null, say(words.ahpWeights, {weights: text})),
    h("p", {class: consistent ? "sub" : "trial-note"}, verdict),
    h("p", null, h("a", {href: page.href("what-if", tried)}, say(words.ahpTry))),
  ];
}
