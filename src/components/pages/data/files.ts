import {formatBytes} from "../../../lib/format.js";
import {fateWords} from "../../../lib/messages/codes.js";
import {dataWords as words} from "../../../lib/messages/data.js";
import {registers} from "../../../lib/registers/index.js";
import type {Page} from "../../page/page.js";
import {day} from "../../parts/day.js";
import {dataTable} from "../../parts/table.js";
import {wordOf} from "../../parts/words.js";
import type {FileRow} from "../data.js";

/** Every file received, the last first: what it was taken for, and how many of its rows went in. */
export function filesPart(page: Page, files: readonly FileRow[]): Node {
  const {h, say, language} = page;
  const table = dataTable(page, {
    id: "files",
    caption: say(words.files),
    rows: files,
    sort: {key: "received", descending: true},
    first: 30,
    columns: [
      {key: "file", label: say(words.file), value: (file) => file.file.split("/").at(-1) ?? file.file},
      {key: "fate", label: say(words.fate), value: (file) => wordOf(page, fateWords, file.fate)},
      {key: "accepted", label: say(words.accepted), value: (file) => file.accepted, numeric: true},
      {key: "present", label: say(words.present), value: (file) => file.present, numeric: true, minor: true},
      {key: "refused", label: say(words.refusedRows), value: (file) => file.refused, numeric: true, minor: true},
      {key: "skipped", label: say(words.skipped), value: (file) => file.skipped, numeric: true, minor: true},
      {key: "registers", label: say(words.registers), value: (file) => registersOf(page, file.registers), minor: true},
      {key: "received", label: say(words.received), value: (file) => file.received, show: (file) => day(page, file.received), minor: true},
      {key: "format", label: say(words.format), value: (file) => [file.format, file.encoding].filter(Boolean).join(" · ") || null, minor: true},
      {key: "size", label: say(words.size), value: (file) => file.bytes, show: (file) => formatBytes(file.bytes, language), numeric: true, minor: true},
      {key: "checksum", label: say(words.checksum), value: (file) => file.source_id, minor: true},
    ],
  });
  return h("section", null, h("h2", null, say(words.files)), table);
}

function registersOf({language}: Page, names: string | null): string | null {
  return names?.split("、").map((name) => registers.find((register) => register.name === name)?.label[language] ?? name).join(language === "zh" ? "、" : ", ") ?? null;
}
