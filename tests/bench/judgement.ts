import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {evaluate} from "../../src/lib/evaluation/evaluate.js";
import {methodRanges} from "../../src/lib/evaluation/ranges.js";
import {inSpacePlacebos} from "../../src/lib/impact/placebos.js";
import {syntheticControlWithPredictors} from "../../src/lib/impact/synthetic-control-predictors.js";
import {syntheticDid} from "../../src/lib/impact/synthetic-did.js";
import {seededRandom} from "../../src/lib/statistics/random.js";
import {flatEdition, table} from "../lib/evaluation/editions.js";
import {panelOrThrow, prop99, smokingPredictors, smokingRows, synthdidRows} from "../lib/impact/prop99.js";
import {line, type BenchLine} from "./line.js";

const UNITS = 200;
const MEASURES = 40;
const DRAWS = 10_000;
const ONE_BY_ONE = 20;

/** The heavy arithmetic of judgement on one core, each beside a baseline of the same run. */
export function benchJudgement(): BenchLine[] {
  const steps = timed(multiplyAdds);
  const named = "10⁸ dependent multiply-adds";
  return [draws(), ...(existsSync(fileURLToPath(new URL(`../../../shared/data/${prop99}`, import.meta.url))) ? proposition99(named, steps) : [])];
}

/** Rank ranges against evaluating as often, one by one. */
function draws(): BenchLine {
  const random = seededRandom(1);
  const names = Array.from({length: MEASURES}, (_, at) => `m${at}`);
  const row = () => Object.fromEntries(names.map((name) => [name, random() * 100]));
  const {units, values} = table(Object.fromEntries(Array.from({length: UNITS}, (_, at) => [`u${at}`, row()])));
  const edition = flatEdition(Object.fromEntries(names.map((name) => [name, 1 + random()])), {}, {draws: DRAWS});
  methodRanges({...edition, parameters: {...edition.parameters, draws: 200}}, units, values);
  const took = timed(() => methodRanges(edition, units, values));
  const single = timed(() => Array.from({length: ONE_BY_ONE}, () => evaluate(edition, units, values)));
  return line(`${DRAWS} draws × ${UNITS} units × ${MEASURES} measures (wanted: under 1 s)`, took, "as many evaluations", (single / ONE_BY_ONE) * DRAWS);
}

function proposition99(named: string, steps: number): BenchLine[] {
  const sdid = panelOrThrow(synthdidRows(), "California", 1989);
  const control = panelOrThrow(smokingRows(), "California", 1989);
  const predictors = smokingPredictors();
  const withPredictors = (panel: typeof control) => syntheticControlWithPredictors(panel, predictors);
  return [
    line("synthetic DiD, 38 placebos of Prop. 99 (wanted: under 0.5 s)", timed(() => inSpacePlacebos(sdid, syntheticDid(sdid), (panel) => syntheticDid(panel))), named, steps),
    line("synthetic control with predictors, 38 placebos (wanted: under 10 s)", timed(() => inSpacePlacebos(control, withPredictors(control)!, withPredictors)), named, steps),
  ];
}

/** A fixed amount of arithmetic that says how fast the machine is just now. */
function multiplyAdds(): number {
  let value = 1;
  for (let at = 0; at < 1e8; at++) value = value * 0.999_999_9 + 1e-7;
  return value;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
