#!/usr/bin/env node
// The door: plain JavaScript with nothing but what Node brings, until things are installed.
import {spawnSync, spawn} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`需要 Node 20.11 以上，现在是 ${process.versions.node}。\nNode 20.11 or later is needed; this is ${process.versions.node}.`);
  process.exit(3);
}

/** Installed means: by this lock file. The mark stands inside node_modules and goes with it. */
function installMissing() {
  const lock = join(root, "package-lock.json");
  if (!existsSync(lock)) return; // installed as a package by somebody else's npm
  const want = createHash("sha256").update(readFileSync(lock)).update(readFileSync(join(root, "package.json"))).digest("hex");
  const mark = join(root, "node_modules", ".youjie-installed");
  if (existsSync(mark) && readFileSync(mark, "utf8") === want) return;
  console.error("正在安装依赖（只此一次）…  Installing what is missing (once) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Not `npm ci`: where a registry lacks the binaries of other systems the lock file cannot name them, and `ci` refuses it.
  const done = spawnSync(npm, ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {cwd: root, stdio: ["ignore", process.stderr, process.stderr], shell: process.platform === "win32"});
  if (done.status !== 0) {
    console.error("安装失败。请检查网络或 npm 源后再运行一次。\nInstalling failed. See whether npm can reach its registry, then run this again.");
    process.exit(2);
  }
  mkdirSync(dirname(mark), {recursive: true});
  writeFileSync(mark, want);
}

/** The sources as they are, translated file by file by a process of their own: where nothing can be compiled. */
function runSources() {
  const tsx = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", tsx, join(root, "loaders", "cli.ts"), ...process.argv.slice(2)], {stdio: "inherit"});
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 2)));
}

installMissing();
process.env.TZ = "Asia/Shanghai";
const {compiledProgram} = await import("./compile.mjs");
const program = await compiledProgram(root);
if (program === null) runSources();
else {
  process.env.YOUJIE_PROGRAM = program;
  await import(pathToFileURL(join(program, "cli.mjs")).href);
}
