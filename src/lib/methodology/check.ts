import {checkMeasures} from "./check-measures.js";
import {checkScales} from "./check-scales.js";
import {checkTree} from "./check-tree.js";
import type {EditionProblem, TypedRow} from "./edition.js";
import {problem} from "./problems.js";
import {readNode} from "./read-node.js";

/**
 * Checks the table of an edition at the door, as an analyst typed it. Nothing is thrown and nothing is guessed:
 * every problem is a value with the line, the field, what was seen and what was expected.
 *
 * @param rows the lines of one edition, text or numbers
 * @param knownMeasures the measures that exist
 * @param scaleLower the lower end of the score scale (of the edition's parameters), which decides whether scores may be multiplied
 * @returns problems in the order of the lines; `severity: "fault"` forbids the use of the edition, `"note"` does not
 * @example checkEdition([{code: "total"}], []).map((p) => p.code); // ["title_missing", "no_measure"]
 */
export function checkEdition(rows: readonly TypedRow[], knownMeasures: Iterable<string>, scaleLower = 0): EditionProblem[] {
  if (rows.length === 0) return [problem("no_rows", null, "code", "0")];
  const lines = rows.map(readNode);
  const problems = [
    ...lines.flatMap((line) => line.problems),
    ...checkTree(lines),
    ...checkMeasures(lines, new Set(knownMeasures)),
    ...checkScales(lines, scaleLower),
  ];
  return problems.toSorted((a, b) => (a.row ?? -1) - (b.row ?? -1));
}

/** Is there a problem that forbids the use of the edition? */
export function hasFault(problems: readonly EditionProblem[]): boolean {
  return problems.some((each) => each.severity === "fault");
}
