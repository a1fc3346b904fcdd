import {describe, expect, test} from "vitest";
import type {OverviewInput} from "../../../src/lib/report/rows.js";
import {overviewSentences, plain, rankWords} from "../../../src/lib/report/sentences.js";
import {rankRange} from "../../../src/lib/report/sentences/standing.js";
import {input, overview, score, task} from "./overview-case.js";

const changed = (rest: Partial<typeof overview>): OverviewInput => ({...input, overview: {...overview, ...rest}});

describe("the first minute in Chinese", () => {
  const words = overviewSentences(input, "zh");
  test("says who, when and who reported", () => {
    expect(plain(words.title)).toBe("示例市（示例数据） · 2022年9月　截至9月30日 · 应报44家（8区县＋36部门），已报41家");
  });
  test("says the finding and the change", () => {
    expect(plain(words.headline)).toBe("110项任务：95项完成或达序时，12项要盯，3项暂缓或待定。要盯的较8月减3（转好5、新增2）。");
  });
  test("gives every light its colour, count and word", () => {
    expect(plain(words.lights)).toBe("蓝31（完成） ｜ 绿64（超序时4、达序时60） ｜ 黄8（未达序时） ｜ 红4（逾期3、未启动1） ｜ 灰3（暂缓2、待定1）");
  });
  test("holds what is reported against what is verified", () => {
    expect(plain(words.truth)).toBe("填报完成33＝核验认可28＋待核验3＋退回2；蓝31含待核验，退回改亮红1、黄1");
  });
  test("puts the claim, its cell and the visit side by side", () => {
    expect(words.contradictions.map(plain)).toEqual([
      "T-047（时限8月14日）市水利局填“已完成”〔水利9月.xlsx·进展!H23〕；核验退回、9月14日暗访“未开工”",
      "T-051（时限12月31日）市水利局填“已完成”；核验退回",
    ]);
  });
  test("counts a joint task once for each lead, and leaves out county items and other months", () => {
    expect(plain(words.watch)).toBe("市水利局3、市商务局2，另2家各1");
  });
  test("says tiers, movement, what cannot be told apart, and who is not ranked", () => {
    expect(plain(words.counties)).toBe("一梯队：丁区↑、甲区↓（难分先后）；二梯队：乙区、丙区、己县；三梯队：辛县；戊区未报，不排名");
  });
  test("adds up problems and inspections", () => {
    expect(plain(words.problems)).toBe("712＝已解决588（82.6%）＋在办未逾期97＋逾期27；本月新增64、解决71");
    expect(plain(words.inspections)).toBe("今年11次，63个问题：整改到位52、未到期8、逾期3");
  });
  test("asks what the rows give reason to ask", () => {
    expect(words.ask.map(plain)).toEqual(["T-047逾期47天，为何报完成？", "27个逾期问题卡在哪？", "戊区、市文旅局、市民政局为何未报？"]);
  });
  test("names those who did not report and what is carried", () => {
    expect(plain(words.missing)).toBe("未报：戊区、市文旅局、市民政局（沿用8月数并标注）");
  });
});

describe("the first minute in English", () => {
  const words = overviewSentences(input, "en");
  test("says the same", () => {
    expect(plain(words.title)).toBe("Sample City (sample data) · September 2022, up to 30 September · 41 of 44 units reported (due: 8 counties + 36 departments)");
    expect(plain(words.headline)).toBe("110 tasks: 95 done or on schedule, 12 to watch, 3 suspended or undetermined. 3 fewer to watch than in August (5 turned better, 2 new).");
    expect(plain(words.lights)).toBe("Blue 31 (done) | Green 64 (4 ahead, 60 on schedule) | Yellow 8 (behind) | Red 4 (3 overdue, 1 not started) | Grey 3 (2 suspended, 1 undetermined)");
    expect(plain(words.truth)).toBe("Reported done 33 = verified 28 + pending 3 + returned 2; blue 31 includes the pending ones, the returned ones are lit 1 red, 1 yellow");
    expect(plain(words.contradictions[0]!)).toBe("T-047 (due 14 August): 市水利局 reported “done” [水利9月.xlsx·进展!H23]; returned on review, visit of 14 September: “未开工”");
    expect(plain(words.watch)).toBe("市水利局 3, 市商务局 2, and 2 other units with 1 each");
    expect(plain(words.counties)).toBe("Tier 1: 丁区↑, 甲区↓ (not distinguishable); Tier 2: 乙区, 丙区, 己县; Tier 3: 辛县; 戊区: not reported, not ranked");
    expect(plain(words.problems)).toBe("712 = solved 588 (82.6%) + open 97 + overdue 27; this month 64 found, 71 solved");
    expect(plain(words.inspections)).toBe("11 inspections this year, 63 findings: 52 rectified, 8 not yet due, 3 overdue");
    expect(words.ask.map(plain)).toEqual(["T-047 is 47 days overdue: why was it reported done?", "Where are the 27 overdue problems stuck?", "Why did 戊区, 市文旅局, 市民政局 not report?"]);
    expect(plain(words.missing)).toBe("Not reported: 戊区, 市文旅局, 市民政局 (figures of August carried over and marked)");
  });
  test("has its plurals right for one", () => {
    const one = overviewSentences({...changed({tasks: 1, problems_overdue: 1, inspections: 1, findings: 1, findings_rectified: 1, findings_open: 0, findings_overdue: 0}), tasks: [task("T-1", "overdue", {days_overdue: 1, claim: true})]}, "en");
    expect(plain(one.headline)).toMatch(/^1 task: /);
    expect(plain(one.inspections)).toBe("1 inspection this year, 1 finding: 1 rectified, 0 not yet due, 0 overdue");
    expect(plain(one.ask[0]!)).toBe("T-1 is 1 day overdue: why was it reported done?");
    expect(plain(one.ask[1]!)).toBe("Where is the 1 overdue problem stuck?");
    expect(plain(one.watch)).toBe("市水利局 1");
  });
});

describe("what does not fit is said", () => {
  test("moves that do not explain the change are named", () => {
    expect(plain(overviewSentences(changed({watch_better: 4}), "zh").headline)).toContain("较8月减3（转好4、新增2、其他变动−1）");
    expect(plain(overviewSentences(changed({watch_better: 4}), "en").headline)).toContain("(4 turned better, 2 new, other changes −1)");
  });
  test("lights and problems that do not add up", () => {
    expect(plain(overviewSentences(changed({tasks: 132}), "zh").lights)).toContain("（各灯之和110，与总数132不符）");
    expect(plain(overviewSentences(changed({problems: 713}), "en").problems)).toContain("713 (the parts do not add up): solved 588");
  });
  test("a first month has nothing to compare with, and an equal one says so", () => {
    expect(plain(overviewSentences(changed({watch_previous: null}), "zh").headline)).toContain("上月没有可比的数。");
    expect(plain(overviewSentences(changed({watch_previous: 12, watch_better: 0, watch_new: 0}), "zh").headline)).toContain("要盯的与8月持平。");
  });
  test("a count of nought from a year before that had no lights is no comparison", () => {
    expect(plain(overviewSentences(changed({watch_previous: 0, watch_better: 0, watch_new: 12}), "zh").headline)).toContain("上月没有可比的数。");
  });
  test("January begins a year of targets and is not compared with December", () => {
    expect(plain(overviewSentences(changed({period: "2022-01"}), "zh").headline)).toContain("新年度目标从本月起算，不与上年12月比。");
    expect(plain(overviewSentences(changed({period: "2022-01"}), "en").headline)).toContain("not compared with last December");
  });
});

test("numbers lead to the rows they count", () => {
  const {headline, problems} = overviewSentences(input, "zh");
  expect(headline.find((piece) => typeof piece !== "string" && piece.text === "12")).toEqual({text: "12", ref: {kind: "tasks", period: "2022-09", lights: ["behind", "overdue", "not_started"]}});
  expect(problems.find((piece) => typeof piece !== "string" && piece.text === "27")).toEqual({text: "27", ref: {kind: "problems", period: "2022-09", state: "overdue"}});
});

test("a rank is said with its range, its ties and its neighbours", () => {
  const row = score("C02", "乙区", 3, 2, {rank_low: 2, rank_high: 5, not_distinguishable: "丙区"});
  expect(rankWords(row, "zh")).toBe("第3位（可能在第2至第5位之间），与丙区难分先后");
  expect(rankWords(row, "en")).toBe("3rd; anywhere from 2nd to 5th; not distinguishable from 丙区");
  expect(rankWords({...row, rank: 1, tied: true, rank_low: 1, rank_high: 1, not_distinguishable: null}, "en")).toBe("tied 1st");
  expect(rankWords({...row, rank: null}, "zh")).toBe("不排名");
});

test("a range of a single place is that place", () => {
  expect([[2, 5], [7, 7], [7, null], [null, null]].map(([low, high]) => rankRange(low!, high!, "zh"))).toEqual(["第2—5", "第7", "第7", "—"]);
  expect([[2, 5], [7, 7], [1, 1], [null, null]].map(([low, high]) => rankRange(low!, high!, "en"))).toEqual(["2–5", "7th", "1st", "—"]);
});
