import {formatMonth} from "../../lib/format.js";
import {dataWords as words} from "../../lib/messages/data.js";
import {asTyped} from "../../lib/methodology/as-typed.js";
import {checkWords} from "../../lib/messages/method-check.js";
import {rowsOf, type Published} from "../../lib/published.js";
import type {EditionNodeRow} from "../../lib/report/input.js";
import {onward, view, type Page} from "../page/page.js";
import {guarded} from "../parts/notice.js";
import {lightsPart} from "./method/lights.js";
import {parametersPart} from "./method/parameters.js";
import {treePart} from "./method/tree.js";

export type NodeRow = EditionNodeRow;

export interface ParameterRow {
  readonly edition: string;
  readonly parameter: string;
  readonly value: string;
  readonly note: string | null;
  readonly position: number;
  readonly row_id: string;
}

/** One edition of the method, whole. */
export interface EditionData {
  readonly id: string;
  readonly nodes: readonly NodeRow[];
  readonly parameters: readonly ParameterRow[];
}

/** The editions in force in the month shown, in full, and the rules of the lights. */
export const methodPage = view<readonly EditionData[]>({
  async load(page) {
    const published = (await page.effects.read("method")) as Published;
    const nodes = asTyped(rowsOf<NodeRow>(published["edition_nodes"]!));
    const parameters = asTyped(rowsOf<ParameterRow>(published["edition_parameters"]!));
    return [...new Set(nodes.map((node) => node.edition))].map((id) => ({id, nodes: nodes.filter((node) => node.edition === id), parameters: parameters.filter((row) => row.edition === id)}));
  },
  draw(page, editions) {
    const {h, say, language, period} = page;
    const now = editions.filter((edition) => isInForce(edition, period ?? ""));
    const others = editions.filter((edition) => !now.includes(edition));
    if (editions.length === 0) return h("div", null, h("p", {class: "empty"}, say(words.methodNone)), lightsPart(page));
    const titles = now.map((edition) => titleOf(page, edition)).join(language === "zh" ? "、" : ", ");
    return h(
      "div",
      null,
      h("p", {class: "headline"}, say(words.methodSentence, {month: formatMonth(period ?? "", language), count: now.length, titles})),
      onward(page, "method-check", say(checkWords.link)),
      now.map((edition) => guarded(page, edition.id, () => editionPart(page, edition))),
      lightsPart(page),
      others.length > 0 && h("section", null, h("h2", null, say(words.otherEditions)), others.map((edition) => h("details", null, h("summary", null, `${titleOf(page, edition)} · ${validity(page, edition)}`), editionPart(page, edition)))),
    );
  },
});

function editionPart(page: Page, edition: EditionData): HTMLElement {
  const {h} = page;
  const groups = valueOf(edition, "peer_groups");
  return h("section", null, h("h2", null, titleOf(page, edition)), h("p", {class: "sub"}, [validity(page, edition), groups].filter(Boolean).join(" · ")), treePart(page, edition), parametersPart(page, edition));
}

function valueOf(edition: EditionData, parameter: string): string | null {
  return edition.parameters.find((row) => row.parameter === parameter)?.value ?? null;
}

function isInForce(edition: EditionData, period: string): boolean {
  return (valueOf(edition, "valid_from") ?? "") <= period && period <= (valueOf(edition, "valid_to") ?? "9999-12");
}

/** Its title as the analyst wrote it; in English its code where it has no English title. */
function titleOf({language}: Page, edition: EditionData): string {
  return (language === "zh" ? valueOf(edition, "title") : valueOf(edition, "title_en")) ?? edition.id;
}

function validity({say, language}: Page, edition: EditionData): string {
  const [from, to] = [valueOf(edition, "valid_from"), valueOf(edition, "valid_to")];
  return from && to ? say(words.validity, {from: formatMonth(from, language), to: formatMonth(to, language)}) : "";
}
