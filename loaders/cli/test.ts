import {spawnSync} from "node:child_process";
import {join} from "node:path";
import type {Asked} from "./arguments.js";
import {ROOT} from "./place.js";
import type {Talk} from "./console.js";

const STEPS = [
  {name: {zh: "类型", en: "types"}, run: ["typescript/bin/tsc", "--noEmit"]},
  {name: {zh: "规范", en: "lint"}, run: ["oxlint/bin/oxlint", "--max-warnings=0"]},
  {name: {zh: "无用代码", en: "dead code"}, run: ["knip/bin/knip.js", "--no-progress", "--include", "files,dependencies,unlisted,unresolved,exports"]},
  {name: {zh: "测试", en: "tests"}, run: ["vitest/vitest.mjs", "run"]},
] as const;

/** Runs everything that proves the project, one step after another, and stops at the first that fails. */
export async function testCommand(asked: Asked, talk: Talk): Promise<number> {
  for (const {name, run} of STEPS) {
    talk.say(name);
    const [program, ...words] = run;
    const more = program.startsWith("vitest") ? asked.files : [];
    const done = spawnSync(process.execPath, [join(ROOT, "node_modules", program), ...words, ...more], {cwd: ROOT, stdio: "inherit"});
    if (done.status !== 0) return 1;
  }
  return 0;
}
