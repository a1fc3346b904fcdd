import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {fontFolders} from "../snapshot/fonts.js";

/** What is asked for besides the program and what it needs to run. */
export interface Extras {
  /** Tests, the sample city and what they need. */
  readonly tests: boolean;
}

interface LockEntry {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const PROGRAM = ["bin", "loaders", "src", "docs", "LICENSE", "README.md", "README.zh-CN.md", "CHANGELOG.md", "package.json", "package-lock.json", "observablehq.config.ts", "tsconfig.json"];
/** Of the shipped data folder: what an office starts from. */
const STARTING = ["data/README.md", "data/profiles", "data/methodology"];
const TESTS = ["tests", "data/inbox", "data/city.json", "data/corrections.csv", "data/acceptances.csv", "data/map", "vitest.config.ts", ".oxlintrc.json", "knip.json", ".npmrc", ".gitignore", ".ci"];
/** Made by running, or of no use to a run. */
const LEFT_OUT = /^src\/data(?:\/|$)|(?:^|\/)(?:\.observablehq|\.cache|\.youjie\.lock[^/]*)(?:\/|$)|\.tmp-\d+|^src\/data\./;
const NEEDLESS = /\.map$|(?:^|\/)\.bin\//;

/** Every file of a bundle, below the folder of the program, in one order. */
export function bundleContents(root: string, {tests}: Extras): string[] {
  const own = [...PROGRAM, ...STARTING, ...(tests ? TESTS : [])].flatMap((path) => filesAt(root, path)).filter((path) => !LEFT_OUT.test(path));
  const packages = installed(root, tests).flatMap((folder) => packageFiles(root, folder));
  return [...new Set([...own, ...packages.filter((path) => !NEEDLESS.test(path))])].sort();
}

/** The packages of the lock file that lie there: those a run needs, and for tests the others. */
function installed(root: string, tests: boolean): string[] {
  const {packages} = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {packages: Record<string, LockEntry>};
  return Object.entries(packages).filter(([folder, {dev, devOptional}]) => folder !== "" && (tests || !(dev || devOptional)) && existsSync(join(root, folder))).map(([folder]) => folder);
}

/** A package without the packages inside it, which are named by themselves; of the font only the weights that are printed. */
function packageFiles(root: string, folder: string): string[] {
  const used = fontFolders.map((each) => each.replaceAll("\\", "/"));
  const weights = used.some((each) => each.includes(`/${folder}/`)) ? /\/\d{3}[A-Z]\w+\// : null;
  return filesAt(root, folder, true).filter((path) => weights === null || !weights.test(path) || used.some((each) => each.endsWith(path.split("/").slice(0, -1).join("/"))));
}

function filesAt(root: string, path: string, shallow = false): string[] {
  const place = join(root, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place).filter((name) => !(shallow && name === "node_modules")).flatMap((name) => filesAt(root, `${path}/${name}`, shallow));
}
