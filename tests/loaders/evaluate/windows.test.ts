import {readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {openWarehouse, query, type Warehouse} from "../../../loaders/warehouse/open.js";
import {rankingPage} from "../../../src/components/pages/ranking.js";
import {unitPage} from "../../../src/components/pages/unit.js";
import {formatSigned} from "../../../src/lib/format.js";
import {changeWords} from "../../../src/lib/messages/score-change.js";
import type {About} from "../../../src/lib/published.js";
import {testPage, textOf} from "../../components/page.js";

describe("windows of the sample city", () => {
  let warehouse: Warehouse;
  const rows = <R extends object>(sql: string) => query<R>(warehouse, sql);
  beforeAll(async () => {
    warehouse = await openWarehouse(inject("sample").warehouse, "read");
  });
  afterAll(() => warehouse.close());

  it("has months from February and half-years from July; what is shorter than nothing is not repeated", async () => {
    const found = await rows<{span: string; first: string; n: string}>("select span, min(right(period, 2)) as first, count(distinct period) as n from marts.window_scores group by span order by span");
    expect(found).toEqual([{span: "half", first: "07", n: "9"}, {span: "month", first: "02", n: "19"}]);
  });

  it("counts by the month what the register holds for the month", async () => {
    const [off] = await rows<{n: string; compared: string}>(`
      with counted as (select unit, strftime(found_on, '%Y-%m') as period, count(*) as n from marts.problem_list group by all)
      select count(*) filter (where denominator <> n) as n, count(*) as compared
      from marts.window_measures inner join counted on counted.unit = unit_id and counted.period = window_measures.period
      where span = 'month' and measure = 'problem_resolution'`);
    expect(Number(off!.compared)).toBeGreaterThan(100);
    expect(off!.n).toBe("0");
  });

  it("leaves what stands at the end as it is: lights and completion are those of the year so far", async () => {
    const [off] = await rows<{n: string; compared: string}>(`
      select count(*) filter (where w.value is distinct from m.value) as n, count(*) as compared
      from marts.window_measures as w inner join marts.unit_measures as m using (period, edition, unit_id, code)
      where w.measure in ('schedule_share', 'completion_verified', 'claim_gap')`);
    expect(Number(off!.compared)).toBeGreaterThan(500);
    expect(off!.n).toBe("0");
  });

  it("compares a half-year with the one before after as many months, and gives each rank its range", async () => {
    const [off] = await rows<{compared: string; off: number; outside: string}>(`
      select count(*) as compared, max(abs(h.score - m.score - h.score_change)) as off, count(*) filter (where h.rank < h.rank_low or h.rank > h.rank_high) as outside
      from marts.window_scores as h inner join marts.unit_scores as m on m.unit_id = h.unit_id and m.period = strftime(cast(h.period || '-01' as date) - interval 6 month, '%Y-%m')
      where h.span = 'half' and h.score_change is not null`);
    expect(Number(off!.compared)).toBeGreaterThan(300);
    expect(off!.off).toBeLessThan(1e-9);
    expect(off!.outside).toBe("0");
  });

  it.each(["zh", "en"] as const)("is chosen by the address on the ranking and on a unit's page, which say its days (%s)", async (language) => {
    const folder = inject("sample").published;
    const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as unknown;
    const names = ["windows/ranking.json", "windows/unit-C01.json", "unit/C01.json"];
    const page = testPage({
      about: read("about") as About, language, state: {period: "2022-09", span: "half", id: "C01"},
      files: Object.fromEntries(["ranking", "objections", "units", "method"].map((name) => [name, read(name)])),
      shards: Object.fromEntries(names.map((name) => [name, read(name.replace(".json", ""))])),
    });
    const [own] = await rows<{score: number}>("select score from marts.window_scores where span = 'half' and period = '2022-09' and unit_id = 'C01'");
    for (const view of [rankingPage, unitPage] as const) {
      const node = view.draw(page, (await view.load(page)) as never) as HTMLElement;
      const text = textOf(node);
      expect(text).toContain(language === "zh" ? "2022年7月1日至2022年9月30日（半年未完）" : "1 Jul 2022 to 30 Sep 2022 (the half-year is not over)");
      expect(text).toContain(own!.score.toFixed(2));
      expect(text).not.toMatch(/NaN|undefined|没能显示|could not be shown/);
      node.querySelector<HTMLSelectElement>("#span")!.dispatchEvent(new (page.document.defaultView!.Event)("change"));
    }
    expect(page.changes.map((change) => Object.keys(change))).toEqual([["span"], ["span"]]);
  });

  it.each(["zh", "en"] as const)("takes a change apart since January only: over the month and the half-year none of its parts stand (%s)", async (language) => {
    const folder = inject("sample").published;
    const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as unknown;
    const drawn = async (span: string) => {
      const page = testPage({
        about: read("about") as About, language, state: {period: "2022-09", span, id: "C01"},
        files: {units: read("units"), method: read("method")}, shards: {"windows/unit-C01.json": read("windows/unit-C01"), "unit/C01.json": read("unit/C01")},
      });
      return textOf(unitPage.draw(page, await unitPage.load(page)) as HTMLElement);
    };
    const about = [changeWords.figure[language], changeWords.sub[language].split(language === "zh" ? "；" : "; ")[1]!, language === "zh" ? "扣除偶然因素" : "Allowing for chance"];
    const toDate = await drawn("");
    expect(toDate).toContain(about[0]);
    for (const span of ["month", "half"]) {
      const text = await drawn(span);
      for (const words of about) expect(text).not.toContain(words);
      const [own] = await rows<{score_change: number}>(`select score_change from marts.window_scores where span = '${span}' and period = '2022-09' and unit_id = 'C01'`);
      expect(text).toContain(formatSigned(own!.score_change, language, {least: 2}));
    }
  });
});
