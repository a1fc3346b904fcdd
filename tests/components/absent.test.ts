import {expect, it} from "vitest";
import {dataPage} from "../../src/components/pages/data.js";
import {tableOf, testPage, textOf} from "./page.js";

const file = (name: string, registers: string, accepted = 10) => ({file: name, received: "2022-01-05", source_id: "0", bytes: 1, format: "xlsx", encoding: null, fate: "read", registers, present: accepted, accepted, refused: 0, skipped: 0});

async function drawn(language: "zh" | "en", files: readonly Record<string, unknown>[]): Promise<Element> {
  const page = testPage({language, files: {changes: {changes: tableOf([]), change_counts: tableOf([])}, quality: {files: tableOf(files), faults: tableOf([]), reporting: tableOf([])}}});
  return dataPage.draw(page, await dataPage.load(page)) as Element;
}

const three = [file("单位名录.xlsx", "units"), file("任务台账.xlsx", "tasks"), file("进展.xlsx", "progress")];

it("a city with three workbooks is told what has not come, and which page waits for it", async () => {
  const absent = (await drawn("zh", three)).querySelector(".absent")!;
  expect(textOf(absent)).toContain("还没有收到的台账：10种");
  expect([...absent.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toContain("problems.html");
  expect(textOf(absent)).not.toContain("任务进展");
  expect(textOf((await drawn("en", three)).querySelector(".absent")!)).toContain("Problems → Problems");
});

it("a file of which every row was refused has brought nothing", async () => {
  expect(textOf((await drawn("zh", [...three, file("问题.xlsx", "problems", 0)])).querySelector(".absent")!)).toContain("问题台账");
});
