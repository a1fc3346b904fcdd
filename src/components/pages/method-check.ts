import {peerGroupName} from "../../lib/messages/groups.js";
import {checkWords as words} from "../../lib/messages/method-check.js";
import {view, type Page} from "../page/page.js";
import {judgedMonth, type Judged} from "../parts/judged.js";
import {guarded} from "../parts/notice.js";
import {aidsPart} from "./method-check/aids.js";
import {chancePart} from "./method-check/chance.js";
import {checkedGroup, type Checked} from "./method-check/context.js";
import {leaveOutPart, meanPart} from "./method-check/shifts.js";
import {acceptabilityPart, sensitivityPart, weightPart} from "./method-check/simulated.js";

/** For analysts: how far the choices of method decide the result. */
export const methodCheckPage = view<Judged>({
  load: judgedMonth,
  draw(page, judged) {
    const {h, say} = page;
    const group = judged.groups.find(({name}) => name === page.state["group"]) ?? judged.groups[0];
    const intro = h("p", {class: "intro"}, say(words.intro));
    if (!group) return h("div", null, intro, h("p", {class: "empty"}, say(words.none)));
    const checked = checkedGroup(group, judged);
    return h("div", null, intro, picker(page, judged, checked), parts(page, checked));
  },
});

function parts(page: Page, checked: Checked): Node[] {
  const {say} = page;
  const scored = checked.scores.filter(({score}) => score !== null).length;
  if (scored < 2) return [page.h("p", {class: "headline"}, say(words.tooFew)), guarded(page, say(words.chanceHead), () => chancePart(page, checked))];
  return [
    guarded(page, say(words.acceptHead), () => acceptabilityPart(page, checked)),
    guarded(page, say(words.sobolHead), () => sensitivityPart(page, checked)),
    guarded(page, say(words.weightHead), () => weightPart(page, checked)),
    guarded(page, say(words.leaveHead), () => leaveOutPart(page, checked)),
    guarded(page, say(words.meanHead), () => meanPart(page, checked)),
    guarded(page, say(words.chanceHead), () => chancePart(page, checked)),
    guarded(page, say(words.aidsHead), () => aidsPart(page, checked)),
  ];
}

function picker({h, say, effects, language}: Page, {groups}: Judged, chosen: Checked): HTMLElement | null {
  if (groups.length < 2) return null;
  const select = h("select", {id: "check-group"}, groups.map(({name}) => h("option", {value: name, selected: name === chosen.name}, peerGroupName(name, language)))) as HTMLSelectElement;
  select.addEventListener("change", () => effects.go({group: select.value, measure: ""}));
  return h("p", {class: "filters"}, h("label", null, say(words.group), select));
}
