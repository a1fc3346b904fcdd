import type {Language} from "../field.js";
import type {Block, ReportDocument} from "./blocks.js";
import type {ReportInput} from "./input.js";
import type {ReportKind} from "./kind.js";
import {numbered} from "./numbering.js";
import {difficultyBlocks, highlightBlocks, resultBlocks} from "./parts/achievements.js";
import {annexBlocks, dataTables} from "./parts/annex.js";
import {claimBlocks} from "./parts/claims.js";
import {commitmentBlocks} from "./parts/commitments.js";
import {coverOf, runningHead} from "./parts/cover.js";
import {economyBlocks} from "./parts/economy.js";
import {issueBlocks} from "./parts/issues.js";
import {judgementBlocks} from "./parts/judgement.js";
import {methodBlocks} from "./parts/method.js";
import {overallBlocks} from "./parts/overall.js";
import {packDocument} from "./parts/pack.js";
import {publicDocument} from "./parts/public.js";
import {qualityBlocks} from "./parts/quality.js";
import {reconciliationBlocks} from "./parts/reconciliation.js";
import {summaryBlocks} from "./parts/summary.js";
import {unitDocument} from "./parts/unit.js";

export type {ReportInput} from "./input.js";

type Part = (input: ReportInput, language: Language) => Block[];

/** What stands in a report, by its kind: the same blocks, in the order in which the office asks for them. */
const parts: Readonly<Record<Exclude<ReportKind, "pack">, readonly Part[]>> = {
  monthly: [overallBlocks, claimBlocks, judgementBlocks, issueBlocks, commitmentBlocks, economyBlocks, qualityBlocks, methodBlocks, annexBlocks],
  midyear: [overallBlocks, reconciliationBlocks, highlightBlocks, difficultyBlocks, resultBlocks, commitmentBlocks, judgementBlocks, issueBlocks, qualityBlocks, methodBlocks, annexBlocks],
  annual: [overallBlocks, reconciliationBlocks, judgementBlocks, highlightBlocks, difficultyBlocks, resultBlocks, commitmentBlocks, issueBlocks, economyBlocks, qualityBlocks, methodBlocks, annexBlocks],
};

/** A report as data, from a one-page summary to the evidence: every writer makes its format of it. */
export function reportDocument(input: ReportInput, language: Language): ReportDocument {
  const {kind} = input;
  if (input.reader.kind === "public") return publicDocument(input, language);
  if (input.reader.kind === "unit") return unitDocument(input, input.reader.unit, language);
  if (kind === "pack") return packDocument(input, language);
  return {
    language,
    form: "report",
    cover: coverOf(input, language),
    running: runningHead(input, language),
    summary: summaryBlocks(input, language),
    body: numbered(parts[kind].flatMap((part) => part(input, language)), language),
    data: dataTables(input, language),
    date: input.cut_off,
  };
}
