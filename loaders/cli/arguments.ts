import {parseArgs} from "node:util";
import type {Language} from "../../src/lib/field.js";
import {readerNamed, type Reader} from "../../src/lib/reader.js";
import {kinds, type ReportKind} from "../../src/lib/report/kind.js";

/** What was asked for on the command line, after the loose text has been read once. */
export interface Asked {
  readonly command: string;
  readonly files: readonly string[];
  readonly help: boolean;
  readonly json: boolean;
  readonly data?: string;
  readonly asOf?: string;
  readonly period?: string;
  readonly kind?: ReportKind;
  readonly language?: Language | "both";
  readonly output?: string;
  readonly port?: number;
  readonly against?: string;
  /** A frozen report: what has been revised since? */
  readonly compare?: string;
  /** A private key to sign with. */
  readonly sign?: string;
  /** A public key to check signatures with. */
  readonly key?: string;
  readonly unit?: string;
  /** For whom a site or a report is made. */
  readonly reader?: Reader;
  /** In a bundle: tests and the sample city; the Node that runs. */
  readonly tests?: boolean;
  readonly node?: boolean;
  /** Log lines on stderr in place of words for a reader. */
  readonly log?: "json" | "text";
}

/** A command line that cannot be understood; the caller says so and exits with 3. */
export class UsageError extends Error {}

const OPTIONS = {
  help: {type: "boolean", short: "h"},
  json: {type: "boolean"},
  data: {type: "string"},
  "as-of": {type: "string"},
  period: {type: "string"},
  kind: {type: "string"},
  lang: {type: "string"},
  output: {type: "string"},
  port: {type: "string"},
  against: {type: "string"},
  compare: {type: "string"},
  sign: {type: "string"},
  key: {type: "string"},
  unit: {type: "string"},
  edition: {type: "string"},
  log: {type: "string"},
  tests: {type: "boolean"},
  node: {type: "boolean"},
} as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * Reads the command line.
 * @throws UsageError naming the word that was not understood
 */
export function readArguments(words: readonly string[]): Asked {
  const {values, positionals} = parse(words);
  const [command = "help", ...files] = positionals;
  return {
    command,
    files,
    help: values.help ?? false,
    json: values.json ?? false,
    ...(values.data !== undefined && {data: values.data}),
    ...(values["as-of"] !== undefined && {asOf: matching("--as-of", values["as-of"], DAY, "2022-10-31")}),
    ...(values.period !== undefined && {period: matching("--period", values.period, MONTH, "2022-09")}),
    ...(values.kind !== undefined && {kind: kindOf(values.kind)}),
    ...(values.lang !== undefined && {language: languageOf(values.lang)}),
    ...(values.output !== undefined && {output: values.output}),
    ...(values.port !== undefined && {port: portOf(values.port)}),
    ...(values.against !== undefined && {against: values.against}),
    ...(values.compare !== undefined && {compare: values.compare}),
    ...(values.sign !== undefined && {sign: values.sign}),
    ...(values.key !== undefined && {key: values.key}),
    ...(values.unit !== undefined && {unit: values.unit}),
    ...(values.edition !== undefined && {reader: readerOf(values.edition)}),
    ...(values.tests !== undefined && {tests: values.tests}),
    ...(values.node !== undefined && {node: values.node}),
    ...(values.log !== undefined && {log: logOf(values.log)}),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({args: [...words], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function matching(name: string, value: string, form: RegExp, example: string): string {
  if (!form.test(value)) throw new UsageError(`${name} ${value}（应像 / like: ${example}）`);
  return value;
}

function kindOf(value: string): ReportKind {
  const found = kinds.find((kind) => kind === value);
  if (found === undefined) throw new UsageError(`--kind ${value}（${kinds.join(" | ")}）`);
  return found;
}

function languageOf(value: string): Language | "both" {
  if (value === "zh" || value === "en" || value === "both") return value;
  throw new UsageError(`--lang ${value}（zh | en | both）`);
}

function readerOf(value: string): Reader {
  const found = readerNamed(value);
  if (found === null) throw new UsageError(`--edition ${value}（internal | unit:<code> | public）`);
  return found;
}

function logOf(value: string): "json" | "text" {
  if (value === "json" || value === "text") return value;
  throw new UsageError(`--log ${value}（json | text）`);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new UsageError(`--port ${value}（1–65535）`);
  return port;
}
