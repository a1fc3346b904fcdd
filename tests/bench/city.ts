import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {utils, write} from "@e965/xlsx";

const UNITS = ["甲区", "乙区", "丙区", "丁区", "戊区", "己县", "庚县", "辛县", "市水利局", "市商务局"] as const;
export const HEAD = ["任务编号", "月份", "填报单位", "办理状态", "完成率（%）", "进展情况", "存在问题", "下一步打算", "填报日期", "经办处室", "联系科室", "文号", "附件", "备注"] as const;
const STATES = ["达到序时进度", "已完成", "滞后", "未启动"] as const;
const TASKS = 200;

/** A made-up city for measuring: ten units, two hundred tasks, and as many progress workbooks as asked for, every row good. */
export function makeCity(folder: string, workbooks: number, rows: number): void {
  save(folder, "inbox/2021-01-05/单位名录.xlsx", [["单位编码", "单位名称", "单位类别"], ...UNITS.map((name, at) => [`U${at}`, name, at < 8 ? "区县" : "市直部门"])]);
  save(folder, "inbox/2021-01-05/任务台账.xlsx", [["任务编号", "年度", "任务名称", "牵头单位", "完成时限"], ...years().flatMap((year) => Array.from({length: TASKS}, (_, at) => [taskId(at), year, `示例任务${at}`, UNITS[at % UNITS.length]!, `${year}-12-31`]))]);
  for (let number = 0; number < workbooks; number++) addWorkbook(folder, number, rows);
}

/** One more progress workbook: a unit's report of a month, fourteen columns. */
export function addWorkbook(folder: string, number: number, rows: number): void {
  save(folder, `inbox/${dayOf(number)}/进展${number}.xlsx`, [[...HEAD], ...progressRows(number, rows)]);
}

/** Rows of a progress report; the same number gives the same rows. */
export function progressRows(number: number, rows: number): string[][] {
  return Array.from({length: rows}, (_, at) => {
    const block = Math.floor(at / TASKS);
    const {year, month} = monthOf(number, Math.floor(block / UNITS.length));
    return [
      taskId(at % TASKS), `${year}年${month}月`, UNITS[(number + block) % UNITS.length]!, STATES[(at + number) % STATES.length]!, `${(at * 7 + number) % 100}%`,
      `已完成第${at}项方案的制定，开展实地调研${number % 9}次`, at % 3 === 0 ? "资金尚未到位" : "", `继续推进第${at % 5}阶段`, `${year}-${String(month).padStart(2, "0")}-28`,
      `综合科${at % 20}`, `业务科${at % 7}`, `示例〔${year}〕${at % 90}号`, at % 4 === 0 ? "有" : "无", at % 11 === 0 ? "示例数据" : "",
    ];
  });
}

/** Every key once in a file: a report longer than all units' tasks goes on with months five years later. */
function monthOf(number: number, round = 0): {year: number; month: number} {
  const months = (Math.floor(number / UNITS.length) % 60) + 60 * round;
  return {year: 2021 + Math.floor(months / 12), month: (months % 12) + 1};
}

function dayOf(number: number): string {
  const {year, month} = monthOf(number);
  return month === 12 ? `${year + 1}-01-05` : `${year}-${String(month + 1).padStart(2, "0")}-05`;
}

function years(): number[] {
  return [2021, 2022, 2023, 2024, 2025];
}

function taskId(at: number): string {
  return `T-${String(at + 1).padStart(3, "0")}`;
}

function save(folder: string, file: string, rows: readonly (readonly (string | number)[])[]): void {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "表");
  mkdirSync(join(folder, file, ".."), {recursive: true});
  writeFileSync(join(folder, file), write(book, {type: "buffer", bookType: "xlsx", compression: true}) as Buffer);
}
