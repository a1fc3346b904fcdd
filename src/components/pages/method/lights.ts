import {ruleWords} from "../../../lib/messages/codes.js";
import {dataWords as words} from "../../../lib/messages/data.js";
import {lightWords} from "../../../lib/messages/lights.js";
import {lightOrder, type Light} from "../../charts/lights.js";
import type {Page} from "../../page/page.js";
import {lightShape} from "../../parts/light.js";

/** The rules that lead to each light. */
const RULES: Readonly<Record<Light, readonly (keyof typeof ruleWords)[]>> = {
  done: ["done_verified", "done_reported"],
  ahead: ["share_of_year", "milestones", "growth_target", "level_target"],
  on_schedule: ["share_of_year", "milestones", "growth_target", "level_target", "not_due_to_start"],
  behind: ["share_of_year", "milestones", "growth_target", "level_target", "claim_returned"],
  overdue: ["past_due"],
  not_started: ["start_passed"],
  suspended: ["suspended"],
  undetermined: ["undetermined", "no_verdict"],
};

/** How a light is decided, in words. */
export function lightsPart(page: Page): HTMLElement {
  const {h, say, language} = page;
  return h(
    "section",
    null,
    h("h2", null, say(words.lightsTitle)),
    h("p", null, say(words.lightsIntro)),
    h("dl", {class: "facts"}, lightOrder.map((light) => [h("dt", null, h("span", {class: "light"}, lightShape(page, light), say(lightWords[light]))), h("dd", null, RULES[light].map((rule) => say(ruleWords[rule])).join(language === "zh" ? "；" : "; "))])),
  );
}
