import {describe, expect, it} from "vitest";
import type {Page, View} from "../../src/components/page/page.js";
import {assignmentsPage} from "../../src/components/pages/assignments.js";
import {chainPage} from "../../src/components/pages/chain.js";
import {commitmentsPage} from "../../src/components/pages/commitments.js";
import {leaderPage} from "../../src/components/pages/leader.js";
import {listsPage} from "../../src/components/pages/lists.js";
import {meetingsPage} from "../../src/components/pages/meetings.js";
import {practicesPage} from "../../src/components/pages/practices.js";
import {reconciliationPage} from "../../src/components/pages/reconciliation.js";
import {dataPage} from "../../src/components/pages/data.js";
import {dictionaryPage} from "../../src/components/pages/dictionary.js";
import {economyPage} from "../../src/components/pages/economy.js";
import {inspectionsPage} from "../../src/components/pages/inspections.js";
import {methodPage} from "../../src/components/pages/method.js";
import {overviewPage} from "../../src/components/pages/overview.js";
import {problemsPage} from "../../src/components/pages/problems.js";
import {rankingPage} from "../../src/components/pages/ranking.js";
import {taskPage} from "../../src/components/pages/task.js";
import {tasksPage} from "../../src/components/pages/tasks.js";
import {unitPage} from "../../src/components/pages/unit.js";
import {guarded} from "../../src/components/parts/notice.js";
import {lights} from "../../src/lib/report/lights.js";
import {marts} from "../../src/lib/marts/index.js";
import {tableOf, testPage, textOf, type Asked} from "./page.js";

const VIEWS = {overviewPage, rankingPage, unitPage, tasksPage, taskPage, problemsPage, inspectionsPage, economyPage, dataPage, methodPage, dictionaryPage, assignmentsPage, chainPage, commitmentsPage, leaderPage, listsPage, meetingsPage, practicesPage, reconciliationPage} as Readonly<Record<string, View<unknown>>>;
const FILES = {
  overview: ["periods", "overview", "reporting", "scores", "watch"],
  claims: ["task_status"],
  ranking: ["unit_scores", "units", "edition_nodes"],
  economy: ["indicator_series", "city_growth"],
  problems: ["problem_list"],
  inspections: ["finding_list"],
  changes: ["changes", "change_counts"],
  quality: ["files", "faults", "reporting"],
  method: ["edition_nodes", "edition_parameters"],
  units: ["units"],
  chain: ["chain"],
  assignments: ["assignment_list"],
  documents: ["document_list"],
  practices: ["practice_list", "adoption_list", "publicity_list"],
  commitments: ["commitment_list"],
  reviews: ["review_lines"],
  meetings: ["meeting_items"],
  leaders: ["leaders"],
  objections: ["objection_list"],
};
const NOTHING = Object.fromEntries(Object.entries(FILES).map(([file, tables]) => [file, Object.fromEntries(tables.map((name) => [name, tableOf([])]))]));

async function drawn(view: View<unknown>, asked: Asked): Promise<{page: Page; text: string; node: Node}> {
  const page = testPage(asked);
  const node = view.draw(page, await view.load(page));
  return {page, node, text: textOf(node)};
}

describe("a city that has sent nothing", () => {
  it.each(Object.keys(VIEWS))("still has its %s, which says what is missing", async (name) => {
    for (const language of ["zh", "en"] as const) {
      const {text} = await drawn(VIEWS[name]!, {language, files: NOTHING, about: {latest: null, periods: []}, state: {}});
      expect(text.length).toBeGreaterThan(5);
      expect(text).not.toMatch(/undefined|NaN|null|没能显示|could not be shown/);
    }
  });
});

/** A row of a mart with every column the same. */
const blank = (mart: string, value: number | null = null) => Object.fromEntries(Object.keys(marts.find(({name}) => name === mart)!.columns).map((name) => [name, value]));
const overviewRow = {
  ...blank("overview", 0),
  ...Object.fromEntries(lights.map((light) => [light, 1])),
  period: "2022-09",
  tasks: lights.length,
  watch: 3,
  watch_previous: null,
};
const HOSTILE = '<script>alert(1)</script>‮=cmd|"&amp;🏛️𠮷';
const score = {...blank("unit_scores"), period: "2022-09", edition: "e", unit_id: "C01", unit_name: HOSTILE, peer_group: HOSTILE, state: "scored", score: 80, base_score: 80, award: 0, deduction: 0, rank: 1, peers: 1, tied: false, rank_low: 1, rank_high: 1, tier: 1};

describe("words from spreadsheets", () => {
  it.each(["zh", "en"] as const)("never become markup (%s)", async (language) => {
    const files = {
      ...NOTHING,
      overview: {...(NOTHING["overview"] as object), overview: tableOf([overviewRow]), scores: tableOf([score]), watch: tableOf([{...blank("task_status"), period: "2022-09", task_id: "T-1", title: HOSTILE, city: true, lead_units: "D01", lead_names: HOSTILE, light: "overdue", days_overdue: 3, claim: true, verdict: "returned", status: HOSTILE}])},
      ranking: {...(NOTHING["ranking"] as object), unit_scores: tableOf([score]), units: tableOf([{unit_id: "C01", name: HOSTILE, kind: "county"}])},
    };
    for (const view of [overviewPage, rankingPage] as View<unknown>[]) {
      const {node, text} = await drawn(view, {language, files});
      expect((node as Element).querySelector("script")).toBeNull();
      expect(text).toContain("<script>alert(1)</script>");
    }
  });
});

describe("a part that fails", () => {
  it("says which it is and leaves the rest of the page standing", () => {
    const page = testPage();
    const failed = guarded(page, "区县", () => {
      throw new Error("no scale");
    });
    expect(textOf(failed)).toBe("这一部分没能显示：区县no scale");
    expect((failed as Element).getAttribute("role")).toBe("alert");
    expect(textOf(guarded(page, "问题", () => page.h("p", null, "712")))).toBe("712");
  });
});
