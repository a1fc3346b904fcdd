import type {EditionNode} from "./edition.js";

/** A line of an edition in its place: indices point into `Tree.nodes`. */
export interface TreeNode {
  readonly node: EditionNode;
  readonly index: number;
  /** −1 for the root. */
  readonly parent: number;
  readonly children: readonly number[];
  /** Share of the parent: weights of the children of one parent sum to one. 1 for the root. */
  readonly weight: number;
}

/** The scored lines of an edition, children before their parents, the root last. Context lines are left out. */
export interface Tree {
  readonly nodes: readonly TreeNode[];
  /** Indices of the measures, in the order of the table. */
  readonly leaves: readonly number[];
  readonly root: number;
}

/**
 * Builds the tree of a checked edition, with weights brought to a sum of one under each parent.
 *
 * @throws RangeError if the lines are not one tree (check the edition first)
 */
export function editionTree(lines: readonly EditionNode[]): Tree {
  const scored = lines.filter((line) => !line.context);
  const ordered = childrenFirst(scored);
  const place = new Map(ordered.map((line, index) => [line.code, index]));
  if (place.size !== ordered.length) throw new RangeError("duplicate code in edition");
  const nodes = ordered.map((node, index): TreeNode => {
    const siblings = ordered.filter((line) => line.parent === node.parent);
    return {
      node, index,
      parent: node.parent === null ? -1 : place.get(node.parent)!,
      children: ordered.flatMap((line, at) => (line.parent === node.code ? [at] : [])),
      weight: node.parent === null ? 1 : node.weight / siblings.reduce((sum, line) => sum + line.weight, 0),
    };
  });
  return {nodes, leaves: scored.flatMap((line) => (line.measure === null ? [] : [place.get(line.code)!])), root: nodes.length - 1};
}

function childrenFirst(lines: readonly EditionNode[]): EditionNode[] {
  const ordered: EditionNode[] = [];
  const visit = (parent: string | null): void => {
    for (const line of lines) {
      if (line.parent !== parent) continue;
      visit(line.code);
      ordered.push(line);
    }
  };
  if (lines.filter((line) => line.parent === null).length !== 1) throw new RangeError("an edition has exactly one root");
  visit(null);
  if (ordered.length !== lines.length) throw new RangeError("an edition is one tree without circles");
  return ordered;
}
