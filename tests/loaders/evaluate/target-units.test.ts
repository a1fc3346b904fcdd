import {afterAll, beforeAll, expect, it} from "vitest";
import {city, SMALL, type City} from "../pipeline/city.js";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;

let small: City;
beforeAll(async () => {
  small = city({
    "inbox/2022-01-05/单位名录.csv": SMALL["inbox/2022-01-05/单位名录.csv"]!,
    "inbox/2022-01-05/任务台账2022年.csv": lines("任务编号,年度,任务名称,牵头单位,衡量方式,目标数", "T-001,2022,扩大投资,市水利局,水平,5亿元", "T-002,2022,扩大消费,市水利局,水平,5亿元", "T-003,2022,扩大面积,市水利局,水平,5亿元"),
    "inbox/2022-10-05/水利局9月进展.csv": lines("任务编号,月份,填报单位,办理状态,完成数", "T-001,2022年9月,市水利局,推进中,52000万元", "T-002,2022年9月,市水利局,推进中,32000万元", "T-003,2022年9月,市水利局,推进中,32000"),
  });
  expect((await small.ingest()).outcome).not.toBe("refused");
});
afterAll(() => small.done());

it("a figure is held against its target in the target's unit, and not at all where it names none", async () => {
  const found = await small.rows("select task_id, light, rule from marts.task_status where period = '2022-09' order by 1");
  expect(found).toEqual([
    {task_id: "T-001", light: "on_schedule", rule: "level_target"},
    {task_id: "T-002", light: "undetermined", rule: "no_verdict"},
    {task_id: "T-003", light: "undetermined", rule: "no_verdict"},
  ]);
  expect(await small.rows("select code, cell from raw.faults where code like 'number%'")).toEqual([{code: "number.target_unit", cell: "E4"}]);
});
