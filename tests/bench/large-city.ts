import {cpSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {utils, write} from "@e965/xlsx";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const UNITS = 60;
const MONTHS = ["2022-07", "2022-08", "2022-09"] as const;
const FIELDS = ["城乡建设", "经济体制", "科技创新", "社会事业", "生态环境", "农业农村", "营商环境"] as const;
const DEEDS = ["推进", "完善", "建立", "优化", "开展", "落实", "健全", "探索"] as const;
const THINGS = ["政务服务“一网通办”", "农村产权流转交易平台", "河湖长制巡查机制", "企业开办全流程电子化", "职业教育产教融合基地", "社区养老服务设施", "工业用地“标准地”出让", "科技成果转化“先用后转”", "医保异地就医直接结算", "公共资源交易监管"] as const;
const STATES = ["达到序时进度", "已完成", "滞后", "未启动"] as const;

/** A made-up city with as many tasks as asked for, each with a name of its own, and three months of reports on all of them. */
export function makeLargeCity(folder: string, tasks: number): void {
  mkdirSync(folder, {recursive: true});
  cpSync(join(ROOT, "data", "methodology"), join(folder, "methodology"), {recursive: true});
  writeFileSync(join(folder, "city.json"), JSON.stringify({name: {zh: "示例市", en: "Sample City"}, sample: true}));
  save(folder, "2022-01-05/单位名录.xlsx", [["单位编码", "单位名称", "单位类别"], ...Array.from({length: UNITS}, (_, at) => [unitCode(at), unitName(at), at < 10 ? "区县" : "市直部门"])]);
  save(folder, "2022-01-05/任务台账.xlsx", [["任务编号", "年度", "任务名称", "领域", "方面", "牵头单位", "完成时限"], ...Array.from({length: tasks}, (_, at) => taskRow(at))]);
  for (const month of MONTHS) {
    for (let unit = 0; unit < UNITS; unit++) save(folder, `${dayAfter(month)}/进展-${unitName(unit)}-${month}.xlsx`, [["任务编号", "月份", "填报单位", "办理状态", "完成率（%）", "进展情况"], ...reports(unit, month, tasks)]);
  }
}

function taskRow(at: number): string[] {
  const field = FIELDS[at % FIELDS.length]!;
  const name = `${DEEDS[at % DEEDS.length]}${THINGS[Math.floor(at / 3) % THINGS.length]}第${at + 1}项`;
  return [taskCode(at), "2022", name, field, `${field}第${(Math.floor(at / 7) % 12) + 1}方面`, unitName(at % UNITS), `2022-${String(6 + (at % 7)).padStart(2, "0")}-28`];
}

function reports(unit: number, month: string, tasks: number): string[][] {
  const own = Array.from({length: Math.ceil((tasks - unit) / UNITS)}, (_, at) => unit + at * UNITS);
  return own.map((at) => [taskCode(at), `${month.slice(0, 4)}年${Number(month.slice(5))}月`, unitName(unit), STATES[(at + Number(month.slice(5))) % STATES.length]!, `${(at * 7 + Number(month.slice(5)) * 9) % 100}%`, `已完成方案制定，开展实地调研${at % 9}次，形成阶段性成果${at % 5}项`]);
}

const unitCode = (at: number) => `U${String(at + 1).padStart(2, "0")}`;
const unitName = (at: number) => `示例${at < 10 ? "区" : "局"}${at + 1}号`;
const taskCode = (at: number) => `T-${String(at + 1).padStart(5, "0")}`;

function dayAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${year}-${String(number + 1).padStart(2, "0")}-05`;
}

function save(folder: string, file: string, rows: readonly (readonly string[])[]): void {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "表");
  mkdirSync(join(folder, "inbox", file, ".."), {recursive: true});
  writeFileSync(join(folder, "inbox", file), write(book, {type: "buffer", bookType: "xlsx", compression: true}) as Buffer);
}
