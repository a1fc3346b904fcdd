import {spawn, type ChildProcess} from "node:child_process";
import {join} from "node:path";
import {ROOT} from "../pipeline/city.js";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const DOOR = join(ROOT, "bin", "youjie.mjs");

/** Starts the program as a user does, by its door. */
export function start(words: readonly string[], environment: Readonly<Record<string, string>> = {}): {child: ChildProcess; ended: Promise<Ran>; said: () => string; complained: () => string} {
  const child = spawn(process.execPath, [DOOR, ...words], {cwd: ROOT, env: {...process.env, LANG: "C.UTF-8", ...environment}, stdio: ["ignore", "pipe", "pipe"]});
  const out: string[] = [];
  const err: string[] = [];
  child.stdout!.setEncoding("utf8").on("data", (chunk: string) => out.push(chunk));
  child.stderr!.setEncoding("utf8").on("data", (chunk: string) => err.push(chunk));
  const ended = new Promise<Ran>((resolve, reject) => child.once("error", reject).once("close", (code) => resolve({code, out: out.join(""), err: err.join("")})));
  return {child, ended, said: () => out.join(""), complained: () => err.join("")};
}

/** Runs a command to its end. */
export function youjie(...words: string[]): Promise<Ran> {
  return start(words).ended;
}
