import {formatPercent} from "../../../lib/format.js";
import {lightWords} from "../../../lib/messages/lights.js";
import {statusWords} from "../../../lib/messages/codes.js";
import {taskWords} from "../../../lib/messages/tasks.js";
import {historyLine, type HistorySeries} from "../../charts/history-line.js";
import {isLight} from "../../charts/lights.js";
import type {Child} from "../../page/h.js";
import type {Page} from "../../page/page.js";
import {month} from "../../parts/day.js";
import {figure} from "../../parts/figure.js";
import {taskSources} from "../../parts/items.js";
import {lightLabel} from "../../parts/light.js";
import type {TaskStatus} from "../../parts/rows.js";
import {sourceLink} from "../../parts/reference.js";
import {cityFoot} from "../../parts/source-line.js";
import {dataTable} from "../../parts/table.js";
import {verdictWord} from "../../parts/tables.js";
import {wordOf} from "../../parts/words.js";
import type {TaskData} from "../task.js";

/** Reported share against what the schedule asks, this year's months, lights below. */
export function historyPart(page: Page, {months, now}: TaskData): Node | null {
  const {say} = page;
  const year = months.filter((row) => row.period.slice(0, 4) === now.period.slice(0, 4));
  if (year.length < 2 || year.every((row) => row.share === null)) return null;
  const series: HistorySeries[] = [
    {name: say(taskWords.reported), points: year.map((row) => ({period: row.period, value: row.carried ? null : row.share, light: isLight(row.light) ? row.light : null}))},
    {name: say(taskWords.expected), dashed: true, hue: "grey", points: year.map((row) => ({period: row.period, value: row.expected}))},
  ];
  return figure(page, {
    title: say(taskWords.historyTitle),
    subtitle: say(taskWords.historySub),
    name: `${now.task_id}-${now.period}`,
    width: page.width < 860 ? page.width : Math.floor((page.width - 48) / 2),
    draw: (options) => historyLine(series, {...options, percent: true}),
    data: {head: [taskWords.month, taskWords.light, taskWords.reported, taskWords.expected].map((word) => say(word)), rows: year.map((row) => [row.period, row.light, row.share, row.expected])},
    source: cityFoot(page),
  });
}

/** Every month: light, what was reported, what became of it, and the source rows. */
export function monthsPart(page: Page, {months}: TaskData): Node {
  const {h, say, language} = page;
  const word = (light: string) => (isLight(light) ? say(lightWords[light]) : light);
  const table = dataTable(page, {
    id: "months",
    caption: say(taskWords.months),
    rows: months.toReversed(),
    search: false,
    columns: [
      {key: "month", label: say(taskWords.month), value: (row) => row.period, show: (row) => month(page, row.period)},
      {key: "light", label: say(taskWords.light), value: (row) => word(row.light), show: (row) => lightLabel(page, row.light)},
      {key: "share", label: say(taskWords.share), value: (row) => row.share, show: (row) => (row.share === null ? "—" : formatPercent(row.share, language)), numeric: true},
      {key: "status", label: say(taskWords.status), value: (row) => wordOf(page, statusWords, row.status), minor: true},
      {key: "verdict", label: say(taskWords.verdict), value: (row) => verdictWord(page, row), minor: true},
      {key: "narrative", label: say(taskWords.narrative), value: (row) => row.narrative, minor: true},
      {key: "sources", label: say(taskWords.sources), value: (row) => row.progress_row, show: (row) => taskLinks(page, row), minor: true, short: true},
    ],
  });
  return h("section", null, h("h2", null, say(taskWords.months)), table);
}

function taskLinks(page: Page, row: TaskStatus): Child {
  return taskSources(page, row).map(({name, row_id}, index) => [index > 0 && " ", sourceLink(page, name, row_id)]);
}
