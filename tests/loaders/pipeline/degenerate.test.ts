import {mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {publish} from "../../../loaders/publish/index.js";
import {warehousePath} from "../../../loaders/warehouse/path.js";
import type {View} from "../../../src/components/page/page.js";
import {methodCheckPage} from "../../../src/components/pages/method-check.js";
import {rankingPage} from "../../../src/components/pages/ranking.js";
import {unitPage} from "../../../src/components/pages/unit.js";
import {whatIfPage} from "../../../src/components/pages/what-if.js";
import type {About, Published} from "../../../src/lib/published.js";
import {testPage, textOf} from "../../components/page.js";
import {city} from "./city.js";

const csv = (...lines: string[]) => `${lines.join("\r\n")}\r\n`;
const NAMES = ["甲", "乙", "丙"];
const HEAD = "版本,指标代码,上级,名称,英文名称,权重,方向,计量单位,标准化,下限,上限,缺失处理,度量";
const PARAMETERS = csv("版本,参数,取值", "d,peer_groups,区县", "d,draws,200", "d,draw_aggregations,arithmetic、geometric");
const edition = (...lines: string[]) => ({"methodology/d.csv": csv(HEAD, "d,total,,总分,Total,1,1,分,none,,,renormalise,", ...lines), "methodology/d-parameters.csv": PARAMETERS});
const GOALPOSTS = edition("d,schedule,total,达序时,On schedule,60,1,%,goalposts,0,1,renormalise,schedule_share", "d,verified,total,核验完成,Verified,40,1,%,goalposts,0,1,renormalise,completion_verified");
const MINMAX = edition("d,schedule,total,达序时,On schedule,60,1,%,minmax,,,renormalise,schedule_share", "d,verified,total,核验完成,Verified,40,1,%,minmax,,,renormalise,completion_verified");
const ONE_CONSTANT = edition("d,schedule,total,达序时,On schedule,60,1,%,minmax,,,renormalise,schedule_share", "d,verified,total,核验完成,Verified,40,1,%,goalposts,0,1,renormalise,completion_verified");
const MISSING = edition("d,kept,total,承诺兑现,Kept,100,1,%,goalposts,0,1,renormalise,commitments_kept");

/** Counties with one task each, and what they say of it in September. */
function counties(states: readonly string[]): Record<string, string> {
  const names = NAMES.slice(0, states.length);
  const reports = names.map((name, at) => [`inbox/2022-10-05/${name}区进展9月.csv`, csv(`填报单位：${name}区`, "任务编号,月份,办理状态,完成率（%）,进展情况", `T-${name},2022年9月,${states[at]},${states[at] === "滞后" ? 20 : 80},做了`)]);
  return {
    "inbox/2022-01-05/单位名录.csv": csv("单位编码,单位名称,单位类别,考核分类", ...names.map((name, at) => `C0${at + 1},${name}区,区县,区县`)),
    "inbox/2022-01-05/任务台账2022年.csv": csv("任务编号,年度,方案,领域,方面,任务名称,上级任务编号,牵头单位,衡量方式,启动时间,完成时限", ...names.map((name) => `T-${name},2022,实施方案,生态,水,${name}区治水,,${name}区,累计,2022年1月,年底前`)),
    ...Object.fromEntries(reports),
  };
}

interface Drawn {
  readonly texts: Readonly<Record<"ranking" | "unit" | "whatIf" | "methodCheck", string>>;
  readonly scores: readonly {readonly state: string; readonly reason: string | null; readonly score: number | null; readonly rank: number | null}[];
}

const ALL = {ranking: rankingPage, unit: unitPage, whatIf: whatIfPage, methodCheck: methodCheckPage} as unknown as Readonly<Record<keyof Drawn["texts"], View<unknown>>>;

/** Takes a city the whole way and draws its judgement in a language. */
async function judged(files: Readonly<Record<string, string>>, language: "zh" | "en"): Promise<Drawn> {
  const small = city(files);
  const target = mkdtempSync(join(tmpdir(), "youjie-published-"));
  try {
    expect((await small.ingest()).outcome).not.toBe("refused");
    await publish(warehousePath(small.folder), join(target, "data"));
    const read = (name: string) => JSON.parse(readFileSync(join(target, "data", name), "utf8")) as Published;
    const about = read("about.json") as unknown as About;
    const shards = Object.fromEntries([`judgement/${about.latest}.json`, "unit/C01.json"].map((name) => [name, read(name)]));
    const names = readdirSync(join(target, "data")).filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
    const page = testPage({about, language, state: {id: "C01"}, files: Object.fromEntries(names.map((name) => [name, read(`${name}.json`)])), shards});
    const texts = await Promise.all(Object.entries(ALL).map(async ([name, view]) => [name, textOf(view.draw(page, await view.load(page)))] as const));
    return {texts: Object.fromEntries(texts) as Drawn["texts"], scores: await small.rows("select state, reason, score, rank from marts.unit_scores order by unit_id")};
  } finally {
    small.done();
    rmSync(target, {recursive: true, force: true});
  }
}

const CASES: readonly (readonly [string, Readonly<Record<string, string>>, readonly (number | null)[], Readonly<Partial<Record<keyof Drawn["texts"], RegExp>>>])[] = [
  ["one unit", {...counties(["达到序时进度"]), ...GOALPOSTS}, [1], {methodCheck: /参评的不足两家/}],
  ["all units equal, goalposts", {...counties(["达到序时进度", "达到序时进度", "达到序时进度"]), ...GOALPOSTS}, [1, 1, 1], {methodCheck: /去掉任何一项，位次都不变.*没有一家位次变动/}],
  ["all units equal, min–max", {...counties(["达到序时进度", "达到序时进度"]), ...MINMAX}, [null, null], {ranking: /未排名/, methodCheck: /参评的不足两家/}],
  ["one measure constant", {...counties(["达到序时进度", "滞后"]), ...ONE_CONSTANT}, [1, 2], {}],
  ["all values missing", {...counties(["达到序时进度", "滞后"]), ...MISSING}, [null, null], {ranking: /未排名/, unit: /未评价/, methodCheck: /参评的不足两家/}],
];

describe("a city in which little can be told apart", () => {
  it.each(CASES)("%s: a named outcome in words, and no page holds a number that is none", async (_, files, ranks, said) => {
    const drawn: Partial<Record<"zh" | "en", Drawn["texts"]>> = {};
    for (const language of ["zh", "en"] as const) {
      const {texts, scores} = await judged(files, language);
      expect(scores.map(({rank}) => rank)).toEqual(ranks);
      for (const {score, reason, state} of scores) expect(score === null ? reason !== null && state !== "scored" : Number.isFinite(score)).toBe(true);
      for (const [name, text] of Object.entries(texts)) expect(text, name).not.toMatch(/NaN|Infinity|undefined|null|没能显示|could not be shown/);
      drawn[language] = texts;
    }
    for (const [name, pattern] of Object.entries(said)) expect(drawn["zh"]![name as keyof Drawn["texts"]], name).toMatch(pattern);
  });

  it("refuses goalposts that are reversed or equal at the door, with their cell", async () => {
    for (const [lower, upper, code] of [["1", "0", "edition.goalposts_reversed"], ["1", "1", "edition.goalposts_equal"]] as const) {
      const small = city({...counties(["达到序时进度"]), ...edition(`d,schedule,total,达序时,On schedule,60,1,%,goalposts,${lower},${upper},renormalise,schedule_share`)});
      const {outcome, faults} = await small.ingest();
      small.done();
      expect(outcome).toBe("refused");
      expect(faults.filter((fault) => fault.code.startsWith("edition."))).toEqual([expect.objectContaining({code})]);
    }
  });
});
