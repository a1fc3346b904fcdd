import {adoptions, publicity, type Adoption, type Publication} from "../city/spread.js";
import {serial, written} from "../dates.js";
import {pick} from "../seeded.js";
import {day, type Book, type CellInput, type Form} from "../write/book.js";
import {table, type Column, type Mistake} from "../write/table.js";

type Stated<T> = T & {readonly asOf: string; readonly mistake?: Mistake; readonly instead?: Readonly<Record<string, CellInput>>};

const asSerial = (date: string): CellInput => day(serial(date));

function adoptionBook(received: string, name: string, asOf: string, from: string, more: readonly Stated<Adoption>[] = []): Book {
  const rows = adoptions.filter((one) => one.on >= from && one.on <= asOf).map((one): Stated<Adoption> => ({...one, asOf}));
  const seen = (row: Stated<Adoption>): boolean => row.verified !== null && row.verified <= row.asOf;
  const grid = table<Stated<Adoption>>({
    name: "学习借鉴",
    title: `示例市经验学习借鉴台账（${name}·示例数据）`,
    lines: [[`截止时间：${written.chinese(asOf)}`]],
    columns: [
      {field: "row", header: "序号", width: 6, cell: (_, i) => i + 1},
      {field: "adoption_id", header: "借鉴编号", width: 10, cell: (row) => row.id},
      {field: "practice_id", header: "经验编号", width: 10, cell: (row) => row.practice},
      {field: "title", header: "经验名称", width: 34, cell: (row) => row.title},
      {field: "unit", header: "借鉴单位", width: 20, cell: (row) => row.instead?.["unit"] ?? row.unit},
      {field: "from_unit", header: "来源单位", width: 20, cell: (row) => row.from},
      {field: "from_elsewhere", header: "市外来源", width: 12, cell: (row) => row.elsewhere},
      {field: "adopted_on", header: "借鉴时间", width: 14, cell: (row) => pick(`on ${row.id}`, [asSerial(row.on), row.on, written.chinese(row.on)])},
      {field: "verified", header: "是否核实", width: 10, cell: (row) => (seen(row) ? "√" : "×")},
      {field: "verified_on", header: "核实日期", width: 12, cell: (row) => (seen(row) ? asSerial(row.verified!) : "—")},
      {field: "effect", header: "取得成效", width: 20, cell: (row) => (seen(row) ? row.effect : null)},
    ],
    rows: [...rows, ...more],
  });
  return {path: `${received}/学习借鉴台账${name}.xlsx`, form: "xlsx", grids: [grid]};
}

const publishedBy = (row: Stated<Publication>): boolean => row.published !== null && row.published <= row.asOf;

const PUBLICITY: readonly Column<Stated<Publication>>[] = [
  {field: "publicity_id", header: "稿件编号", width: 10, cell: (row) => row.id},
  {field: "title", header: "标题", width: 36, cell: (row) => (row.instead && "title" in row.instead ? row.instead["title"]! : row.title)},
  {field: "practice_id", header: "对应经验", width: 10, cell: (row) => row.practice},
  {field: "unit", header: "报送单位", width: 20, cell: (row) => row.unit},
  {field: "channel", header: "宣传渠道", width: 10, cell: (row) => row.channel},
  {field: "level", header: "刊发层级", width: 10, cell: (row) => row.instead?.["level"] ?? pick(`level ${row.id}`, row.level === "中央" ? ["中央", "国家级"] : [row.level, `${row.level}级`])},
  {field: "outlet", header: "刊发载体", width: 18, cell: (row) => row.outlet},
  {field: "submitted_on", header: "报送时间", width: 12, cell: (row) => row.submitted},
  {field: "published_on", header: "刊发时间", width: 12, cell: (row) => (publishedBy(row) ? pick(`published ${row.id}`, [row.published!, written.dotted(row.published!)]) : null)},
  {field: "reach", header: "阅读量", width: 10, cell: (row) => (publishedBy(row) ? row.reach : null)},
  {field: "endorsed_by", header: "获批示层级", width: 10, cell: (row) => (publishedBy(row) ? row.endorsed : null)},
  {field: "endorsement", header: "领导批示", width: 20, cell: (row) => (publishedBy(row) && row.endorsed !== null ? "做法很好，可予推广。" : null)},
];

/** What was sent or published in a stretch of time: an item sent in December and published in January stands in both. */
function publicityBook(received: string, name: string, form: Form, from: string, asOf: string): Book {
  const rows = publicity.filter((one) => one.submitted <= asOf && (one.published === null ? one.submitted >= from : one.published >= from)).map((one): Stated<Publication> => ({...one, asOf}));
  const sheet = (channel: Publication["channel"] | null, more: readonly Stated<Publication>[] = [], total: Partial<Parameters<typeof table<Stated<Publication>>>[0]> = {}) =>
    table<Stated<Publication>>({
      name: channel ?? "宣传推介",
      title: `示例市改革经验宣传推介台账（${[channel, name].filter(Boolean).join("·")}·示例数据）`,
      columns: PUBLICITY,
      rows: [...rows.filter((row) => channel === null || row.channel === channel), ...more],
      ...total,
    });
  const last = asOf === "2022-09-30";
  const grids = last ? [sheet("系统内", mistakes(rows)), sheet("系统外", [], wrongTotal(rows))] : [sheet(null)];
  return {path: `${received}/宣传推介台账${name}.${form.startsWith("csv") ? "csv" : form}`, form, grids};
}

/** The reach written under the media sheet leaves one item out. */
function wrongTotal(rows: readonly Stated<Publication>[]): {total: CellInput[]; wrongTotal: string} {
  const media = rows.filter((row) => row.channel === "系统外" && publishedBy(row));
  const sum = media.slice(1).reduce((total, row) => total + row.reach!, 0);
  return {total: PUBLICITY.map((column, i) => (i === 0 ? "合计" : column.field === "reach" ? sum : null)), wrongTotal: "reach"};
}

function mistakes(rows: readonly Stated<Publication>[]): Stated<Publication>[] {
  const like = rows.find((row) => row.channel === "系统内")!;
  return [
    {...like, id: "G-9001", instead: {title: null}, mistake: {code: "value.missing", field: "title"}},
    {...like, id: "G-9002", instead: {level: "县级"}, mistake: {code: "choice.unknown", field: "level"}},
  ];
}

export function spreadBooks(): Book[] {
  const like = {...adoptions.at(-1)!, asOf: "2022-09-30"};
  const joined: Stated<Adoption> = {...like, id: "X-901", instead: {unit: "甲区、乙区"}, mistake: {code: "unit.several", field: "unit"}};
  return [
    adoptionBook("2022-01-15", "2021年", "2021-12-31", "2021-01-01"),
    adoptionBook("2022-07-12", "2022年上半年", "2022-06-30", "2022-01-01"),
    adoptionBook("2022-10-09", "2022年1-9月", "2022-09-30", "2022-01-01", [joined]),
    publicityBook("2021-01-15", "2019—2020年", "csv-gb18030", "2019-09-01", "2020-12-31"),
    publicityBook("2022-01-15", "2021年", "xls", "2021-01-01", "2021-12-31"),
    publicityBook("2022-10-09", "2022年1-9月", "xlsx", "2022-01-01", "2022-09-30"),
  ];
}
