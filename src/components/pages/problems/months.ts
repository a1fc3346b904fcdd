import {listPageWords as words} from "../../../lib/messages/lists-pages.js";
import {historyLine} from "../../charts/history-line.js";
import type {Page} from "../../page/page.js";
import {figure} from "../../parts/figure.js";
import type {Problem} from "../../parts/rows.js";
import {cityFoot} from "../../parts/source-line.js";
import type {ProblemData} from "../problems.js";

/** Found and solved, month by month. */
export function monthsFigure(page: Page, {all}: ProblemData): Node | null {
  const {say, about, period} = page;
  const year = period?.slice(0, 4) ?? "";
  const months = about.periods.filter((month) => month.startsWith(year) && month <= (period ?? ""));
  if (months.length < 2) return null;
  const count = (month: string, date: (row: Problem) => string | null) => all.filter((row) => date(row)?.slice(0, 7) === month).length;
  const rows = months.map((month) => ({month, found: count(month, (row) => row.found_on), solved: count(month, (row) => row.solved_on)}));
  return figure(page, {
    level: 2,
    title: say(words.monthsTitle),
    subtitle: say(words.monthsSub, {year}),
    name: `problems-by-month-${year}`,
    draw: (options) =>
      historyLine([{name: say(words.found), hue: "grey", points: rows.map((row) => ({period: row.month, value: row.found}))}, {name: say(words.solved), points: rows.map((row) => ({period: row.month, value: row.solved}))}], options),
    data: {head: [say(words.month), say(words.found), say(words.solved)], rows: rows.map((row) => [row.month, row.found, row.solved])},
    source: cityFoot(page),
  });
}
