import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Language} from "../../src/lib/field.js";
import {ingest} from "../pipeline.js";
import {createSnapshot, inputsStill, verifySnapshot, type SnapshotOptions, type SnapshotResult, type Verification} from "../snapshot/index.js";
import type {Asked} from "./arguments.js";
import {UsageError} from "./arguments.js";
import {alone, dataFolderOf, profileFolders, version} from "./commands.js";
import type {Talk} from "./console.js";
import {faultLines} from "./report.js";

/** Freezes a report; as of another day it is built from what was known then, in a warehouse of its own. */
export async function snapshotCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.period === undefined) throw new UsageError("snapshot --period 2022-09");
  const dataFolder = dataFolderOf(asked);
  const languages: readonly Language[] = asked.language === "zh" || asked.language === "en" ? [asked.language] : ["zh", "en"];
  const options: SnapshotOptions = {dataFolder, period: asked.period, kind: asked.kind ?? "monthly", languages, ...(asked.output !== undefined && {output: resolve(asked.output)})};
  return alone(dataFolder, talk, async () => {
    talk.say({zh: "冻结报告 …", en: "Freezing the report …"});
    const result = asked.asOf === undefined ? await createSnapshot(options) : await asOf(asked.asOf, options, talk);
    if (result === null) return 2;
    talk.result(result, [result.message[talk.language], ...(result.ok ? [result.folder] : [])]);
    return result.ok ? 0 : 2;
  });
}

async function asOf(day: string, options: SnapshotOptions, talk: Talk): Promise<SnapshotResult | null> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-"));
  try {
    const warehouse = join(folder, "warehouse.duckdb");
    const report = await ingest({dataFolder: options.dataFolder, profileFolders: profileFolders(options.dataFolder), version: version(), asOf: day, warehouse, progress: () => undefined});
    if (report.outcome !== "refused") return await createSnapshot({...options, asOf: day, warehouse});
    for (const fault of report.faults) for (const line of faultLines(fault, talk.language)) talk.problem(line);
    return null;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const VERIFY_EXIT = {intact: 0, altered: 1, not_a_snapshot: 2} as const;

/** Verifies each folder named; the gravest outcome is the exit code. */
export async function verifyCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.files.length === 0) throw new UsageError("verify <folder>");
  const results = asked.files.map((folder) => ({folder, ...verifySnapshot(resolve(folder)), inputs: inputsStill(resolve(folder), dataFolderOf(asked))}));
  talk.result(results, results.flatMap((result) => verifyLines(result, talk.language)));
  return Math.max(...results.map((result) => VERIFY_EXIT[result.outcome]));
}

function verifyLines(result: Verification & {inputs: ReturnType<typeof inputsStill>}, language: Language): string[] {
  const zh = language === "zh";
  const list = (label: string, files: readonly string[]) => files.map((file) => `  ${label} ${file}`);
  const inputs = result.inputs;
  return [
    ...result.messages.map((message) => message[language]),
    ...(result.fingerprint === null ? [] : [`  ${zh ? "指纹" : "fingerprint"} ${result.fingerprint}`]),
    ...list(zh ? "改动" : "changed", result.changed),
    ...list(zh ? "缺失" : "missing", result.missing),
    ...list(zh ? "多出" : "added", result.added),
    ...(inputs === null ? [] : [zh ? `  当时的输入：${inputs.same} 个原样仍在，${inputs.changed.length} 个已变，${inputs.missing.length} 个不在` : `  inputs of then: ${inputs.same} still there unchanged, ${inputs.changed.length} changed, ${inputs.missing.length} gone`]),
  ];
}
