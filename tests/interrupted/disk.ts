import {execFileSync} from "node:child_process";
import {closeSync, cpSync, mkdirSync, openSync, rmSync, truncateSync, writeFileSync, writeSync, statSync} from "node:fs";
import {join} from "node:path";
import {city, SMALL} from "../loaders/pipeline/city.js";
import {run, stateOf} from "./moments.js";

/** What a command did while the disk would not take anything, and when it would again. */
export interface Tried {
  readonly command: string;
  readonly code: number | null;
  readonly said: string;
  /** What stood there before stands there still, byte for byte. */
  readonly whole: boolean;
  readonly afterwards: number | null;
}

type Trouble = "full" | "read-only";

/** Run where a small disk of its own is mounted on the folder; prints what was tried as JSON. */
async function tryAll(trouble: Trouble, folder: string): Promise<Tried[]> {
  const data = join(folder, "data");
  prepare(data);
  const commands = [["ingest"], ["snapshot", "--period", "2022-09", "--kind", "pack", "--lang", "zh"], ["template", "all"], ["build"]].map((words) => [...words, "--data", data, "--lang", "zh"]);
  for (const words of commands.slice(0, 3)) await run(words);
  mkdirSync(join(data, "site"));
  writeFileSync(join(data, "site", "index.html"), "the last good site");
  writeFileSync(join(data, "inbox", "2022-10-05", "补报.csv"), "任务编号,月份,填报单位,办理状态,完成率（%）\r\nT-001,2022年9月,水利局,滞后,62%\r\n");
  const tried: Tried[] = [];
  for (const words of commands) {
    const before = JSON.stringify(await stateOf(data));
    const undo = trouble === "full" ? fill(folder) : lock(folder);
    const {code, said} = await run(words);
    const whole = JSON.stringify(await stateOf(data)) === before;
    undo();
    tried.push({command: words[0]!, code, said, whole, afterwards: (await run(words)).code});
  }
  return tried;
}

function prepare(data: string): void {
  const small = city(SMALL);
  cpSync(small.folder, data, {recursive: true});
  small.done();
}

/** Fills the disk but for a few thousand bytes. */
function fill(folder: string): () => void {
  const path = join(folder, "filler");
  const file = openSync(path, "w");
  try {
    for (;;) writeSync(file, Buffer.alloc(65_536));
  } catch {
    closeSync(file);
  }
  truncateSync(path, Math.max(0, statSync(path).size - 20_000));
  return () => rmSync(path);
}

/** Root minds no permissions: the folder is mounted on itself, for reading only. */
function lock(folder: string): () => void {
  execFileSync("mount", ["-o", "remount,ro", folder]);
  return () => void execFileSync("mount", ["-o", "remount,rw", folder]);
}

console.log(JSON.stringify(await tryAll(process.argv[2] as Trouble, process.argv[3]!)));
