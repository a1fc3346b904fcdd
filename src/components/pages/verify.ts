import {verifyWords as words} from "../../lib/messages/reports.js";
import {judgeDropped} from "../../lib/verify/dropped.js";
import type {FrozenFiles, FrozenReports} from "../../lib/verify/frozen.js";
import {keyOfPem} from "../../lib/verify/signature.js";
import {sha256Text} from "../../lib/verify/sha256.js";
import {view, type Page} from "../page/page.js";
import {notice} from "../parts/notice.js";
import {chosen, collect, droppedFiles, hasOwnChecksums, type Collected, type Given} from "./verify/collect.js";
import {verdicts} from "./verify/verdicts.js";

/** What was put before the page last; it stays when the page is drawn anew. */
const last: {collected: Collected | null; key: string | null} = {collected: null, key: null};

/** A reader's own check of a frozen report: nothing leaves the browser. */
export const verifyPage = view<FrozenReports>({
  async load(page) {
    return (await page.effects.read("reports")) as FrozenReports;
  },
  draw(page, {reports}) {
    const {h, say} = page;
    const result = h("div", {"aria-live": "polite"});
    const judge = async () => {
      if (last.collected === null) return;
      const files = (await page.effects.shard("frozen/files.json")) as FrozenFiles;
      result.replaceChildren(verdicts(page, judgeDropped(last.collected.files, {reports, files}, last.key), last.collected));
    };
    const take = (given: Promise<readonly Given[]>) => {
      const working = h("p", {class: "sub"});
      result.replaceChildren(working);
      given
        .then((files) => collect(files, (done, total) => (working.textContent = say(words.working, {done, total}))))
        .then((collected) => ((last.collected = collected), judge()))
        .catch((error: unknown) => result.replaceChildren(notice(page, String(error))));
    };
    void judge();
    return h("div", null, h("p", {class: "headline"}, say(words.sentence)), h("p", {class: "intro"}, say(words.intro)), dropZone(page, take), keyPart(page, judge), !hasOwnChecksums() && h("p", {class: "sub"}, say(words.weak)), result);
  },
});

function dropZone(page: Page, take: (given: Promise<readonly Given[]>) => void): HTMLElement {
  const {h, say} = page;
  const box = (id: string, label: string, more: Record<string, boolean>) => {
    const input = h("input", {type: "file", id, class: "unseen", ...more}) as HTMLInputElement;
    input.addEventListener("change", () => {
      const given = chosen(input.files);
      // The same folder chosen again is to be looked at again.
      input.value = "";
      if (given.length > 0) take(Promise.resolve(given));
    });
    return [input, h("label", {for: id, class: "button"}, label)];
  };
  const zone = h("div", {class: "drop"}, h("p", null, say(words.drop)), h("p", {class: "actions"}, say(words.or), " ", box("folder", say(words.chooseFolder), {webkitdirectory: true, multiple: true}), box("files", say(words.chooseFiles), {multiple: true})));
  const mark = (over: boolean) => (event: Event) => {
    event.preventDefault();
    zone.classList.toggle("over", over);
  };
  zone.addEventListener("dragover", mark(true));
  zone.addEventListener("dragleave", mark(false));
  zone.addEventListener("drop", (event) => {
    mark(false)(event);
    if (event.dataTransfer) take(droppedFiles(event.dataTransfer));
  });
  return zone;
}

/** The key of the office, where the reader has it from the office itself. */
function keyPart(page: Page, judge: () => Promise<void>): HTMLElement {
  const {h, say} = page;
  const said = h("span", {role: "status"});
  const input = h("input", {type: "file", id: "key", accept: ".pem"}) as HTMLInputElement;
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    last.key = file ? keyOfPem(await file.text()) : null;
    said.textContent = !file ? "" : last.key === null ? say(words.keyUnreadable, {name: file.name}) : say(words.keyRead, {key: sha256Text(last.key).slice(0, 16)});
    await judge();
  });
  return h("p", {class: "key"}, h("label", {for: "key"}, say(words.key)), " ", input, " ", said);
}
