import {expect, test} from "vitest";
import {unfinishedClaim} from "../../../src/lib/faults/unfinished-claim";

const GRAIN = {
  status: "已完成二季度任务",
  targets: ["项目位于西城储备库北侧,预计2024年5月完工，可新增1.6万吨储备粮"],
  narrative: "截至目前，内外墙、屋面、地面、门窗工程均已完成，6月底工程预验收，预计7月中旬整体竣工投入使用",
  period: "2024-06",
};

test("the store for grain: due in May, to be finished in July, marked done for the second quarter", () => {
  expect(unfinishedClaim(GRAIN)).toEqual({due: "2024-05", planned: "2024-07", words: "预计7月中旬整体竣工"});
});

test.each([
  ["the target has not passed", {targets: ["预计2024年9月完工"]}],
  ["it is not marked done", {status: "按计划推进"}],
  ["it is said not to be done", {status: "未完成二季度任务"}],
  ["the narrative speaks of no later end", {narrative: "已于5月底竣工并投入使用"}],
  ["no target names a month", {targets: ["打造3-4个示范点"]}],
])("nothing is said where %s", (_, given) => {
  expect(unfinishedClaim({...GRAIN, ...given})).toBeUndefined();
});

test("尚未完工 is enough where the target has passed", () => {
  expect(unfinishedClaim({...GRAIN, status: "已完成", narrative: "主体尚未完工"})).toMatchObject({due: "2024-05", planned: "尚未完工"});
});
