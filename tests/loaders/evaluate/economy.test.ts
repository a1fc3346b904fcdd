import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {preMeans} from "../../../src/lib/impact/predictors.js";
import {study} from "../../../src/lib/impact/study.js";
import {seededRandom} from "../../../src/lib/statistics/random.js";
import {mannKendall} from "../../../src/lib/trends/mann-kendall.js";
import {xmr} from "../../../src/lib/trends/xmr.js";
import {city, ROOT, SMALL, type City} from "../pipeline/city.js";

const REGIONS = "甲市 乙市 丙市 丁市 戊市 己市 庚市 辛市 壬市 癸市 子市 丑市 寅市".split(" ");
const START = 2016;

/** Thirteen cities that move alike, each at its own height, with a little noise; `planted` points are added to 甲市 from the start on. */
function panel(planted: number): string {
  const random = seededRandom(7);
  const lines = REGIONS.flatMap((region, at) =>
    Array.from({length: 20}, (_, t) => {
      const year = 2002 + t;
      const growth = 8 + 3 * Math.sin(t / 2) * (1 + at / 20) + (at - 6) / 8 + (random() - 0.5) * 0.4 + (at === 0 && year >= START ? planted : 0) + (at === 0 ? 0.7 : 0);
      return `${region},地区生产总值,${year}年,指数（上年=100）,${(100 + growth).toFixed(2)},`;
    }),
  );
  return `地区,指标,时期,数据种类,数据,计量单位\r\n${lines.join("\r\n")}\r\n`;
}

const QUESTION = `研究编号,机制,机制英文名,机制启动月份,考察指标,起算年,另算起算年\r\nmade,试行机制,the trial,2015-10,地区生产总值,${START},${START - 1}\r\n`;

function withPanel(figures: string | null, question: string | null = QUESTION): City {
  return city({
    ...SMALL,
    "city.json": JSON.stringify({home_region: "甲市"}),
    ...(figures === null ? {} : {"inbox/2022-10-05/各市增速.csv": figures}),
    ...(question === null ? {} : {"methodology/impact.csv": question}),
  });
}

async function asked(here: City): Promise<{outcome: string; verdict: string}> {
  expect((await here.ingest()).outcome).toBe("published");
  const [row] = await here.rows<{outcome: string; verdict: string}>("select outcome, verdict from marts.impact_studies");
  return row!;
}

describe("a made panel", () => {
  it("with four points planted says that growth was raised, by about four points", async () => {
    const here = withPanel(panel(4));
    expect(await asked(here)).toEqual({outcome: "ok", verdict: "raised"});
    const methods = await here.rows<{effect: number; p: number; p_floor: number}>("select effect, p, p_floor from marts.impact_methods");
    expect(methods).toHaveLength(4);
    for (const {effect, p, p_floor} of methods) {
      expect(Math.abs(effect - 4)).toBeLessThan(0.6);
      expect(p).toBe(p_floor);
      expect(p_floor).toBeCloseTo(1 / 13, 12);
    }
    expect(await here.rows("select * from marts.impact_doubts")).toEqual([]);
    here.done();
  });

  it("with nothing planted cannot tell, and says why", async () => {
    const here = withPanel(panel(0));
    expect(await asked(here)).toEqual({outcome: "ok", verdict: "cannot_tell"});
    expect(await here.rows("select code from marts.impact_doubts where code = 'placebos_as_large'")).not.toEqual([]);
    here.done();
  });

  it("gives the gap of every placebo, weights that sum to one, and every re-run", async () => {
    const here = withPanel(panel(4));
    await here.ingest();
    expect(await here.rows("select role, count(*) as n from marts.impact_gaps group by role order by role")).toEqual([{role: "placebo", n: String(4 * 12 * 20)}, {role: "treated", n: String(4 * 20)}]);
    const sums = await here.rows<{total: number}>("select sum(share) as total from marts.impact_weights group by method");
    for (const {total} of sums) expect(total).toBeCloseTo(1, 9);
    const runs = await here.rows<{run: string}>("select distinct run from marts.impact_runs order by run");
    expect(runs.map(({run}) => run)).toEqual(["in_time", "other_start", "placebo", "without_donor"]);
    const traced = await here.rows("select count(*) as n from marts.impact_gaps as gaps join raw.indicators as figures on gaps.row_id = figures.row_id and gaps.unit = figures.region");
    expect(traced).toEqual([{n: String(4 * 13 * 20)}]);
    here.done();
  });
});

describe("what is missing", () => {
  it.each([
    ["no figures", null, QUESTION, [{outcome: "treated_missing"}]],
    ["no question", panel(0), null, []],
    ["neither", null, null, []],
    ["a start after the last year", panel(0), QUESTION.replace(`,${START},`, ",2030,"), [{outcome: "no_post_periods"}]],
  ])("%s: tables without rows, no fault", async (_, figures, question, expected) => {
    const here = withPanel(figures, question);
    expect((await here.ingest()).outcome).toBe("published");
    expect(await here.rows("select outcome from marts.impact_studies")).toEqual(expected);
    expect(await here.rows("select * from marts.impact_methods")).toEqual([]);
    here.done();
  });

  it("a parameter out of range is refused at the door, with its cell", async () => {
    const here = withPanel(panel(0), QUESTION.replace(`,${START},`, ",20160,"));
    const report = await here.ingest();
    expect(report.faults.find((fault) => fault.file === "methodology/impact.csv")).toMatchObject({code: "value.out_of_range", cell: "F2", seen: "20160"});
    expect(await here.rows("select * from marts.impact_studies")).toEqual([]);
    here.done();
  });

  it("a region that lacks a year is named, not used", async () => {
    const here = withPanel(panel(0).replace(/乙市,地区生产总值,2010年.*\r\n/u, ""));
    await here.ingest();
    expect(await here.rows("select unit, reason, years from marts.impact_left_out")).toEqual([{unit: "乙市", reason: "donor_incomplete", years: "2010"}]);
    here.done();
  });
});

describe("a province beside its cities", () => {
  const year = "甲省,地区生产总值,2021年,指数（上年=100）,199.00,\r\n";

  it("is not ranked among them, and what is said of them does not change", async () => {
    const [with_, without] = [withPanel(panel(0) + year), withPanel(panel(0))];
    const found = [];
    for (const here of [with_, without]) {
      await here.ingest();
      found.push([await here.rows("select region, rank, peers from marts.city_growth where year = 2021 order by region"), await here.rows("select measure, latest from marts.indicator_trends where measure <> 'growth' order by measure")]);
    }
    expect(found[0]).toEqual(found[1]);
    expect(await with_.rows("select region, level, peer from marts.region_levels where not peer")).toEqual([{region: "甲省", level: "province", peer: false}]);
    with_.done();
    without.done();
  });
});

const byMethod = (a: {readonly method: string}, b: {readonly method: string}) => (a.method < b.method ? -1 : 1);

describe("the real panel of Shandong", () => {
  const HOME = "淄博市";
  const [, ...lines] = readFileSync(join(ROOT, "data/inbox/2026-11-23/shandong-city-gdp-2000-2023.csv"), "utf8").trim().split(/\r?\n/u);
  const rows = lines.map((line) => line.split(",")).map(([unit, year, , index]) => ({unit: unit!, period: Number(year), value: Number((Number(index) - 100).toFixed(6))}));
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openWarehouse(inject("sample").warehouse, "read");
  });
  afterAll(() => warehouse.close());

  it("gives the figures of the study function, and its verdict: cannot tell", async () => {
    const answer = study(rows, {treated: HOME, start: 2020, otherStarts: [2019], predictors: preMeans});
    if (answer.outcome !== "ok") throw new Error(answer.outcome);
    const [asked] = await query<{verdict: string; donors: number; began: string}>(warehouse, "select verdict, donors, began from marts.impact_studies");
    expect(asked).toEqual({verdict: "cannot_tell", donors: 15, began: "2019-09"});
    expect(answer.verdict.verdict).toBe("cannot_tell");
    const methods = await query(warehouse, "select method, effect, p, p_floor, largest_donor from marts.impact_methods order by method");
    expect(methods).toEqual(answer.methods.map(({method, estimate, test, largestShare}) => ({method, effect: estimate.effect, p: test.p, p_floor: 1 / 16, largest_donor: largestShare.donor})).toSorted(byMethod));
    const others = await query(warehouse, "select method, effect, p from marts.impact_runs where run = 'other_start' order by method");
    expect(others).toEqual(answer.otherStarts[0]!.effects.map(({method, effect, p}) => ({method, effect, p})).toSorted(byMethod));
    const doubts = await query<{code: string}>(warehouse, 'select code from marts.impact_doubts order by "position"');
    expect(doubts.map(({code}) => code)).toEqual(answer.verdict.doubts.map(({code}) => code));
  });

  it("judges no signal on growth, which is autocorrelated, but on the gap and the rank", async () => {
    const growth = rows.filter(({unit}) => unit === HOME).sort((a, b) => a.period - b.period).map(({value}) => value);
    const test = mannKendall(growth);
    if (!("p" in test)) throw new Error(test.outcome);
    const [trend] = await query(warehouse, "select caution, upper, trend, slope, p from marts.indicator_trends where measure = 'growth'");
    expect(trend).toEqual({caution: "autocorrelated", upper: null, trend: test.outcome, slope: test.slope, p: test.p});
    const ranks = await query<{value: number; verdict: string; signal: string | null; rank: number}>(
      warehouse,
      `select signals.value, verdict, signal, growth.rank from marts.indicator_signals as signals join marts.city_growth as growth
        on growth.region = '${HOME}' and growth.year = year(signals.period_end) where series like '%|rank|%' order by period_end`,
    );
    expect(ranks.map(({value}) => value)).toEqual(ranks.map(({rank}) => rank));
    const chart = xmr(ranks.map(({rank}) => rank));
    expect(ranks.map(({signal}) => signal)).toEqual(chart.points.map(({signal}) => signal?.code ?? null));
    expect(ranks.filter(({verdict}) => verdict === "above")).toHaveLength(3);
  });

  it("finds the one break of a level that the published series shows", async () => {
    const breaks = await query(warehouse, "select region, period_end, round(nominal_change, 1) as nominal, real_growth from marts.level_breaks");
    expect(breaks).toEqual([{region: HOME, period_end: "2018-12-31", nominal: -25.3, real_growth: 6.06}]);
    expect(await query(warehouse, "select region, period_end from marts.indicator_series where broken")).toEqual([{region: HOME, period_end: "2018-12-31"}]);
  });
});
