import {copyFileSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {readUnitFacts, type UnitFacts} from "../../../loaders/evaluate/units.js";
import {runLayer} from "../../../loaders/models/run.js";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {measureCatalogue} from "../../../src/lib/measures/catalogue.js";
import type {Measured} from "../../../src/lib/measures/measure.js";

interface Expected {
  readonly assignments: {
    readonly of_2022: number; readonly by_channel: Readonly<Record<string, number>>; readonly signed_in_time: number; readonly receipt_asked: number; readonly due_or_closed: number;
    readonly closed: number; readonly closed_in_time: number; readonly extended: number; readonly returned: number; readonly reopened: number;
    readonly by_unit: Readonly<Record<string, {due_or_closed: number; in_time: number}>>; readonly follow_ups: Readonly<Record<string, number>>;
  };
  readonly documents: {
    readonly documents: number; readonly in_hand: number; readonly issued_2022: number; readonly major_policies_2022: number;
    readonly median_days_by_unit: Readonly<Record<string, {meeting: number; study: number; document: number | null}>>;
  };
  readonly spread: {
    readonly adoptions: {readonly in_all: number; readonly of_2022: number; readonly verified_2022: number; readonly from_elsewhere: number};
    readonly publicity: {readonly sent: number; readonly published: number; readonly by_level: Readonly<Record<string, number>>; readonly by_channel: Readonly<Record<string, number>>; readonly published_2022: number; readonly beyond_city_2022: number; readonly endorsed: number};
  };
  readonly meetings: {readonly advice: number; readonly advice_taken: number};
  readonly objections: Readonly<Record<string, {raised: number; open: number; outcomes: Readonly<Record<string, number>>; provisional: readonly string[]}>>;
}

const expected = JSON.parse(readFileSync(fileURLToPath(new URL("./expected.json", import.meta.url)), "utf8")) as Expected;
const CHANNELS: Readonly<Record<string, string>> = {mobilisation: "动员部署会", county_review: "区县点评会", commission: "深改委会议", instruction: "领导批示", slip: "问题交办单"};
const LEVELS: Readonly<Record<string, string>> = {central: "中央", provincial: "省", city: "市"};
const OUTCOMES: Readonly<Record<string, string>> = {accepted: "采纳", partial: "部分采纳", rejected: "不采纳"};

describe("the chain of the sample city", () => {
  let warehouse: Warehouse;
  let copy: string;
  let facts: UnitFacts;
  const rows = <R extends object>(sql: string) => query<R>(warehouse, sql);
  const counts = async (sql: string, words: Readonly<Record<string, string>>) => Object.fromEntries((await rows<{name: string; n: string}>(sql)).map(({name, n}) => [words[name] ?? name, Number(n)]));
  const measured = (unitName: string, code: string): Measured => {
    const unit = facts.units.find((each) => each.name === unitName)!;
    return measureCatalogue.find((measure) => measure.code === code)!.compute(facts.of(unit, {period: "2022-09", from: "2022-01-01", cutOff: "2022-09-30"}, []));
  };
  beforeAll(async () => {
    // The intermediate tables are scaffolding and do not stay in a finished warehouse: they are put up again on a copy.
    copy = join(mkdtempSync(join(tmpdir(), "youjie-chain-")), "warehouse.duckdb");
    copyFileSync(inject("sample").warehouse, copy);
    warehouse = await openWarehouse(copy);
    await warehouse.connection.run("set variable as_of = date '9999-12-31'");
    await runLayer(warehouse, "intermediate");
    facts = await readUnitFacts(warehouse, {report_deadline_day: 10} as Parameters<typeof readUnitFacts>[1]);
  });
  afterAll(() => {
    warehouse.close();
    rmSync(dirname(copy), {recursive: true, force: true});
  });

  it("assigns exactly the problems that were triaged 点题交办", async () => {
    const [apart] = await rows<{n: string}>(`
      select count(*) as n from (select problem_id from staging.problems where triage = 'assigned') as named
      full join staging.assignments on assignments.problem_id = named.problem_id where named.problem_id is null or assignments.problem_id is null`);
    expect(apart).toEqual({n: "0"});
    expect(await counts("select channel as name, count(*) as n from staging.assignments where assigned_on between '2022-01-01' and '2022-09-30' group by channel", CHANNELS)).toEqual(expected.assignments.by_channel);
  });

  it("knows of every assignment what became of it", async () => {
    const [sums] = await rows<Record<string, string>>(`
      select count(*) as of_2022, count(*) filter (where closed_on <= '2022-09-30') as closed, count(*) filter (where extension_approved_on is not null) as extended,
        count(*) filter (where returned_on is not null) as returned, count(*) filter (where reopened_on is not null) as reopened
      from staging.assignments where assigned_on >= '2022-01-01'`);
    const {of_2022, closed, extended, returned, reopened} = expected.assignments;
    expect(Object.fromEntries(Object.entries(sums!).map(([name, n]) => [name, Number(n)]))).toEqual({of_2022, closed, extended, returned, reopened});
    expect(await counts("select kind as name, count(*) as n from staging.follow_ups group by kind", {reminder: "提示单", chaser: "催办单", order: "责令书"})).toEqual(expected.assignments.follow_ups);
  });

  it("measures receipt and closing of each unit as its plan has them", () => {
    const receipt = facts.units.map((unit) => measured(unit.name, "assignment_receipt"));
    expect([receipt.reduce((sum, one) => sum + one.numerator, 0), receipt.reduce((sum, one) => sum + one.denominator, 0)]).toEqual([expected.assignments.signed_in_time, expected.assignments.receipt_asked]);
    const closing = facts.units.map((unit) => [unit.name, measured(unit.name, "assignment_closure")] as const).filter(([, one]) => one.denominator > 0);
    expect(Object.fromEntries(closing.map(([name, one]) => [name, {due_or_closed: one.denominator, in_time: one.numerator}]))).toEqual(expected.assignments.by_unit);
  });

  it("measures how long each unit took to answer higher-level documents", async () => {
    const [sums] = await rows<Record<string, string>>("select count(distinct document_id) as documents, count(*) as in_hand, count(*) filter (where issued_on >= '2022-01-01') as issued_2022, count(*) filter (where major_policy and issued_on >= '2022-01-01') as major_policies_2022 from staging.documents");
    const {documents, in_hand, issued_2022, major_policies_2022} = expected.documents;
    expect(Object.fromEntries(Object.entries(sums!).map(([name, n]) => [name, Number(n)]))).toEqual({documents, in_hand, issued_2022, major_policies_2022});
    const lags = Object.keys(expected.documents.median_days_by_unit).map((name) => [name, {meeting: measured(name, "response_meeting").value, study: measured(name, "response_study").value, document: measured(name, "response_document").value}]);
    expect(Object.fromEntries(lags)).toEqual(expected.documents.median_days_by_unit);
  });

  it("has the published account's 500-odd articles, by level and channel, and 200-odd practices beyond the city", async () => {
    const published = "from staging.publicity where published_on between '2019-09-01' and '2022-09-30'";
    const {publicity} = expected.spread;
    expect(publicity.published).toBeGreaterThan(500);
    expect(await counts(`select level as name, count(*) as n ${published} group by level`, LEVELS)).toEqual(publicity.by_level);
    expect(await counts(`select channel as name, count(*) as n ${published} group by channel`, {system: "系统内", media: "系统外"})).toEqual(publicity.by_channel);
    const [beyond] = await rows<{n: string}>(`select count(distinct publicity.practice_id) as n from staging.publicity inner join staging.practices using (practice_id)
      where publicity.level <> 'city' and publicity.published_on = practices.beyond_city_on and practices.beyond_city_on >= '2022-01-01'`);
    expect([Number(beyond!.n), publicity.beyond_city_2022]).toEqual([206, 206]);
    const sums = (code: string) => facts.units.reduce((sum, unit) => sum + measured(unit.name, code).numerator, 0);
    expect(["central", "provincial", "city"].reduce((sum, level) => sum + sums(`publicity_${level}`), 0)).toBe(publicity.published_2022);
  });

  it("counts an adoption once for the giver and once for the taker, and what came from elsewhere for the taker only", () => {
    const sums = (code: string) => facts.units.reduce((sum, unit) => sum + measured(unit.name, code).rows.length, 0);
    const verified = (code: string) => facts.units.reduce((sum, unit) => sum + measured(unit.name, code).numerator, 0);
    const {adoptions} = expected.spread;
    expect([sums("adoptions_taken"), verified("adoptions_taken"), sums("adoptions_given")]).toEqual([adoptions.of_2022, adoptions.verified_2022, adoptions.of_2022 - adoptions.from_elsewhere]);
  });

  it.each(["2022-06", "2022-09"])("says of %s which objections are open, and whose result is provisional", async (period) => {
    const of = expected.objections[period]!;
    const [sums] = await rows<{raised: string; open: string}>(`select count(*) as raised, count(*) filter (where answered_on is null) as open from staging.objections where period = '${period}'`);
    expect({raised: Number(sums!.raised), open: Number(sums!.open)}).toEqual({raised: of.raised, open: of.open});
    expect(await counts(`select outcome as name, count(*) as n from staging.objections where period = '${period}' and outcome is not null group by outcome`, OUTCOMES)).toEqual(of.outcomes);
    const provisional = await rows<{name: string}>(`select units.name from staging.objections inner join staging.units on units.unit_id = objections.unit where period = '${period}' and answered_on is null order by objection_id`);
    expect(provisional.map((row) => row.name)).toEqual(of.provisional);
  });

  it("knows what the experts advised the commission, and what of it was taken up", async () => {
    const [sums] = await rows<{advice: string; advice_taken: string}>("select count(expert_advice) as advice, count(*) filter (where advice_taken) as advice_taken from staging.meetings");
    expect({advice: Number(sums!.advice), advice_taken: Number(sums!.advice_taken)}).toEqual({advice: expected.meetings.advice, advice_taken: expected.meetings.advice_taken});
  });

  it("reviews each county on two scales and puts both on one", () => {
    expect(measured("甲区", "qualitative_review").value).toBeCloseTo((0.88 + 3.4 / 4) / 2, 12);
  });
});
