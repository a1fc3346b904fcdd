import {read as readBook, write as writeBook} from "@e965/xlsx";
import {afterEach, beforeEach, expect, it} from "vitest";
import {namesIn} from "../../../loaders/template/city-names.js";
import {openItems} from "../../../loaders/template/open-items.js";
import {returnWorkbook} from "../../../loaders/template/return-workbook.js";
import {openWarehouse} from "../../../loaders/warehouse/open.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import {city, SMALL, type City} from "../pipeline/city.js";

const table = (...lines: string[]) => `${lines.join("\r\n")}\r\n`;
const LEDGERS = {
  ...SMALL,
  "inbox/2022-10-05/问题台账.csv": table("问题编号,问题,发现日期,责任单位,办结时限,办理状态", "P-1,停车难,2022-03-05,市水利局,2022-08-31,推进中"),
  "inbox/2022-10-05/点题交办台账.csv": table("交办编号,交办事项,承办单位,交办日期,原定时限,批示领导,批示内容,办理状态", "J-1,破解停车难,市水利局,2022-03-08,2022-05-31,市领导甲,请限期解决,已签收"),
  "inbox/2022-10-05/三单一书.csv": table("单号,文书类别,交办编号,送达单位,发出日期,回复时限", "S-1,催办单,J-1,市水利局,2022-06-02,2022-06-10"),
  "inbox/2022-10-05/上级文件落实.csv": table("收文编号,上级文件,承办单位,收到日期,传达会日期,研究日期,出台时限,出台日期,出台文件,出台文号", "W-1,一件事一次办,市水利局,2022-03-01,2022-03-05,,2022-05-31,,,"),
  "inbox/2022-10-05/明察暗访.csv": table("发现编号,暗访批次,暗访日期,责任单位,发现问题,整改时限,整改状态", "I-1,I,2022-03-08,市水利局,现场未开工,2022-04-30,正在办理"),
  "inbox/2022-10-05/会议议定事项.csv": table("事项编号,会议编号,会议类型,召开日期,议定事项,责任单位,完成时限,办理状态", "M-1,M,深改委会议,2022-03-10,制定办法,市水利局,2022-06-30,正在办理"),
  "inbox/2022-10-05/承诺践诺.csv": table("承诺编号,阶段,年度,承诺部门,承诺事项,兑现时限", "N-1,亮诺,2022,市水利局,建书房10处,2022-08-31"),
};

/** Sheet → id in its second column → heading → what the unit writes. */
const ANSWERS: Readonly<Record<string, readonly [id: string, answers: Readonly<Record<string, string>>]>> = {
  任务进展: ["T-001", {完成率: "93%", 办理状态: "达到序时进度"}],
  问题台账: ["P-1", {解决日期: "2022-10-20", 办理状态: "已完成"}],
  点题交办: ["J-1", {申请销号日期: "2022-10-28", 办理状态: "申请销号"}],
  三单一书: ["S-1", {回复日期: "2022-10-18"}],
  上级文件落实: ["W-1", {研究日期: "2022-10-09", 出台日期: "2022-10-21", 出台文件: "关于一件事的方案", 出台文号: "示例发〔2022〕9号"}],
  明察暗访: ["I-1", {整改到位日期: "2022-10-18", 整改状态: "整改到位"}],
  会议与议定事项: ["M-1", {办结日期: "2022-10-12", 办理状态: "已办结"}],
  承诺践诺: ["N-1", {兑现情况: "已完成", 成效: "已建10处"}],
};

let here: City;
beforeEach(() => {
  here = city(LEDGERS);
});
afterEach(() => here.done());

/** The return of the unit, filled in and saved by another program. */
async function answered(): Promise<Uint8Array> {
  const warehouse = await openWarehouse(warehousePath(here.folder), "read");
  try {
    const names = await namesIn(warehouse);
    const of = {unit: names.units.find((unit) => unit.unit_id === "D01")!, period: "2022-10", deadline: "2022-11-10", language: "zh", names} as const;
    const book = readBook(await returnWorkbook(await openItems(warehouse, "D01", "2022-10"), of), {cellStyles: true});
    for (const [name, [id, answers]] of Object.entries(ANSWERS)) {
      const sheet = book.Sheets[name]!;
      const at = (test: (address: string) => boolean) => Object.keys(sheet).find((address) => !address.startsWith("!") && test(address))!;
      const row = /\d+/.exec(at((address) => address.startsWith("B") && sheet[address].v === id))![0];
      for (const [heading, text] of Object.entries(answers)) {
        const column = /[A-Z]+/.exec(at((address) => sheet[address].v === heading))![0];
        sheet[`${column}${row}`] = {t: "s", v: text};
      }
    }
    return new Uint8Array(writeBook(book, {type: "array", bookType: "xlsx"}) as ArrayBuffer);
  } finally {
    warehouse.close();
  }
}

it("a unit's answers on its return, saved by another program, come in as new versions and as nothing else", async () => {
  await here.ingest();
  here.write("inbox/2022-11-05/市水利局 2022年10月 回填表.xlsx", await answered());
  const report = await here.ingest();
  expect(report.faults.filter((fault) => fault.file.includes("回填表") && !/^(?:header|context|row\.unfilled|sheet)\b/.test(fault.code))).toEqual([]);
  const changed = await here.rows<{register: string; column: string; new: string}>("select register, \"column\", new from marts.changes where kind = 'revision' order by all");
  expect(changed.map((row) => `${row.register} ${row.column} ${row.new}`)).toEqual([
    "assignments closing_requested_on 2022-10-28", "assignments status closing",
    "documents issued_on 2022-10-21", "documents own_number 示例发〔2022〕9号", "documents own_title 关于一件事的方案", "documents studied_on 2022-10-09",
    "follow_ups replied_on 2022-10-18",
    "inspections rectified_on 2022-10-18", "inspections status done_reported",
    "meetings closed_on 2022-10-12", "meetings status done_reported",
    "problems solved_on 2022-10-20", "problems status done_reported",
  ]);
  expect(await here.rows("select share, status from staging.progress where task_id = 'T-001' and period = '2022-10'")).toEqual([{share: 0.93, status: "on_schedule"}]);
  expect(await here.rows(`select phase, status, "result" from staging.commitments where "year" = 2022 order by phase`)).toEqual([{phase: "promise", status: null, result: null}, {phase: "yearend", status: "done_reported", result: "已建10处"}]);
  expect(await here.rows("select leader, instruction from staging.assignments")).toEqual([{leader: "市领导甲", instruction: "请限期解决"}]);
});
