// Makes plain JavaScript of the program, so that a command starts in a fifth of the time that translating file by file takes.
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const SOURCES = ["loaders", "src"];
/** A running command may still load parts of an older one. */
const KEPT = 3;

/**
 * The folder with the compiled program: made anew whenever a source file has changed, by content.
 * @returns null where it cannot be made (a folder that cannot be written, no compiler): the sources run as they are
 */
export async function compiledProgram(root) {
  const home = join(root, "node_modules", ".cache", "youjie");
  const folder = join(home, fingerprint(root));
  if (existsSync(folder)) return folder;
  try {
    const beside = `${folder}.${process.pid}`;
    await compile(root, beside);
    renameSync(beside, folder);
    forgetOld(home);
    return folder;
  } catch {
    // Another command may have been a moment quicker.
    return existsSync(folder) ? folder : null;
  }
}

function fingerprint(root) {
  const hash = createHash("sha256");
  for (const file of [...SOURCES.flatMap((folder) => below(root, folder)), "bin/compile.mjs", "package.json"]) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

function below(root, folder) {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "src/data" ? [] : below(root, path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

async function compile(root, outdir) {
  const {build} = await import("esbuild");
  // A file that looks for what lies beside it has to find it where its source lies.
  const places = {
    name: "places",
    setup(compiler) {
      compiler.onLoad({filter: /\.ts$/}, ({path}) => ({loader: "ts", contents: readFileSync(path, "utf8").replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))}));
    },
  };
  await build({
    entryPoints: {cli: join(root, "loaders", "cli.ts"), "reading-hand": join(root, "loaders", "ingest", "hand.ts"), "reading-aside": join(root, "loaders", "read", "aside", "thread.ts")},
    absWorkingDir: root, outdir, outExtension: {".js": ".mjs"}, plugins: [places], logLevel: "silent",
    bundle: true, splitting: true, packages: "external", platform: "node", format: "esm", target: "node20",
  });
}

function forgetOld(home) {
  mkdirSync(home, {recursive: true});
  const folders = readdirSync(home).map((name) => join(home, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of folders.slice(KEPT)) rmSync(old, {recursive: true, force: true});
}
