import {text, type Text} from "../field.js";
import {countOf, meanOf, shareOf, type MeasureDefinition} from "./measure.js";
import type {AdoptionItem, PublicityItem, UnitMonth} from "./unit-month.js";
import {within} from "./window.js";

const one = text("—", "—");
const adoption = (item: AdoptionItem) => ({row_id: item.row_id, item: item.adoption_id});
const item = (each: PublicityItem) => ({row_id: each.row_id, item: each.publicity_id});
const published = (unit: UnitMonth) => unit.publicity.filter((each) => within(each.published_on, unit));

const adopted = (code: string, title: Text, whose: Text, of: (unit: UnitMonth) => readonly AdoptionItem[]): MeasureDefinition => ({
  code,
  title,
  unit: "次",
  direction: 1,
  numerator: text(`{window}${whose.zh}、经核实的次数`, `${whose.en} {window}, verified by the office`),
  denominator: one,
  compute: (unit) => countOf(of(unit).filter((each) => within(each.adopted_on, unit)), (each) => each.verified, adoption),
});

const publishedAt = (level: PublicityItem["level"], name: Text): MeasureDefinition => ({
  code: `publicity_${level}`,
  title: text(`${name.zh}刊发篇数`, `Published at ${name.en} level`),
  unit: "篇",
  direction: 1,
  numerator: text(`{window}${name.zh}刊发的篇数（系统内、系统外）`, `items published at ${name.en} level {window}, within the system and in the media`),
  denominator: one,
  compute: (unit) => countOf(published(unit), (each) => each.level === level, item),
});

/** How far a unit's practices travel, by level: never one raw count. */
export const spreadMeasures: readonly MeasureDefinition[] = [
  adopted("adoptions_given", text("经验被借鉴次数", "Practices adopted by others"), text("本单位经验被其他单位借鉴", "times other units took over a practice of this unit"), (unit) => unit.adoptions_given),
  adopted("adoptions_taken", text("借鉴他单位经验次数", "Practices adopted from others"), text("本单位借鉴其他单位经验", "times this unit took over a practice of another"), (unit) => unit.adoptions_taken),
  publishedAt("central", text("中央级", "central")),
  publishedAt("provincial", text("省级", "provincial")),
  publishedAt("city", text("市级", "city")),
  {
    code: "publicity_upward",
    title: text("省级以上刊发占比", "Share published above city level"),
    unit: "%",
    direction: 1,
    numerator: text("中央级、省级刊发的篇数", "items published at central or provincial level"),
    denominator: text("{window}刊发的全部篇数", "all items published {window}"),
    compute: (unit) => shareOf(published(unit), (each) => each.level !== "city", item),
  },
  {
    code: "publicity_accepted",
    title: text("报送刊发率", "Sent items that were published"),
    unit: "%",
    direction: 1,
    numerator: text("已刊发的篇数", "items published"),
    denominator: text("{window}系统内报送的篇数", "items sent within the system {window}"),
    compute: (unit) =>
      shareOf(
        unit.publicity.filter((each) => each.channel === "system" && within(each.submitted_on, unit)),
        (each) => each.published_on !== null && each.published_on <= unit.cut_off,
        item,
      ),
  },
  {
    code: "qualitative_review",
    title: text("定性评议得分率", "Qualitative review"),
    unit: "%",
    direction: 1,
    numerator: text("{window}各次评议得分占各自量程比例的平均", "mean of the marks {window}, each as a share of its own scale"),
    denominator: one,
    compute: (unit) =>
      meanOf(unit.appraisals.filter((each) => within(each.appraised_on, unit)).map((each) => ({row_id: each.row_id, item: each.appraisal_id, value: each.share_of_scale}))),
  },
];
