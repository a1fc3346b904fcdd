import {group} from "d3-array";
import {fateWords} from "../../../lib/messages/codes.js";
import {dataWords as words} from "../../../lib/messages/data.js";
import {severities} from "../../../lib/faults/catalogue.js";
import {wording} from "../../../lib/faults/wording.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {dataTable} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";
import type {FaultRow} from "../data.js";

/** Everything graver than a note, with its place and what to do. */
export function faultsPart(page: Page, faults: readonly FaultRow[]): Node {
  const {h, say} = page;
  const grave = faults.filter((fault) => fault.severity !== "note").toSorted((a, b) => rank(b) - rank(a) || ((a.received ?? "") < (b.received ?? "") ? 1 : -1));
  const table = dataTable(page, {
    id: "faults",
    caption: say(words.refused),
    rows: grave,
    empty: say(words.noneRefused),
    first: 40,
    columns: [
      {key: "severity", label: say(words.severity), value: (fault) => wordOf(page, fateWords, fault.severity), show: (fault) => h("span", {class: `severity ${fault.severity}`}, wordOf(page, fateWords, fault.severity)), minor: true},
      {key: "fault", label: say(words.fault), wide: true, value: (fault) => worded(page, fault).sentence},
      {key: "place", label: say(words.place), value: placeOf, show: (fault) => h("span", {class: "address"}, placeOf(fault))},
      {key: "todo", label: say(words.todo), value: (fault) => worded(page, fault).todo, minor: true},
      {key: "received", label: say(words.received), value: (fault) => fault.received, show: (fault) => day(page, fault.received), minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.refused)), h("p", {class: "sub"}, say(words.refusedHint)), table);
}

const rank = (fault: FaultRow) => severities.indexOf(fault.severity as (typeof severities)[number]);

/** The catalogue's words for a fault, in the reader's language. */
function worded({language}: Page, {code, seen, expected_zh, expected_en}: FaultRow) {
  const expected = expected_zh === null && expected_en === null ? {} : {expected: {zh: expected_zh ?? "", en: expected_en ?? expected_zh ?? ""}};
  return wording({code, ...(seen === null ? {} : {seen}), ...expected}, language);
}

/** `水利9月.xlsx · 进展 · H23` */
function placeOf({file, sheet, cell, row}: FaultRow): string {
  return [file.split("/").at(-1), sheet, cell ?? (row === null ? null : String(row))].filter(Boolean).join(" · ");
}

interface NoteLine {
  readonly title: string;
  readonly count: number;
  readonly example: FaultRow;
}

/** Notes by kind, each with one example: they say what was done, and ask for nothing. */
export function notesPart(page: Page, faults: readonly FaultRow[]): Node | null {
  const {h, say} = page;
  const notes = [...group(faults.filter((fault) => fault.severity === "note"), (fault) => fault.code)];
  if (notes.length === 0) return null;
  const lines: NoteLine[] = notes.map(([, own]) => ({title: worded(page, own[0]!).title, count: own.length, example: own[0]!}));
  const table = dataTable(page, {
    id: "notes",
    caption: say(words.notes),
    rows: lines,
    search: false,
    sort: {key: "count", descending: true},
    columns: [
      {key: "note", label: say(words.note), value: (line) => line.title},
      {key: "count", label: say(words.count), value: (line) => line.count, numeric: true},
      {key: "example", label: say(words.example), value: (line) => `${worded(page, line.example).sentence} ${placeOf(line.example)}`},
    ],
  });
  return h("section", null, h("h2", null, say(words.notes)), h("p", {class: "sub"}, say(words.notesHint)), table);
}
