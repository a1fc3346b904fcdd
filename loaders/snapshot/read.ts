import type {ReportInput} from "../../src/lib/report/input.js";
import type {ReportKind} from "../../src/lib/report/kind.js";
import {internal, type Reader} from "../../src/lib/reader.js";
import {openGate, type Gate} from "../gate/open.js";
import {gather, readBuild, readInputs, readPeriods, readSettings, type Build, type Input} from "./gather.js";
import {packageOf} from "./package/index.js";
import type {Files} from "./render.js";
import {failure, type SnapshotFailure} from "./result.js";
import type {Period} from "./selections.js";

export interface ReadRequest {
  /** `2022-09` */
  readonly period: string;
  /** What is frozen; by default the monthly report. */
  readonly kind?: ReportKind;
  /** For whom; by default for the office. */
  readonly reader?: Reader;
  /** The day of knowledge asked for; it must be the warehouse's. */
  readonly asOf?: string;
}

/** Everything a report is made of, as one warehouse knows it. */
export interface Read {
  readonly input: ReportInput;
  readonly inputs: readonly Input[];
  readonly settings: readonly Input[];
  /** The rows the report stands on, as a data package. */
  readonly packaged: Files;
}

/** Reads a warehouse for a report, or says why it cannot be. */
export async function readReport(path: string, options: ReadRequest): Promise<Read | SnapshotFailure> {
  const reader = options.reader ?? internal;
  if (reader.kind !== "internal" && options.kind === "pack") return failure("not_for_reader", "点评会参阅只有内部版", "the meeting pack is for the office only");
  let warehouse: Gate;
  try {
    warehouse = await openGate(path, reader);
  } catch (error) {
    return failure("unreadable_warehouse", `仓库打不开：${(error as Error).message}。请重新运行 youjie ingest`, `the warehouse cannot be opened: ${(error as Error).message}; run youjie ingest again`);
  }
  try {
    const [build, periods] = [await readBuild(warehouse), await readPeriods(warehouse)];
    if (reader.kind === "unit" && build.reader_name === null) return failure("no_unit", `没有编码为“${reader.unit}”的单位（看单位名录的编码列）`, `there is no unit with the code “${reader.unit}”: see the code column of the register of units`);
    const wrong = wrongAsked(options, build, periods);
    if (wrong !== null) return wrong;
    const period = periods.find((row) => row.period === options.period)!;
    const input = await gather(warehouse, build, period, options.kind ?? "monthly");
    return input === null ? noPeriod(options.period, periods) : {input, inputs: await readInputs(warehouse), settings: await readSettings(warehouse), packaged: await packageOf(warehouse, build, period)};
  } finally {
    warehouse.close();
  }
}

function wrongAsked({period, asOf}: ReadRequest, build: Build, periods: readonly Period[]): SnapshotFailure | null {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return failure("no_period", `月份写成 2022-09 的样子，看到的是“${period}”`, `write the month as 2022-09; seen: “${period}”`);
  if (!periods.some((row) => row.period === period)) return noPeriod(period, periods);
  if (asOf !== undefined && asOf !== build.as_of) {
    return failure("as_of_differs", `仓库按收到至 ${build.as_of} 的资料建成，要的是 ${asOf}。请先运行 youjie ingest --as-of ${asOf}`, `the warehouse knows what had come by ${build.as_of}, asked was ${asOf}: run youjie ingest --as-of ${asOf} first`);
  }
  return null;
}

function noPeriod(period: string, periods: readonly Period[]): SnapshotFailure {
  const [first, last] = [periods[0]?.period ?? "—", periods.at(-1)?.period ?? "—"];
  return failure("no_such_period", `仓库里没有 ${period}；有的是 ${first} 至 ${last}`, `the warehouse has no ${period}; it has ${first} to ${last}`);
}
