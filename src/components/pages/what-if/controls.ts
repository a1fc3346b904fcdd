import {trialAggregations, trialEdition, type Trial} from "../../../lib/evaluation/what-if.js";
import {formatPercent} from "../../../lib/format.js";
import {whatIfWords as words} from "../../../lib/messages/what-if.js";
import {missingPolicies, type EditionNode} from "../../../lib/methodology/edition.js";
import {effectiveWeights} from "../../../lib/evaluation/weights.js";
import {editionTree} from "../../../lib/methodology/tree.js";
import type {Page} from "../../page/page.js";
import type {JudgedGroup} from "../../parts/judged.js";
import {isOwn, withWeight} from "./state.js";

/** What the controls can make happen: `settled` once the reader lets go, when the address follows. */
export interface Change {
  trial(next: Trial, settled: boolean): void;
  reset(): void;
}

interface Line {
  readonly node: EditionNode;
  readonly depth: number;
}

/** A slider and a number for every line, two choices, and the way back. `update` shows the shares of another trial. */
export function controls(page: Page, {edition}: JudgedGroup, initial: Trial, change: Change): {element: HTMLElement; update: (trial: Trial) => void} {
  const {h, say, language} = page;
  let now = initial;
  const set = (next: Trial, settled: boolean) => change.trial((now = next), settled);
  const shares = new Map<string, HTMLElement>();
  const rows = linesOf(edition.nodes).map(({node, depth}) => {
    const share = h("span", {class: "sub"});
    shares.set(node.code, share);
    return h("li", {style: `margin-left:${(depth - 1) * 18}px`}, h("span", {class: depth === 1 ? "strong" : null}, titleOf(page, node)), ...weightInputs(page, node, now, (value, settled) => set(withWeight(now, edition, node.code, value), settled)), share);
  });
  const reset = h("button", {type: "button", onclick: () => change.reset()}, say(words.reset));
  const update = (trial: Trial) => {
    const effective = sharesOf(trial, edition);
    for (const [code, place] of shares) place.textContent = say(words.ofTotal, {share: formatPercent(effective.get(code) ?? 0, language, {most: 1})});
    (reset as HTMLButtonElement).disabled = isOwn(trial);
  };
  update(initial);
  const element = h(
    "section",
    {class: "trial-controls"},
    h("p", {class: "filters"},
      choice(page, "aggregation", trialAggregations, now.aggregation, (aggregation) => set({...now, aggregation}, true)),
      choice(page, "missing", missingPolicies, now.missing, (missing) => set({...now, missing}, true))),
    h("h2", null, say(words.weights)),
    h("p", {class: "sub"}, say(words.weightsHint)),
    h("ul", {class: "weights"}, rows),
    h("p", null, reset),
    h("p", {class: "sub"}, say(words.share)),
  );
  return {element, update};
}

/** Children under their parent, heavier first; the root and lines of context are left out. */
function linesOf(nodes: readonly EditionNode[]): Line[] {
  const root = nodes.find(({parent, context}) => parent === null && !context);
  const below = (parent: string, depth: number): Line[] =>
    nodes.filter((node) => node.parent === parent && !node.context).toSorted((a, b) => b.weight - a.weight).flatMap((node) => [{node, depth}, ...below(node.code, depth + 1)]);
  return root ? below(root.code, 1) : [];
}

export function titleOf({language}: Pick<Page, "language">, node: Pick<EditionNode, "title">): string {
  return node.title[language];
}

function sharesOf(trial: Trial, edition: JudgedGroup["edition"]): Map<string, number> {
  const tried = trialEdition(edition, trial);
  if (!tried) return new Map();
  const tree = editionTree(tried.nodes);
  const effective = effectiveWeights(tree, Float64Array.from(tree.nodes, ({weight}) => weight));
  return new Map(tree.nodes.map(({node}, at) => [node.code, effective[at]!]));
}

function weightInputs(page: Page, node: EditionNode, trial: Trial, set: (value: number, settled: boolean) => void): HTMLElement[] {
  const {h, say} = page;
  const value = trial.weights.get(node.code) ?? node.weight;
  const title = titleOf(page, node);
  const most = Math.max(100, 2 * node.weight);
  const slider = h("input", {type: "range", id: `slider-${node.code}`, min: 0, max: most, step: "any", value, "aria-label": say(words.sliderOf, {title})}) as HTMLInputElement;
  const number = h("input", {type: "number", id: `weight-${node.code}`, min: 0, max: 1000, step: "any", value, inputmode: "decimal", "aria-label": say(words.weightOf, {title})}) as HTMLInputElement;
  const take = (from: HTMLInputElement, settled: boolean) => {
    const typed = from === slider ? Math.round(Number(from.value)) : Number(from.value);
    if (from.value === "" || !Number.isFinite(typed) || typed < 0) return;
    (from === slider ? number : slider).value = String(typed);
    set(typed, settled);
  };
  for (const input of [slider, number]) {
    input.addEventListener("input", () => take(input, false));
    input.addEventListener("change", () => take(input, true));
  }
  return [slider, number];
}

function choice<Value extends keyof typeof words>(page: Page, key: "aggregation" | "missing", all: readonly Value[], chosen: Value | null, set: (value: Value | null) => void): HTMLElement {
  const {h, say} = page;
  const select = h("select", {id: `trial-${key}`}, h("option", {value: ""}, say(words.own)), all.map((value) => h("option", {value, selected: value === chosen}, say(words[value])))) as HTMLSelectElement;
  select.addEventListener("change", () => set(all.find((value) => value === select.value) ?? null));
  return h("label", null, say(words[key]), select);
}
