import * as fc from "fast-check";
import {describe, expect, it} from "vitest";
import {foldName} from "../../../src/lib/dialect/fold.js";
import {parseStatus, type State, type StatusOptions} from "../../../src/lib/dialect/status.js";
import {STATUS_WORDS} from "../../../src/lib/dialect/status-words.js";
import "./seed.js";

function said(text: string, options: StatusOptions = {}): string {
  const result = parseStatus(text, options);
  return result.ok ? `${result.state}${result.inferred ? " inferred" : ""}` : result.reason;
}

describe("the table of the ledgers", () => {
  const table: Partial<Record<State, string>> = {
    done_reported: "已完成 完成 办结 已办结 整改到位 提前完成",
    done_verified: "销号 已销号",
    ahead: "超进度 超序时",
    on_schedule: "达进度 达到序时进度 有序推进 正常推进 按计划推进",
    active: "推进中 正在推进 正在办理 进行中 持续推进 长期坚持 取得阶段性成效 基本完成",
    behind: "滞后 欠进度 未达序时 进展缓慢",
    overdue: "逾期 超期",
    not_started: "未启动 未开展 尚未启动",
    suspended: "暂缓 因政策调整暂不实施",
    stopped: "中止",
    adjusted: "调整",
    extension_requested: "申请延期",
    cancelled: "撤销",
    undetermined: "待确定",
  };
  const words = Object.entries(table).flatMap(([state, list]) => list.split(" ").map((word) => [word, state] as const));
  it.each(words)("%s is %s, exactly", (word, state) => expect(said(word)).toBe(state));
});

it("no word stands for two states, and every listed word is in its folded form", () => {
  const seen = new Map<string, string>();
  for (const [state, words] of Object.entries(STATUS_WORDS)) {
    for (const word of words) {
      expect(foldName(word)).toBe(word);
      expect(seen.get(word) ?? state).toBe(state);
      seen.set(word, state);
    }
  }
});

it("folds before it compares", () => {
  expect(said("進 展\n緩慢")).toBe("behind");
  expect(said("有序推进（完成季度目标）")).toBe("on_schedule");
  expect(said("已完成。")).toBe("done_reported");
  expect(said("1.已完成")).toBe("done_reported");
});

describe("words inside a longer text", () => {
  it.each([
    ["任务已完成", "done_reported inferred"],
    ["已完成，未销号", "done_reported inferred"],
    ["已完成并销号", "done_verified inferred"],
    ["逾期3天未完成", "overdue inferred"],
    ["项目尚未启动", "not_started inferred"],
    ["有序推进，尚未完成", "on_schedule inferred"],
    ["指标项目调整", "adjusted inferred"],
    ["进度未达序时", "behind inferred"],
    ["已完成二季度任务", "on_schedule inferred"],
  ])("%s is %s", (text, expected) => expect(said(text)).toBe(expected));

  it.each([
    ["未完成", "negated"],
    ["尚未完成", "negated"],
    ["没有完成", "negated"],
    ["未办结", "negated"],
    ["未整改到位", "negated"],
    ["年底前不能全部完成", "negated"],
    ["未逾期", "negated"],
    ["不存在滞后", "negated"],
    ["预计年底完成", "not_yet"],
    ["年底前能确保完成", "not_yet"],
    ["有困难但能完成", "not_yet"],
    ["申请销号", "not_yet"],
    ["待销号", "not_yet"],
    ["主体工程已完成", "partial"],
    ["已完成80%", "partial"],
    ["已完成招标", "partial"],
    ["有序推进，已完成", "ambiguous"],
    ["已经完成或基本完成", "ambiguous"],
    ["完成情况良好", "unknown_word"],
    ["加快建设", "unknown_word"],
    ["预计7月中旬整体竣工投入使用，内外墙、屋面、地面、门窗工程均已完成", "unknown_word"],
  ])("%s is no state: %s", (text, reason) => expect(said(text)).toBe(reason));

  it("基本完成 is never done, however it is said", () => {
    for (const text of ["基本完成", "已基本完成", "任务基本完成", "基本完成。"]) expect(said(text)).toMatch(/^active/);
  });
});

describe("marks and words that depend on the column", () => {
  it("√ and 是 are done only under 是否完成", () => {
    for (const mark of ["√", "是", "✓"]) {
      expect(said(mark)).toBe("yes_no_elsewhere");
      expect(said(mark, {yesNo: true})).toBe("done_reported");
      expect(said(mark, {yesNo: "done_verified"})).toBe("done_verified");
    }
    expect(said("否", {yesNo: true})).toBe("negated");
    expect(said("×")).toBe("yes_no_elsewhere");
  });

  it("已出台 is done only where the result is that document", () => {
    expect(said("已出台")).toBe("depends_on_result");
    expect(said("已出台", {resultIsDocument: true})).toBe("done_reported");
  });

  it("a profile's own words come first", () => {
    const words = new Map<string, State>([["绿灯", "on_schedule"], ["完成", "done_verified"]]);
    expect(said("绿灯")).toBe("unknown_word");
    expect(said("绿灯", {words})).toBe("on_schedule");
    expect(said("完成", {words})).toBe("done_verified");
  });

  it("tells which blank it is", () => {
    expect(parseStatus("—")).toMatchObject({reason: "blank", blank: "dash"});
    expect(parseStatus("同上")).toMatchObject({reason: "blank", blank: "same_as_above"});
  });
});

it("whatever says not, is never done", () => {
  const doneWords = STATUS_WORDS.done_reported.filter((word) => /^[\u4e00-\u9fa5]+$/.test(word));
  fc.assert(
    fc.property(fc.constantFrom("未", "尚未", "没有", "不能", "无法", "难以", "预计", "力争", "部分"), fc.constantFrom(...doneWords), (before, word) => {
      const result = parseStatus(before + word);
      expect(result.ok && result.state.startsWith("done")).toBe(false);
    }),
  );
});

it("never throws and keeps the text", () => {
  const piece = fc.constantFrom(..."已未不完成销号基本推进滞后逾期调整（），。1%√".split(""));
  const text = fc.oneof(fc.string({unit: "binary"}), fc.array(piece, {maxLength: 12}).map((pieces) => pieces.join("")));
  fc.assert(fc.property(text, (text) => void expect(parseStatus(text).text).toBe(text)), {numRuns: 2000});
});
