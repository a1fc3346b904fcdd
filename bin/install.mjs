// Installs a bundle: checks every file, puts the program in its place, compiles it, and says what comes next. Node's own modules only; no network.
import {spawnSync} from "node:child_process";
import {createHash} from "node:crypto";
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const SUMS = "SHA256SUMS";
const here = dirname(dirname(fileURLToPath(import.meta.url)));
const [program = here, data = `${resolve(program)}-data`] = process.argv.slice(2).map((path) => resolve(path));

/** Lines of what is not as it was packed. */
function faults() {
  if (!existsSync(join(here, SUMS))) return [`缺失 missing: ${SUMS}`];
  return readFileSync(join(here, SUMS), "utf8").trimEnd().split("\n").flatMap((line) => {
    const [sum, path] = [line.slice(0, 64), line.slice(66)];
    if (!existsSync(join(here, path))) return [`缺失 missing: ${path}`];
    return createHash("sha256").update(readFileSync(join(here, path))).digest("hex") === sum ? [] : [`已改动 changed: ${path}`];
  });
}

/** Beside first, then two renames; what stood there stays as `.old`, to go back to. */
function place() {
  if (program === here) return;
  const beside = `${program}.new`;
  rmSync(beside, {recursive: true, force: true});
  mkdirSync(dirname(program), {recursive: true});
  cpSync(here, beside, {recursive: true});
  if (existsSync(program)) {
    rmSync(`${program}.old`, {recursive: true, force: true});
    renameSync(program, `${program}.old`);
  }
  renameSync(beside, program);
}

/** A data folder to begin with; one that is there is left as it is. */
function begin() {
  mkdirSync(join(data, "inbox"), {recursive: true});
  const shipped = join(program, "data", "methodology");
  if (!existsSync(join(data, "methodology")) && existsSync(shipped)) cpSync(shipped, join(data, "methodology"), {recursive: true});
}

/** The command: it knows its Node, its program and its data folder. */
function command() {
  const own = join(program, "node", "bin", "node");
  const node = existsSync(own) ? own : process.execPath;
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  const path = join(program, "youjie");
  writeFileSync(path, `#!/bin/sh\n: "\${YOUJIE_DATA:=${data}}"\nexport YOUJIE_DATA\nexec ${quoted(node)} ${quoted(join(program, "bin", "youjie.mjs"))} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

const wrong = faults();
if (wrong.length > 0) {
  console.error(`这个包和打包时不一样，没有安装：\nThe bundle is not as it was packed; nothing was installed:\n${wrong.slice(0, 20).map((line) => `  ${line}`).join("\n")}`);
  process.exit(2);
}
try {
  place();
  begin();
} catch (error) {
  console.error(`写不进去：${error.message}\nCould not be written: ${error.message}`);
  process.exit(2);
}
const youjie = command();
const tried = spawnSync(youjie, ["--version"], {encoding: "utf8"});
if (tried.status !== 0) {
  console.error(`装好了，但运行不起来：\nInstalled, but it does not run:\n${tried.stderr}`);
  process.exit(2);
}
const files = readdirSync(program).length;
console.log(`有解 ${tried.stdout.trim()} 已装在 ${program}（${files} 项），数据在 ${data}
把台账放进 ${join(data, "inbox")}/<收到日期>/，再运行：
Youjie ${tried.stdout.trim()} is in ${program}, its data in ${data}
Put ledgers into ${join(data, "inbox")}/<date received>/ and run:
  ${youjie} start`);
