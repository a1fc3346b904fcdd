import type {Metafile} from "esbuild";
import {expect, it} from "vitest";
import {groupsOf} from "../../loaders/site/bundle/groups.js";

/** Each module with what it imports. */
function inputsOf(graph: Readonly<Record<string, readonly string[]>>): Metafile {
  const inputs = Object.fromEntries(Object.entries(graph).map(([name, asked]) => [name, {bytes: 1, imports: asked.map((path) => ({path, kind: "import-statement" as const}))}]));
  return {inputs, outputs: {}};
}

it("modules of two pages go together, those of charts apart, those of one page stay with it", () => {
  const graph = inputsOf({"page:a": ["table", "chart", "own"], "page:b": ["table", "chart"], "page:c": ["table"], table: ["words"], words: [], chart: ["plot", "words"], plot: [], own: []});
  const groups = groupsOf(graph, new Map(["a", "b", "c"].map((name) => [name, `page:${name}`])), (path) => path === "plot");
  expect(Object.fromEntries(groups)).toEqual({a: ["chart", "plot", "table", "words"], b: ["chart", "plot", "table", "words"], c: ["table", "words"]});
});
