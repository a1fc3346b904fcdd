import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {build, type BuildResult, type Metafile, type Plugin} from "esbuild";
import {filesBelow} from "../check.js";
import {groupsOf, type Groups} from "./groups.js";
import {pagesToPack, writePacked} from "./pages.js";

/** Where a page's scripts stand: named by their content, so that they can be kept for ever. */
const FOLDER = "_app";
const CLIENT = "components/page/cell";
const HEAVY = /node_modules\/@observablehq\/plot\//;

/**
 * Packs what the pages' modules ask for into a few files (a page's own, one that all share, one for drawing), in place of the
 * hundred the generator writes, and points the pages at them.
 */
export async function bundlePages(source: string, folder: string): Promise<void> {
  const pages = pagesToPack(folder);
  const contents = new Map(pages.filter(({entry}) => entry).map(({entry, modules}) => [entry, [CLIENT, ...modules].map((module) => `export * from "./${module}.js";`)]));
  const first = await pack(source, contents, new Map());
  const entries = new Map([...contents.keys()].map((name) => [name, `page:${name}`]));
  const {outputFiles, metafile} = await pack(source, contents, groupsOf(first.metafile, entries, (path) => HEAVY.test(path)));
  for (const {path, contents: bytes} of outputFiles) {
    mkdirSync(dirname(join(folder, relative(source, path))), {recursive: true});
    writeFileSync(join(folder, relative(source, path)), bytes);
  }
  const packed = new Map([...contents.keys()].map((name) => [name, loadedWith(metafile.outputs, `page:${name}`)]));
  for (const page of pages) writePacked(page, relative(dirname(page.file), folder) === "" ? "./" : "../", packed);
  removeUnused(folder);
}

async function pack(source: string, contents: ReadonlyMap<string, readonly string[]>, groups: Groups): Promise<BuildResult<{metafile: true; write: false}>> {
  return build({
    absWorkingDir: source,
    entryPoints: [...contents.keys()].map((name) => ({in: `page:${name}`, out: name})),
    outdir: FOLDER,
    entryNames: "[name].[hash]",
    chunkNames: "part.[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    plugins: [pageModules(source, contents, groups)],
  });
}

/**
 * Entries that stand in no file, each with its group. A bare import of a module without side effects takes nothing along, and
 * still puts it into the file that all who name it load; modules that are loaded later name theirs too.
 */
function pageModules(source: string, contents: ReadonlyMap<string, readonly string[]>, groups: Groups): Plugin {
  const bare = (name: string) => (groups.get(name) ?? []).map((path) => `import ${JSON.stringify(`group:${path}`)};`).join("\n");
  return {
    name: "pages",
    setup({onResolve, onLoad}) {
      onResolve({filter: /^page:/}, ({path}) => ({path: path.slice("page:".length), namespace: "page"}));
      onResolve({filter: /^group:/}, ({path}) => ({path: join(source, path.slice("group:".length)), sideEffects: false}));
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({contents: `${contents.get(path)!.join("\n")}\n${bare(path)}`, loader: "js", resolveDir: source}));
      onLoad({filter: /\.ts$/}, ({path}) => {
        const name = relative(source, path).replaceAll("\\", "/");
        return groups.has(name) ? {contents: `${readFileSync(path, "utf8")}\n${bare(name)}`, loader: "ts"} : null;
      });
    },
  };
}

/** The files an entry needs before it can start: its own first. */
function loadedWith(outputs: Metafile["outputs"], entry: string): string[] {
  const own = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry)!;
  const needed = new Set([own]);
  for (const path of needed) for (const asked of outputs[path]?.imports ?? []) if (asked.kind === "import-statement") needed.add(asked.path);
  return [...needed];
}

/** The generator's modules go where no page asks for them any more. */
function removeUnused(folder: string): void {
  const html = filesBelow(folder).filter((name) => name.endsWith(".html")).map((file) => readFileSync(file, "utf8")).join("\n");
  const needed = /_observablehq\/|_node\/|_import\/[^"]*\.js/.test(html);
  if (needed) return;
  for (const name of ["_observablehq", "_node"]) rmSync(join(folder, name), {recursive: true, force: true});
  const imports = join(folder, "_import");
  for (const name of existsSync(imports) ? readdirSync(imports) : []) if (!name.endsWith(".css")) rmSync(join(imports, name), {recursive: true, force: true});
}
