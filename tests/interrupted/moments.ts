import {createHash} from "node:crypto";
import {spawn} from "node:child_process";
import {appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {verifySnapshot} from "../../loaders/snapshot/index.js";
import {openWarehouse, query} from "../../loaders/warehouse/open.js";
import {seededRandom} from "../../src/lib/statistics/random.js";
import {ROOT} from "../loaders/pipeline/city.js";

/** A command that is to be killed, and how often. */
export interface Killing {
  readonly name: string;
  readonly words: readonly string[];
  readonly times: number;
  /** What gives the next run something to do. */
  readonly before?: () => void;
}

/** What the moments found wrong, and how many there were. */
export interface Found {
  readonly kills: number;
  /** Runs that had ended before their moment came. */
  readonly ended: number;
  /** Moments at which the site stood under its other name, between two renames. */
  readonly between: number;
  readonly wrong: readonly string[];
}

/** Gives an ingest all its work to do, with the same figures in the end: a line on record that lets nothing through. */
export function something(folder: string): void {
  const path = join(folder, "acceptances.csv");
  if (!existsSync(path)) writeFileSync(path, "check,value,reason,by,date\n");
  appendFileSync(path, "run.file_lost,inbox/nothing.csv,none,nobody,2022-10-14\n");
}

interface Ended {
  readonly code: number | null;
  readonly milliseconds: number;
  readonly said: string;
}

/** Runs a command by the door; killed without warning after so many milliseconds, if it is still running. */
export function run(words: readonly string[], killedAfter?: number): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin", "youjie.mjs"), ...words], {cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], env: {...process.env, LANG: "C.UTF-8"}});
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => said.push(chunk));
  const timer = killedAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killedAfter);
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("exit", (code) => {
      clearTimeout(timer);
      resolve({code, milliseconds: performance.now() - start, said: said.join("")});
    });
  });
}

/**
 * Kills each command at seeded moments of its own length, looks at what stands after each, and lets every next run go to
 * its end: it must work, and leave the very bytes that a run in peace leaves.
 */
export async function killAtMoments(folder: string, killings: readonly Killing[], seed: number, say: (line: string) => void = () => undefined): Promise<Found> {
  const random = seededRandom(seed);
  const wrong: string[] = [];
  const count = {kills: 0, ended: 0, between: 0};
  for (const {name, words, times, before = () => undefined} of killings) {
    before();
    const calm = await run(words);
    if (calm.code !== 0) wrong.push(`${name}: in peace it ended with ${calm.code}: ${calm.said.slice(-500)}`);
    const good = await stateOf(folder);
    for (let time = 1; time <= times; time++) {
      before();
      const moment = random() * calm.milliseconds;
      const {code} = await run(words, moment);
      if (code === null) count.kills++;
      else count.ended++;
      const after = await stateOf(folder);
      if (after.site === null && hasOldSite(folder)) count.between++;
      else wrong.push(...differences(good, after).map((what) => `${name} killed after ${Math.round(moment)} ms: ${what}`));
    }
    const next = await run(words);
    if (next.code !== 0) wrong.push(`${name}: the next run ended with ${next.code}: ${next.said.slice(-500)}`);
    wrong.push(...differences(good, await stateOf(folder)).map((what) => `${name}, the next run: ${what}`), ...leftovers(folder).map((path) => `${name} left ${path}`));
    say(`${name}: ${times} moments of ${Math.round(calm.milliseconds)} ms`);
  }
  return {...count, wrong};
}

interface State {
  readonly warehouse: string | null;
  readonly site: string | null;
  readonly snapshots: string;
  readonly outbox: string;
  readonly bundle: string | null;
}

/** What a reader finds: the figures of the warehouse, and the bytes of everything else. */
export async function stateOf(folder: string): Promise<State> {
  return {
    warehouse: await figuresOf(join(folder, "warehouse.duckdb")),
    site: existsSync(join(folder, "site", "index.html")) ? treeOf(join(folder, "site"), /^health\.json$/) : null,
    snapshots: snapshotsOf(join(folder, "snapshots")),
    outbox: treeOf(join(folder, "outbox"), /\.tmp-\d+$/),
    bundle: treeOf(join(folder, "dist"), /\.tmp-\d+$/),
  };
}

function differences(good: State, after: State): string[] {
  return (Object.keys(good) as (keyof State)[]).filter((part) => good[part] !== after[part]).map((part) => `${part}: ${after[part]?.slice(0, 80)}, not ${good[part]?.slice(0, 80)}`);
}

async function figuresOf(path: string): Promise<string | null> {
  if (!existsSync(path)) return null;
  const warehouse = await openWarehouse(path, "read");
  try {
    return JSON.stringify(await query(warehouse, "select count(*) as tasks, count(distinct light) as lights, sum(share) as shares from marts.task_status"));
  } finally {
    warehouse.close();
  }
}

/** Every frozen folder that a reader sees and that is not whole. */
function snapshotsOf(folder: string): string {
  if (!existsSync(folder)) return "";
  return readdirSync(folder).filter((name) => !name.startsWith(".") && verifySnapshot(join(folder, name)).outcome !== "intact").join("\n");
}

/** One checksum over all files of a folder and their names. */
function treeOf(folder: string, except: RegExp): string {
  const hash = createHash("sha256");
  const names = existsSync(folder) ? readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => !except.test(name)).sort() : [];
  for (const name of names) if (statSync(join(folder, name)).isFile()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return `${names.length} ${hash.digest("hex")}`;
}

function hasOldSite(folder: string): boolean {
  return readdirSync(folder).some((name) => /^site\.\d+\.old$/.test(name));
}

/** Half-written things, and locks: nothing of the kind may outlive the next run. */
function leftovers(folder: string): string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => !name.startsWith("site/") && (/\.tmp-|\.lock|\.old$|site\.\d+/.test(name)));
}
