import {nextMonth} from "../dates.js";
import {reportedLines, type Line} from "../city/lines.js";
import {slipsIn} from "../city/slips.js";
import {unitNamed} from "../city/units.js";
import type {Book} from "../write/book.js";
import {ALL_MONTHS, countyBooks, type MonthLines} from "./progress-county.js";
import {departmentBooks} from "./progress-department.js";
import {lateBooks, withMistakes} from "./progress-mistakes.js";

/** Received on the 5th of the next month. */
export function progressBooks(): Book[] {
  const all = ALL_MONTHS.map((month): MonthLines => ({month, folder: `${nextMonth(month)}-05`, lines: withMistakes(month, reportedLines(month)).map(withSlips)}));
  return [...all.flatMap((data) => [...countyBooks(data, all), ...departmentBooks(data)]), ...lateBooks()];
}

function withSlips(line: Line): Line {
  const instead = slipsIn("progress", `${line.task.id}|${line.month}|${unitNamed(line.unit).id}`);
  return Object.keys(instead).length === 0 ? line : {...line, instead: {...line.instead, ...instead}};
}
