import {describe, expect, it} from "vitest";
import {drawnAtBuild} from "../../loaders/site/views.js";
import {marts} from "../../src/lib/marts/index.js";
import {tableOf, testPage, textOf} from "./page.js";

/** Every mart there is, with its columns and no row: whatever file a page asks for, it finds its tables empty. */
const nothing = Object.fromEntries(marts.map(({name, columns}) => [name, {rows: 0, columns: Object.fromEntries(Object.keys(columns).map((column) => [column, []]))}]));
const empty = {...nothing, scores: tableOf([]), watch: tableOf([]), addresses: tableOf([]), change_counts: tableOf([])};
const files = new Proxy({}, {has: () => true, get: () => empty});
const shards = new Proxy({}, {has: () => true, get: () => ({...empty, rows: 0, columns: {}})});

describe.each(["zh", "en"] as const)("in %s, before anything was reported", (language) => {
  it.each(Object.keys(drawnAtBuild))("%s says in words what is missing and draws no chart", async (name) => {
    const page = testPage({language, files, shards, about: {latest: null, periods: [], as_of: null}});
    const view = drawnAtBuild[name]!;
    const node = view.draw(page, await view.load(page)) as HTMLElement;
    expect(textOf(node).length).toBeGreaterThan(5);
    expect(textOf(node)).not.toMatch(/undefined|NaN|Infinity|null|\{\w+\}/u);
    expect(node.querySelectorAll("figure, [role=alert]").length).toBe(0);
  });
});

describe("one month, with tasks and nothing else", () => {
  it.each(["problems", "assignments", "meetings", "commitments", "inspections", "practices", "economy", "reconciliation", "chain"])("%s says which ledger to send, and how", async (name) => {
    const page = testPage({files, shards, about: {latest: "2022-09", periods: ["2022-09"]}});
    const view = drawnAtBuild[name]!;
    const node = view.draw(page, await view.load(page)) as HTMLElement;
    expect(textOf(node)).toMatch(/怎么办：把“.+”放进收件文件夹再运行一次，就有这一页；空白表用 youjie template \w+ 生成/u);
    expect(node.querySelector('a[href="data.html"]')).not.toBeNull();
  });
});
