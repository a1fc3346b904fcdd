import type {Language} from "../field.js";
import type {Block, ReportDocument} from "./blocks.js";
import type {ReportInput} from "./input.js";
import {annexBlocks, dataTables} from "./parts/annex.js";
import {claimBlocks} from "./parts/claims.js";
import {coverOf, runningHead} from "./parts/cover.js";
import {economyBlocks} from "./parts/economy.js";
import {issueBlocks} from "./parts/issues.js";
import {judgementBlocks} from "./parts/judgement.js";
import {methodBlocks} from "./parts/method.js";
import {overallBlocks} from "./parts/overall.js";
import {qualityBlocks} from "./parts/quality.js";
import {summaryBlocks} from "./parts/summary.js";

export type {ReportInput} from "./input.js";

/** The monthly report as data, from a one-page summary to the evidence: every writer makes its format of it. */
export function monthlyReport(input: ReportInput, language: Language): ReportDocument {
  const body = [
    ...overallBlocks(input, language),
    ...claimBlocks(input, language),
    ...judgementBlocks(input, language),
    ...issueBlocks(input, language),
    ...economyBlocks(input, language),
    ...qualityBlocks(input, language),
    ...methodBlocks(input, language),
    ...annexBlocks(input, language),
  ];
  return {
    language,
    form: "report",
    cover: coverOf(input, language),
    running: runningHead(input, language),
    summary: summaryBlocks(input, language),
    body: numbered(body, language),
    data: dataTables(input, language),
    date: input.cut_off,
  };
}

const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** Headings by rank: 一、 (一) 1. in Chinese, 1 and 1.1 in English. */
export function numbered(blocks: readonly Block[], language: Language): Block[] {
  const at: [number, number, number] = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    at[block.level - 1]! += 1;
    at.fill(0, block.level);
    return {...block, text: `${numberOf(block.level, at, language)}${block.text}`};
  });
}

function numberOf(level: 1 | 2 | 3, at: readonly [number, number, number], language: Language): string {
  if (language === "en") return `${at.slice(0, level).join(".")} `;
  const number = at[level - 1]!;
  if (level === 3) return `${number}. `;
  return level === 1 ? `${chinese[number - 1] ?? number}、` : `（${chinese[number - 1] ?? number}）`;
}
