import type {Tree} from "../methodology/tree.js";

/**
 * Share of each line in its parent once the measures that score nobody are left out: the rest share the whole.
 * A group of which every measure is left out is left out itself.
 *
 * @param usable by node index; only the entries of measures are read
 * @param given weights by node index (any positive scale within a parent); default: the edition's own
 * @returns by node index: shares that sum to one under each parent that has any; 0 for what is left out
 */
export function activeWeights(tree: Tree, usable: readonly boolean[], given?: Float64Array): Float64Array {
  const weights = new Float64Array(tree.nodes.length);
  const active = tree.nodes.map(({index, children}) => children.length === 0 && usable[index] === true);
  for (const {index, children} of tree.nodes) {
    const inUse = children.filter((child) => active[child]);
    if (inUse.length === 0) continue;
    active[index] = true;
    const total = inUse.reduce((sum, child) => sum + (given?.[child] ?? tree.nodes[child]!.weight), 0);
    for (const child of inUse) weights[child] = (given?.[child] ?? tree.nodes[child]!.weight) / total;
  }
  if (active[tree.root]) weights[tree.root] = 1;
  return weights;
}

/** Share of each line in the whole: the product of its shares on the way up. @param within as from {@link activeWeights} */
export function effectiveWeights(tree: Tree, within: Float64Array): Float64Array {
  const effective = Float64Array.from(within);
  for (let index = tree.nodes.length - 2; index >= 0; index--) {
    effective[index] = within[index]! * effective[tree.nodes[index]!.parent]!;
  }
  return effective;
}

/** What the weights typed under each parent sum to, by code of the parent: to be shown beside the shares used. */
export function givenSums(tree: Tree): Map<string, number> {
  const parents = tree.nodes.filter(({children}) => children.length > 0);
  return new Map(parents.map(({node, children}) => [node.code, children.reduce((sum, child) => sum + tree.nodes[child]!.node.weight, 0)]));
}
