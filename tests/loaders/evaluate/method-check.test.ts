import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {marts} from "../../../src/lib/marts/index.js";
import {city, SMALL, type City} from "../pipeline/city.js";

describe("what the engine knows of the sample city", () => {
  let warehouse: Warehouse;
  const rows = <R extends object>(sql: string) => query<R>(warehouse, sql);
  beforeAll(async () => {
    warehouse = await openWarehouse(inject("sample").warehouse, "read");
  });
  afterAll(() => warehouse.close());

  it("takes every change of a score apart, to the last hundredth", async () => {
    const [sums] = await rows<{compared: string; missing: string; off: number}>(`
      with parts as (select period, unit_id, sum(points) as points, any_value("after" - "before") as change from marts.score_changes group by all)
      select count(*) as compared, count(*) filter (where parts.unit_id is null) as missing,
        max(greatest(abs(parts.points - score_change) - 0.01, abs(parts.points - parts.change))) as off
      from marts.unit_scores left join parts using (period, unit_id) where score_change is not null`);
    expect(Number(sums!.compared)).toBeGreaterThan(500);
    expect(sums!.missing).toBe("0");
    expect(sums!.off).toBeLessThan(1e-9);
  });

  it("gives each scored unit of the latest month all of its weightings, and each rank all of its own", async () => {
    const [sums] = await rows<{units: string; low: number; high: number}>(`
      select count(*) as units, min(share) as low, max(share) as high
      from (select unit_id, sum(share) as share from marts.rank_acceptability where period = '2022-09' group by unit_id)`);
    const [scored] = await rows<{n: string}>("select count(*) as n from marts.unit_scores where period = '2022-09' and score is not null");
    expect(sums!.units).toBe(scored!.n);
    expect(sums!.low).toBeCloseTo(1, 9);
    expect(sums!.high).toBeCloseTo(1, 9);
  });

  it("never gives an index that is withheld, and gives an interval with every other", async () => {
    const found = await rows<{state: string; first: number | null; total_low: number | null; total_high: number | null}>("select state, first, total_low, total_high from marts.sensitivity");
    expect(found.length).toBeGreaterThan(0);
    for (const row of found) expect(row.first === null).toBe(row.state !== "shown");
    for (const row of found.filter(({state}) => state === "shown")) expect(row.total_low!).toBeLessThanOrEqual(row.total_high!);
  });

  it("holds the rank of each measure within the ranks that chance allows", async () => {
    const [sums] = await rows<{n: string; out: string}>("select count(*) as n, count(*) filter (where rank < best or rank > worst) as out from marts.measure_limits where period = '2022-09'");
    expect(Number(sums!.n)).toBeGreaterThan(100);
    expect(sums!.out).toBe("0");
  });

  it("holds no number that is none, in any column of any mart: so none is written for a page", async () => {
    const reals = marts.flatMap(({name, columns}) => Object.entries(columns).flatMap(([column, {type}]) => (type === "DOUBLE" ? [[name, column] as const] : [])));
    expect(reals.length).toBeGreaterThan(100);
    for (const [mart, column] of reals) expect(await rows(`select "${column}" from marts.${mart} where not isfinite("${column}") limit 1`), `${mart}.${column}`).toEqual([]);
  });
});

const EDITION = [
  "版本,指标代码,上级,名称,英文名称,权重,方向,计量单位,标准化,下限,上限,缺失处理,度量,是否参考",
  "small,total,,总分,Total,1,1,分,none,,,renormalise,,",
  "small,schedule,total,达序时,On schedule,100,1,%,goalposts,0,1,renormalise,schedule_share,",
  "small,solved,total,问题解决率,Problems solved,,1,%,goalposts,0,1,renormalise,problem_resolution,是",
];
const PARAMETERS = ["版本,参数,取值", "small,peer_groups,区县", "small,draws,200"];
const lines = (rows: readonly string[]) => `${rows.join("\r\n")}\r\n`;

describe("an edition with a line of context", () => {
  let small: City;
  beforeAll(async () => {
    small = city({...SMALL, "methodology/small.csv": lines(EDITION), "methodology/small-parameters.csv": lines(PARAMETERS)});
    expect((await small.ingest()).outcome).not.toBe("refused");
  });
  afterAll(() => small.done());

  it("shows it beside the scores, with no weight", async () => {
    const found = await small.rows("select code, weight, score, contribution from marts.unit_measures where unit_id = 'C01' order by code");
    expect(found).toContainEqual({code: "solved", weight: 0, score: null, contribution: null});
  });
});
