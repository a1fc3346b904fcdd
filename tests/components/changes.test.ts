import {describe, expect, it} from "vitest";
import {changeDataOf, changesPart} from "../../src/components/pages/data/changes.js";
import {sourceButton} from "../../src/components/parts/source.js";
import type {TracedRow} from "../../src/lib/published.js";
import {tableOf, testPage, textOf, type Asked} from "./page.js";

const revision = {register: "progress", row_key: "T-001|2022-09|D01", column: "share", kind: "revision", old: "0.6", new: "0.78", received: "2022-10-12", received_before: "2022-10-05", row_id: "bbbbbbbbbbbb-1-2", row_id_before: "aaaaaaaaaaaa-1-2", reason: null, made_by: null};
const gone = {...revision, kind: "gone", row_key: "T-002|2022-09|D01", column: null, old: null, new: null};
const correction = {...revision, register: "problems", row_key: "P-1", column: "status", kind: "correction", old: "behind", new: "done_reported", received: "2022-10-11", row_id: "cccccccccccc-1-2", reason: "录错", made_by: "分析员甲"};
const counts = [{register: "progress", kind: "revision", received: "2022-10-12", count: 3000}, {register: "problems", kind: "correction", received: "2022-10-11", count: 1}, {register: "progress", kind: "new", received: "2022-10-12", count: 7}];

function drawn(asked: Asked, changes: readonly object[] = [revision, gone, correction]): Element {
  const page = testPage({...asked, about: {as_of: "2022-10-12"}});
  return changesPart(page, changeDataOf({changes: tableOf(changes as Record<string, unknown>[]), change_counts: tableOf(changes.length ? counts : [])})) as Element;
}

describe("what changed since last time", () => {
  it("keeps what the source revised apart from what we corrected", () => {
    const [corrected, revised] = [...drawn({}).querySelectorAll(".data-table table")].map(textOf);
    expect(corrected).toContain("问题台账P-1办理状态滞后已完成录错分析员甲2022年10月11日");
    expect(corrected).not.toContain("T-001");
    expect(revised).toContain("T-001 · 2022-09 · D01完成率60%78%");
    expect(revised).not.toContain("P-1");
  });

  it("says how many there are, also of those it does not list", () => {
    const text = textOf(drawn({language: "en"}));
    expect(text).toContain("Oct 2022: 3,000 values revised by their sources, 1 corrected by us. Last received (12 Oct 2022): 7 new rows, 0 left out.");
    expect(text).toContain("3000 in all; the latest 2 are listed here");
  });

  it("opens the row before and the row after", () => {
    const opened = [...drawn({}).querySelectorAll('a[href*="show=row"]')].map((link) => decodeURIComponent(link.getAttribute("href")!));
    for (const row of ["aaaaaaaaaaaa-1-2", "bbbbbbbbbbbb-1-2", "cccccccccccc-1-2"]) expect(opened.some((href) => href.includes(row))).toBe(true);
  });

  it("is filtered by the kind of change", () => {
    const revised = [...drawn({state: {kind: "gone"}}).querySelectorAll(".data-table table")].map(textOf)[1];
    expect(revised).toContain("T-002");
    expect(revised).not.toContain("T-001");
  });

  it("is said to be nothing where nothing changed", () => {
    expect(textOf(drawn({}, []))).toContain("还没有改过的数");
  });
});

describe("a corrected cell, opened", () => {
  const row: TracedRow = {register: "progress", file: "inbox/2022-10-05/a.xlsx", received: "2022-10-05", sheet: "汇总", row: 2, cells: {share: ["E2", "8%", "cccccccccccc-1-2"], status: ["F2", "推进中"]}, other: {}};
  const record: TracedRow = {register: "corrections", file: "corrections.csv", received: "2021-01-05", sheet: "corrections", row: 2, cells: {new: ["E2", "80%"], reason: ["F2", "漏录一个0"], made_by: ["G2", "分析员甲"], made_on: ["H2", "2022-10-11"]}, other: {}};

  it("shows what stood there, what it was put right to, by whom, when and why", async () => {
    const page = testPage({shards: {"rows/aaaaaaaaaaaa.json": {"aaaaaaaaaaaa-1-2": row}, "rows/cccccccccccc.json": {"cccccccccccc-1-2": record}}});
    const button = sourceButton(page, "出处", "aaaaaaaaaaaa-1-2") as HTMLDetailsElement;
    button.open = true;
    button.dispatchEvent(new (page.document.defaultView as unknown as {Event: typeof Event}).Event("toggle"));
    await expect.poll(() => textOf(button)).toContain("E28%更正为80%分析员甲 · 2022年10月11日 · 漏录一个0 · corrections.csv 第2行");
  });
});
