import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {workbookBytes} from "../../../loaders/workbook-bytes.js";
import type {Field, Register} from "../../../src/lib/field.js";
import {registers} from "../../../src/lib/registers/index.js";
import {city, ROOT, type City} from "../pipeline/city.js";

/** A text or a figure that stands in one cell only, so that wherever it turns up it is known where it came from. */
export interface Canary {
  readonly value: string | number;
  /** `practices.title`, or what it names besides a cell. */
  readonly place: string;
  /** The unit whose row it stands in. */
  readonly unit: string;
  /** Its row was promoted or published. */
  readonly open: boolean;
}

const UNITS = [{id: "C01", name: "甲区"}, {id: "C02", name: "乙区"}] as const;
type Unit = (typeof UNITS)[number];

/** Filled by hand, or their texts are the method's and the statistics' own. */
const BY_HAND = ["units", "methodology", "parameters", "studies", "indicators", "corrections", "announcements"];
const DAYS = ["2022-03-02", "2022-03-03"];

/** A city in which every cell of every ledger that can hold a text of one's own, or a figure, holds a canary. */
export async function canaryCity(): Promise<{here: City; canaries: readonly Canary[]}> {
  const canaries: Canary[] = [];
  const make = (place: string, unit: string, open = false): string => {
    const value = `龘cn${String(canaries.length).padStart(4, "0")}x靐`;
    canaries.push({value, place, unit, open});
    return value;
  };
  const figure = (place: string, unit: string, open: boolean): number => {
    const value = 71_930_000 + canaries.length;
    canaries.push({value, place, unit, open});
    return value;
  };
  const files: Record<string, Uint8Array | string> = {"city.json": JSON.stringify({name: {zh: "测试市", en: "Test City"}}), "inbox/2022-01-05/单位名录.csv": unitsFile(make), "inbox/2022-10-26/结果公布.csv": announcements(make)};
  for (const name of readdirSync(join(ROOT, "data", "methodology"))) files[`methodology/${name}`] = readFileSync(join(ROOT, "data", "methodology", name));
  for (const unit of UNITS) {
    const task = make("tasks.task_id", unit.id);
    for (const register of registers.filter(({name}) => !BY_HAND.includes(name))) {
      const fileName = make("file", unit.id);
      files[`inbox/2022-10-05/${register.label.zh}${fileName}.xlsx`] = await workbook(register, unit, task, make, figure);
    }
  }
  files["corrections.csv"] = `register,row_key,column,old,new,reason,by,date\r\nprogress,${make("corrections.row_key", "")},share,${make("corrections.old", "")},1,${make("corrections.reason", "")},${make("corrections.made_by", "")},2022-10-20\r\n`;
  files["inbox/2022-10-06/问题台账退回.csv"] = `问题编号,问题,发现日期,责任单位\r\nP-1,被退回,${make("refused", "")},甲区\r\n`;
  return {here: city(files), canaries};
}

type Make = (place: string, unit: string, open?: boolean) => string;
type Figure = (place: string, unit: string, open: boolean) => number;

function unitsFile(make: Make): string {
  const rows = UNITS.map(({id, name}) => `${id},${name},${make("units.aliases", id)},区县,区县,是,是,${make("units.contact", id)}`);
  return `单位编码,单位名称,别名,单位类别,考核分类,是否应报,是否承诺部门,联系人\r\n${rows.join("\r\n")}\r\n`;
}

function announcements(make: Make): string {
  return `评价办法,评价月份,公布日期,公布依据,备注\r\ncounties-2022,2022年9月,2022-10-20,${make("announcements.document", "")},${make("announcements.note", "")}\r\n`;
}

/** Two rows of a unit: of practices and commitments the first was made public, the second not. */
async function workbook(register: Register, unit: Unit, task: string, make: Make, figure: Figure): Promise<Uint8Array> {
  const fields = Object.entries(register.fields);
  const row = (index: number) => fields.map(([name, field]) => cell({register: register.name, name, field, unit, task, index, open: index === 0, make, figure}));
  const count = register.name === "tasks" || register.key.every((key) => ["code"].includes(register.fields[key]!.kind)) || register.name === "commitments" ? 2 : 1;
  const unknown = [make("unknown head", unit.id), ...Array.from({length: count}, () => make("unknown cell", unit.id))];
  const rows = [
    [`${register.label.zh}${make("title line", unit.id)}`],
    [...fields.map(([, field]) => field.label.zh), unknown[0]!],
    ...Array.from({length: count}, (_, index) => [...row(index), unknown[index + 1]!]),
  ];
  return workbookBytes({sheets: [{name: make("sheet", unit.id), rows}]});
}

interface Asked {
  readonly register: string;
  readonly name: string;
  readonly field: Field;
  readonly unit: Unit;
  readonly task: string;
  readonly index: number;
  readonly open: boolean;
  readonly make: Make;
  readonly figure: Figure;
}

/** Days on which something was made public: the second row has none. */
const MADE_PUBLIC = ["promoted_on", "beyond_city_on", "published_on"];

function cell({register, name, field, unit, task, index, open, make, figure}: Asked): string | number {
  const place = `${register}.${name}`;
  if (MADE_PUBLIC.includes(name) && index > 0) return "";
  switch (field.kind) {
    case "text": case "personal": return make(place, unit.id, open);
    case "code": return name === "task_id" && register === "tasks" ? (index === 0 ? task : make(place, unit.id)) : name === "parent_task_id" ? "" : make(place, unit.id, open);
    case "number": return field.max === undefined ? figure(place, unit.id, open) : 1;
    case "integer": return name === "year" ? 2022 : Math.max(field.min ?? 1, 1);
    case "share": return "63%";
    case "date": return ["due", "original_due", "extended_due", "own_due"].includes(name) ? "2022-12-30" : DAYS[index]!;
    case "month": case "period": return "2022年9月";
    case "unit": return unit.name;
    case "units": return name === "support_units" ? "" : unit.name;
    case "task": return task;
    case "choice": return Object.values(field.choices!)[0]!.label.zh;
    case "status": return "正在推进";
    case "flag": return "是";
  }
}
