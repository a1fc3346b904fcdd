import {fileURLToPath} from "node:url";
import {compiledProgram} from "../../bin/compile.mjs";
import {shown, type BenchLine} from "./line.js";
import {benchFirstVisit} from "./first-visit.js";
import {benchJudgement} from "./judgement.js";
import {benchScale} from "./scale.js";
import {benchRefresh} from "./refresh.js";
import {benchWhatIf} from "./what-if.js";
import {benchWholeWay} from "./whole-way.js";

const BENCHES: Readonly<Record<string, () => BenchLine[] | Promise<BenchLine[]>>> = {refresh: benchRefresh, "whole-way": benchWholeWay, "first-visit": benchFirstVisit, scale: benchScale, judgement: benchJudgement, "what-if": benchWhatIf};

// Workers run as they do in the product: compiled.
const program = await compiledProgram(fileURLToPath(new URL("../../", import.meta.url)));
if (program !== null) process.env["YOUJIE_PROGRAM"] = program;

/** `npm run bench [refresh] [judgement] …`: what is measured, beside a named baseline of the same run. Never a test. */
for (const name of process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(BENCHES)) {
  console.log(`\n${name}`);
  for (const each of await BENCHES[name]!()) console.log(shown(each));
}
