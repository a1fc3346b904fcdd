import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";

const SQL = readFileSync(new URL("../../../loaders/models/staging/indicators.sql", import.meta.url), "utf8");

describe("indicators as staged", () => {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openWarehouse(":memory:");
    await warehouse.connection.run(`
      create schema raw;
      set variable as_of = date '2022-12-31';
      create table raw.indicators as select *, date '2022-09-01' as received, row_number() over () as arrival, 1 as "row", '' as cells, '' as other, '某市' as region, '固定资产投资' as indicator, 'growth' as kind from (values
        ('single', '2022-07', date '2022-07-01', date '2022-07-31', false, 3.1),
        ('ytd', '2022-07', date '2022-07-01', date '2022-07-31', false, 19.6),
        (null, '2022-06YTD', date '2022-01-01', date '2022-06-30', true, 18.0),
        ('ytd', '2022-06YTD', date '2022-01-01', date '2022-06-30', true, 18.2),
        ('ytd', '2021', date '2021-01-01', date '2021-12-31', true, 12.0)
      ) as given (basis, "period", period_start, period_end, period_ytd, value);`);
  });
  afterAll(() => warehouse.close());

  it("know with how many decimals a figure was published", async () => {
    const cells = (text: string) => JSON.stringify({value: ["F38", text]});
    const given = [[9, "9.0"], [104.7, "104.7"], [16, "16"], [0.096, "9.6%"], [9, ""]].map(([value, text], at) => `(${value}, '${cells(String(text))}', '20${10 + at}')`).join(", ");
    const own = await openWarehouse(":memory:");
    await own.connection.run(`
      create schema raw;
      set variable as_of = date '2022-12-31';
      create table raw.indicators as select *, null::varchar as basis, date '2022-01-01' as period_start, date '2022-01-31' as period_end, false as period_ytd, date '2022-09-01' as received, 1 as arrival, 1 as "row", '' as other, '某市' as region, '固定资产投资' as indicator, 'growth' as kind
      from (values ${given}) as given (value, cells, "period");`);
    const rows = await query<{decimals: number | bigint | null}>(own, `select decimals from (${SQL}) order by "period"`);
    own.close();
    expect(rows.map(({decimals}) => (decimals === null ? null : Number(decimals)))).toEqual([1, 1, 0, null, null]);
  });

  it("keep July apart from January to July, however the ledger said so, and the later of two versions", async () => {
    const rows = await query<{period: string}>(warehouse, `select "period", period_start, period_ytd, value from (${SQL})`);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["2021", "2021-01-01", true, "12.0"],
      ["2022-06YTD", "2022-01-01", true, "18.2"],
      ["2022-07", "2022-07-01", false, "3.1"],
      ["2022-07YTD", "2022-01-01", true, "19.6"],
    ]);
  });
});
