import {tryOut, noTrial, type Trial} from "../../lib/evaluation/what-if.js";
import {peerGroupName} from "../../lib/messages/groups.js";
import {whatIfWords as words} from "../../lib/messages/what-if.js";
import {keepOpen} from "../page/keep-open.js";
import {view, type Page} from "../page/page.js";
import {judgedMonth, type JudgedGroup} from "../parts/judged.js";
import {controls} from "./what-if/controls.js";
import {trialFigure, trialSentence} from "./what-if/result.js";
import {isOwn, stateOf, trialOf} from "./what-if/state.js";

/** Another method tried on the figures of the month: by the same code as the published result, and never to be taken for it. */
export const whatIfPage = view<readonly JudgedGroup[]>({
  load: async (page) => (await judgedMonth(page)).groups,
  draw(page, groups) {
    const {h, say} = page;
    const group = groups.find(({name}) => name === page.state["group"]) ?? groups[0];
    if (!group) return h("p", {class: "empty"}, say(words.none));
    const notice = h("p", {class: "trial-note"}, h("strong", null, say(words.notPublished)), " ", h("a", {href: page.href("ranking")}, say(words.published)));
    return h("div", null, notice, picker(page, groups, group), workbench(page, group));
  },
});

function picker({h, say, effects, state, language}: Page, groups: readonly JudgedGroup[], chosen: JudgedGroup): HTMLElement | null {
  if (groups.length < 2) return null;
  const select = h("select", {id: "trial-group"}, groups.map(({name}) => h("option", {value: name, selected: name === chosen.name}, peerGroupName(name, language)))) as HTMLSelectElement;
  const cleared = Object.fromEntries(Object.keys(state).filter((key) => key.startsWith("w.")).map((key) => [key, ""]));
  select.addEventListener("change", () => effects.go({...cleared, ...stateOf(noTrial, chosen.edition), group: select.value}));
  return h("p", {class: "filters"}, h("label", null, say(words.group), select));
}

/** Controls on one side, what comes of them on the other; every change is worked out and drawn at once. */
function workbench(page: Page, group: JudgedGroup): HTMLElement {
  const {h} = page;
  const said = h("p", {class: "headline", role: "status"});
  const result = h("div");
  const aside = h("div");
  const show = (trial: Trial) => {
    const evaluation = tryOut(group, trial);
    said.textContent = trialSentence(page, group, evaluation, isOwn(trial));
    keepOpen(result, () => result.replaceChildren(trialFigure(page, group, evaluation)));
  };
  const build = (trial: Trial) => {
    const {element, update} = controls(page, group, trial, {
      trial(next, settled) {
        show(next);
        update(next);
        if (settled) page.effects.remember(stateOf(next, group.edition));
      },
      reset() {
        page.effects.remember(stateOf(noTrial, group.edition));
        build(noTrial);
        page.document.querySelector<HTMLElement>("#trial-aggregation")?.focus();
      },
    });
    aside.replaceChildren(element);
    show(trial);
  };
  build(trialOf(page.state, group.edition));
  return h("div", null, said, h("div", {class: "columns even trial"}, result, aside));
}
