import {formatPercent} from "../../../lib/format.js";
import {leastUnits} from "../../../lib/evaluation/influence.js";
import {checkWords as words} from "../../../lib/messages/method-check.js";
import type {Page} from "../../page/page.js";
import {dataTable, type TableColumn} from "../../parts/table.js";
import {pairsPart} from "./pairs.js";
import {section, titleOf, type Checked} from "./context.js";
import type {GroupMeasureRow} from "./rows.js";

/** Entropy and pairwise judgements, beside the edition's own weights: aids, never the default. */
export function aidsPart(page: Page, checked: Checked): HTMLElement {
  const {h, say, language} = page;
  const rows = checked.rows<GroupMeasureRow>("group_measures").toSorted((a, b) => b.effective_weight - a.effective_weight);
  const per = (value: number | null) => (value === null ? "—" : formatPercent(value, language, {most: 1}));
  const column = (key: keyof GroupMeasureRow, label: keyof typeof words): TableColumn<GroupMeasureRow> => ({key, label: say(words[label]), value: (row) => row[key], show: (row) => per(row[key] as number | null), numeric: true});
  const table = dataTable(page, {
    id: `weights-${checked.edition.id}`, caption: say(words.aidsHead), rows, search: false,
    columns: [
      {key: "line", label: say(words.line), value: (row) => titleOf(page, checked, row.code)},
      column("effective_weight", "ownWeight"),
      {...column("influence", "influence"), show: (row) => intervalText(page, row)},
      column("entropy_minmax", "entropyMinmax"),
      {...column("entropy_raw", "entropyRaw"), minor: true},
      {key: "missing", label: say(words.missing), value: (row) => row.missing, numeric: true, minor: true},
    ],
  });
  return h("div", null, section(page, say(words.aidsHead), influenceSentence(page, checked, rows), h("p", {class: "finding"}, entropySentence(page, checked, rows)), h("p", {class: "sub"}, say(words.aidsNote)), table), pairsPart(page, checked));
}

/** 31% (12%–52%) */
function intervalText({language}: Page, {influence, influence_low, influence_high}: GroupMeasureRow): string {
  if (influence === null) return "—";
  const per = (value: number | null) => formatPercent(value ?? 0, language, {most: 0});
  return language === "zh" ? `${per(influence)}（${per(influence_low)}—${per(influence_high)}）` : `${per(influence)} (${per(influence_low)}–${per(influence_high)})`;
}

/** Weight is not effect: what sets the units apart. */
function influenceSentence(page: Page, checked: Checked, rows: readonly GroupMeasureRow[]): string {
  const {say, language} = page;
  const known = rows.filter((row) => row.influence !== null);
  const scored = checked.scores.filter(({score}) => score !== null).length;
  if (known.length === 0) return scored < leastUnits ? say(words.influenceFew, {least: leastUnits}) : say(words.influenceNone);
  const most = known.reduce((a, b) => (b.influence! > a.influence! ? b : a));
  const per = (value: number | null) => formatPercent(value ?? 0, language, {most: 0});
  return say(words.influenceMost, {title: titleOf(page, checked, most.code), own: per(most.effective_weight), share: per(most.influence), low: per(most.influence_low), high: per(most.influence_high)});
}

function entropySentence(page: Page, checked: Checked, rows: readonly GroupMeasureRow[]): string {
  const {say, language} = page;
  const gain = (row: GroupMeasureRow) => row.entropy_minmax! - row.effective_weight;
  const known = rows.filter((row) => row.entropy_minmax !== null);
  if (known.length === 0) return say(words.entropyNone);
  const most = known.reduce((a, b) => (Math.abs(gain(b)) > Math.abs(gain(a)) ? b : a));
  const per = (value: number) => formatPercent(value, language, {most: 1});
  return say(gain(most) >= 0 ? words.entropyMost : words.entropyLess, {title: titleOf(page, checked, most.code), own: per(most.effective_weight), other: per(most.entropy_minmax!)});
}
