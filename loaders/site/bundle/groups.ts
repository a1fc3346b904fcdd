import type {Metafile} from "esbuild";

/** For each entry, the modules to load with it besides its own: shared ones in as few files as possible. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** Modules that are loaded when they are asked for. They use what every page has, and must not split it up. */
export function loadedLater({inputs}: Metafile): string[] {
  const asked = Object.values(inputs).flatMap(({imports}) => imports.filter(({kind, external}) => kind === "dynamic-import" && !external).map(({path}) => path));
  return [...new Set(asked)].toSorted();
}

/**
 * Which modules go together: those of two pages or more travel in one file where a page without charts asks for them too,
 * and in a second one, with the drawing library, where only pages with charts do.
 * @param heavy whether a module belongs to the drawing library
 */
export function groupsOf({inputs}: Metafile, entries: ReadonlyMap<string, string>, heavy: (path: string) => boolean): Groups {
  const reach = [...entries].map(([name, path]) => ({name, paths: reachable(inputs, path)}));
  const draws = reach.map(({paths}) => [...paths].some(heavy));
  const users = (path: string, drawing: boolean) => reach.filter(({paths}, at) => draws[at] === drawing && paths.has(path)).length;
  const shared = [...new Set(reach.flatMap(({paths}) => [...paths]))].toSorted().filter((path) => users(path, true) + users(path, false) > 1);
  const light = shared.filter((path) => users(path, false) > 0);
  const later = loadedLater({inputs, outputs: {}}).map((path) => [path, [...reachable(inputs, path)].some(heavy) ? shared : light] as const);
  return new Map([...reach.map(({name}, at) => [name, draws[at] ? shared : light] as const), ...later]);
}

function reachable(inputs: Metafile["inputs"], start: string): Set<string> {
  const seen = new Set<string>([start]);
  for (const path of seen) {
    for (const asked of inputs[path]?.imports ?? []) if (asked.kind === "import-statement" && !asked.external) seen.add(asked.path);
  }
  return seen;
}
