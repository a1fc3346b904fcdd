import type {View} from "../../src/components/page/page.js";
import {assignmentsPage} from "../../src/components/pages/assignments.js";
import {chainPage} from "../../src/components/pages/chain.js";
import {commitmentsPage} from "../../src/components/pages/commitments.js";
import {dataPage} from "../../src/components/pages/data.js";
import {economyPage} from "../../src/components/pages/economy.js";
import {impactPage} from "../../src/components/pages/impact.js";
import {inspectionsPage} from "../../src/components/pages/inspections.js";
import {listsPage} from "../../src/components/pages/lists.js";
import {meetingsPage} from "../../src/components/pages/meetings.js";
import {methodPage} from "../../src/components/pages/method.js";
import {overviewPage} from "../../src/components/pages/overview.js";
import {practicesPage} from "../../src/components/pages/practices.js";
import {problemsPage} from "../../src/components/pages/problems.js";
import {rankingPage} from "../../src/components/pages/ranking.js";
import {reconciliationPage} from "../../src/components/pages/reconciliation.js";
import {tasksPage} from "../../src/components/pages/tasks.js";

/** Pages whose first view is drawn at build time, so that it can be read before any script has run. Pages of one thing are not among them: an address without its code shows nothing. */
export const drawnAtBuild = {
  index: overviewPage,
  chain: chainPage,
  tasks: tasksPage,
  problems: problemsPage,
  assignments: assignmentsPage,
  lists: listsPage,
  meetings: meetingsPage,
  commitments: commitmentsPage,
  inspections: inspectionsPage,
  practices: practicesPage,
  ranking: rankingPage,
  reconciliation: reconciliationPage,
  economy: economyPage,
  impact: impactPage,
  data: dataPage,
  method: methodPage,
} as unknown as Readonly<Record<string, View<never> | undefined>>;

/** Drawn from top to bottom. */
export const wholeAtBuild: ReadonlySet<string> = new Set(["index"]);
