import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../loaders/warehouse/open.js";

interface Expected {
  readonly period: string;
  readonly reporting: {readonly expected: number; readonly reported: number; readonly missing_by_month: Readonly<Record<string, readonly string[]>>};
  readonly tasks: {
    readonly tasks: number; readonly fields: number; readonly aspects: number; readonly action_plan: {readonly fields: number; readonly aspects: number; readonly tasks: number};
    readonly county_items: number; readonly by_task: Readonly<Record<string, string>>; readonly watch_owners: Readonly<Record<string, number>>;
    readonly watch_better: readonly string[]; readonly watch_new: readonly string[];
    readonly lights: Readonly<Record<string, number>>; readonly lights_previous: Readonly<Record<string, number>>;
  };
  readonly t047: {readonly file: string; readonly sheet: string; readonly cell: string; readonly text: string; readonly days_overdue: number};
  readonly problems: {readonly by_unit: Readonly<Record<string, {found: number; solved: number; overdue: number}>>};
  readonly keys: Readonly<Record<string, number>>;
  readonly corrections: readonly {readonly register: string; readonly key: string; readonly column: string; readonly reason: string; readonly by: string; readonly on: string}[];
  readonly faults: readonly {readonly file: string; readonly sheet?: string; readonly code: string; readonly cell?: string; readonly seen?: string}[];
}

const expected = JSON.parse(readFileSync(fileURLToPath(new URL("./sample-city/expected.json", import.meta.url)), "utf8")) as Expected;

/** The generator's own truth, written before any workbook was read, against what the pipeline makes of the workbooks. */
describe("the sample city", () => {
  let warehouse: Warehouse;
  const rows = <R extends object>(sql: string) => query<R>(warehouse, sql);
  const month = `period = '${expected.period}'`;
  beforeAll(async () => {
    warehouse = await openWarehouse(inject("sample").warehouse, "read");
  });
  afterAll(() => warehouse.close());

  it("has the totals of the published account at the last cut-off", async () => {
    const [overview] = await rows(`select * from marts.overview where ${month}`);
    expect(overview).toMatchObject({
      counties_due: 8, departments_due: 36, units_reported: 41, tasks: 110,
      done: 31, ahead: 14, on_schedule: 50, behind: 8, overdue: 3, not_started: 1, suspended: 2, undetermined: 1,
      watch: 12, watch_previous: 15, watch_better: 5, watch_new: 2,
      reported_done: 33, verified_done: 28, pending_done: 3, returned_done: 2,
      problems: 712, problems_solved: 588, problems_open: 97, problems_overdue: 27, problems_found_month: 64, problems_solved_month: 71,
      inspections: 11, findings: 63, findings_rectified: 52, findings_open: 8, findings_overdue: 3,
      practices: 612, practices_themed: 179, cases: 115, cases_promoted: 45, commission_meetings: 16, consultations: 11,
    });
  });

  it("has 7 fields, 25 aspects and 110 tasks, and the action plan beside them", async () => {
    const [plan] = await rows(`select count(distinct field_name) as fields, count(distinct aspect) as aspects, count(*) as tasks from marts.task_status where city and ${month}`);
    expect(plan).toEqual({fields: "7", aspects: "25", tasks: "110"});
    const [action] = await rows(`select count(distinct field_name) as fields, count(distinct aspect) as aspects, count(*) as tasks from marts.task_status where plan = '行动方案' and ${month}`);
    expect(action).toEqual({fields: "5", aspects: "34", tasks: "113"});
  });

  it("lights each of the 110 tasks as the generator meant it", async () => {
    const lit = await rows<{task_id: string; light: string}>(`select task_id, light from marts.task_status where city and ${month} order by task_id`);
    expect(Object.fromEntries(lit.map((row) => [row.task_id, row.light]))).toEqual(expected.tasks.by_task);
  });

  it("puts right what the office had wrong, with who, when and why; the cell keeps what stood there", async () => {
    const corrected = await rows<{register: string; row_id_before: string; column: string}>(`select register, row_key as key, "column", reason, made_by as by, cast(received as varchar) as on, row_id_before from marts.changes where kind = 'correction'`);
    expect(corrected).toHaveLength(expected.corrections.length);
    for (const {register, key, column, reason, by, on} of expected.corrections) expect(corrected).toContainEqual(expect.objectContaining({register, key, column, reason, by, on}));
    const share = corrected.find(({register}) => register === "progress")!;
    const [row] = await rows<{share: number; text: string}>(`select share, json_extract_string(cells, '$.share[1]') as text from raw.progress where row_id = '${share.row_id_before}'`);
    expect(row).toEqual({share: 0.8, text: "8%"});
  });

  it("names who turned better and who is new on the watch list", async () => {
    const moved = await rows<{task_id: string; change: string}>(`select task_id, change from marts.task_status where city and ${month} and change in ('better', 'worse') order by task_id`);
    expect(moved.filter((row) => row.change === "better").map((row) => row.task_id)).toEqual(expected.tasks.watch_better);
    expect(moved.filter((row) => row.change === "worse").map((row) => row.task_id)).toEqual(expected.tasks.watch_new);
  });

  it("knows for every month who did not report", async () => {
    const missing = await rows<{period: string; unit_name: string}>("select period, unit_name from marts.reporting where not reported order by period, unit_id");
    const byMonth: Record<string, string[]> = {};
    for (const row of missing) (byMonth[row.period] ??= []).push(row.unit_name);
    const sorted = (months: Readonly<Record<string, readonly string[]>>) => Object.fromEntries(Object.entries(months).map(([period, units]) => [period, [...units].sort()]));
    expect(sorted(byMonth)).toEqual(sorted(expected.reporting.missing_by_month));
  });

  it("opens the claim of T-047 down to its cell", async () => {
    const [task] = await rows<{progress_row: string; days_overdue: number}>(`select progress_row, days_overdue from marts.task_status where task_id = 'T-047' and ${month}`);
    expect(task!.days_overdue).toBe(expected.t047.days_overdue);
    const [row] = await rows<{file: string; sheet: string; cells: string}>(`select file, sheet, cells from raw.progress where row_id = '${task!.progress_row}'`);
    expect(row).toMatchObject({file: expected.t047.file, sheet: expected.t047.sheet});
    expect((JSON.parse(row!.cells) as Record<string, unknown>)["status"]).toEqual([expected.t047.cell, expected.t047.text]);
  });

  it("counts every unit's problems", async () => {
    const found = await rows<{unit_name: string; found: string; solved: string; overdue: string}>(`
      select unit_name, count(*) as found, count(*) filter (where solved_on <= '2022-09-30') as solved,
        count(*) filter (where (solved_on is null or solved_on > '2022-09-30') and due < '2022-09-30') as overdue
      from marts.problem_list where found_on between '2022-01-01' and '2022-09-30' group by unit_name`);
    expect(Object.fromEntries(found.map((row) => [row.unit_name, {found: +row.found, solved: +row.solved, overdue: +row.overdue}]))).toEqual(expected.problems.by_unit);
  });

  it("keeps every key of every register", async () => {
    const counts = await Promise.all(Object.keys(expected.keys).map(async (name) => [name, Number((await rows<{n: string}>(`select count(*) as n from staging.${name}`))[0]!.n)] as const));
    expect(Object.fromEntries(counts)).toEqual(expected.keys);
  });

  it.each(expected.faults.map((fault) => [`${fault.code} ${fault.file} ${fault.cell ?? ""}`, fault] as const))("finds %s", async (_, fault) => {
    const found = await rows<{sheet: string | null; cell: string | null; seen: string | null}>(`select sheet, cell, seen from marts.faults where code = '${fault.code}' and file = '${fault.file.replaceAll("'", "''")}'`);
    expect(found).toContainEqual(expect.objectContaining({...(fault.sheet && {sheet: fault.sheet}), ...(fault.cell && {cell: fault.cell})}));
  });

  it("refuses nothing that was not meant to be refused", async () => {
    const graves = await rows<{code: string; file: string}>("select code, file from marts.faults where severity in ('row_refused', 'file_refused') order by file, code");
    const meant = new Set(expected.faults.map((fault) => `${fault.code} ${fault.file}`));
    expect(graves.filter((fault) => !meant.has(`${fault.code} ${fault.file}`))).toEqual([]);
  });

  it("accounts for every row: present = accepted + refused, and raw holds what was accepted", async () => {
    const [sums] = await rows<{present: string; accepted: string; refused: string}>("select sum(present) as present, sum(accepted) as accepted, sum(refused) as refused from marts.files");
    expect(Number(sums!.present)).toBe(Number(sums!.accepted) + Number(sums!.refused));
    const tables = await rows<{name: string}>("select table_name as name from information_schema.tables where table_schema = 'raw' and table_name not in ('files', 'faults')");
    const held = await Promise.all(tables.map(async ({name}) => Number((await rows<{n: string}>(`select count(*) as n from raw."${name}"`))[0]!.n)));
    expect(held.reduce((sum, n) => sum + n, 0)).toBe(Number(sums!.accepted));
  });

  it("ranks the counties in tiers, the one that did not report apart", async () => {
    const ranked = await rows<{unit_name: string; state: string; rank: number | null; tier: number | null}>(`select unit_name, state, rank, tier from marts.unit_scores where ${month} and peer_group = '区县' order by rank nulls last`);
    expect(ranked.filter((row) => row.tier === 1).map((row) => row.unit_name)).toEqual(["丁区", "甲区"]);
    expect(ranked.at(-1)).toEqual({unit_name: "戊区", state: "not_reported", rank: null, tier: null});
    expect(ranked.find((row) => row.unit_name === "辛县")!.tier).toBe(3);
  });

  it("never lets the real economy into the scores", async () => {
    const [used] = await rows<{n: string}>("select count(*) as n from marts.measure_rows where row_id in (select row_id from marts.indicator_series)");
    expect(used).toEqual({n: "0"});
  });
});

