import type {EditionProblem} from "./edition.js";
import {problem} from "./problems.js";
import type {ReadNode} from "./read-node.js";

/** Is the table one tree? Codes once, one root, every parent there, no circle. */
export function checkTree(lines: readonly ReadNode[]): EditionProblem[] {
  const byCode = new Map<string, ReadNode>();
  const problems: EditionProblem[] = [];
  for (const line of lines) {
    const {code} = line.node;
    if (code === "") continue;
    if (byCode.has(code)) problems.push(problem("duplicate_code", line.row, "code", code));
    else byCode.set(code, line);
  }
  return [...problems, ...checkRoots(lines), ...checkParents(lines, byCode), ...checkEditions(lines)];
}

function checkRoots(lines: readonly ReadNode[]): EditionProblem[] {
  const roots = lines.filter((line) => line.node.parent === null && !line.node.context);
  if (roots.length === 0) return [problem("no_root", null, "parent", "0")];
  return roots.slice(1).map((line) => problem("many_roots", line.row, "parent", line.node.code));
}

function checkEditions(lines: readonly ReadNode[]): EditionProblem[] {
  const first = lines[0]?.node.edition;
  return lines.filter((line) => line.node.edition !== first).map((line) => problem("mixed_editions", line.row, "edition", line.node.edition));
}

/** Levels may be counted from 0 or from 1: what the root says. */
function checkParents(lines: readonly ReadNode[], byCode: ReadonlyMap<string, ReadNode>): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const top = Math.max(0, lines.find((line) => line.node.parent === null)?.node.level ?? 0);
  for (const {row, node} of lines) {
    if (node.parent !== null && !byCode.has(node.parent)) problems.push(problem("unknown_parent", row, "parent", node.parent));
    else {
      const depth = depthOf(node.code, byCode);
      if (depth === null) problems.push(problem("cycle", row, "parent", node.parent ?? ""));
      else if (node.level !== -1 && node.level !== depth + top) problems.push(problem("level_differs", row, "level", String(node.level)));
    }
  }
  return problems;
}

/** Steps from a line up to its root; `null` if the way up runs in a circle. An unknown parent ends the way. */
export function depthOf(code: string, byCode: ReadonlyMap<string, {readonly node: {readonly parent: string | null}}>): number | null {
  let depth = 0;
  for (let at = byCode.get(code); at?.node.parent !== null && at !== undefined; at = byCode.get(at.node.parent)) {
    if (++depth > byCode.size) return null;
  }
  return depth;
}
