import {join, resolve} from "node:path";
import type {Language} from "../../src/lib/field.js";
import {compareSnapshot, createSnapshot, signSnapshot, type SnapshotResult} from "../snapshot/index.js";
import {warehousePath} from "../warehouse/path.js";
import type {Asked} from "./arguments.js";
import {UsageError} from "./arguments.js";
import {alone} from "./alone.js";
import {dataFolderOf} from "./place.js";
import type {Talk} from "./console.js";
import {knowing} from "./knowledge.js";

/** Freezes a report, or what has been revised since another was frozen; as of another day it is built from what was known then. */
export async function snapshotCommand(asked: Asked, talk: Talk): Promise<number> {
  if (asked.period === undefined && asked.compare === undefined) throw new UsageError("snapshot --period 2022-09 | --compare <folder>");
  const dataFolder = dataFolderOf(asked);
  return alone(asked, talk, async (journal) => {
    talk.say({zh: "冻结报告 …", en: "Freezing the report …"});
    const make = (warehouse: string) => frozen(asked, dataFolder, warehouse);
    const result = asked.asOf === undefined ? await make(warehousePath(dataFolder)) : await knowing(asked.asOf, dataFolder, talk, make);
    if (result === null) return 2;
    const signing = result.ok && asked.sign !== undefined ? signSnapshot(result.folder, resolve(asked.sign)) : null;
    const lines = [result.message[talk.language], ...(result.ok ? [result.folder, `${talk.language === "zh" ? "指纹" : "fingerprint"} ${result.fingerprint}`] : []), ...(signing === null ? [] : [signing.message[talk.language]])];
    talk.result({...result, signing}, lines);
    if (result.ok) {
      journal.left({snapshot: true});
      journal.line("info", "snapshot", {id: result.id});
    } else journal.line("error", "refused", {reason: result.message[talk.language]});
    return result.ok && signing?.state !== "refused" ? 0 : 2;
  });
}

function frozen(asked: Asked, dataFolder: string, warehouse: string): Promise<SnapshotResult> {
  const languages: readonly Language[] = asked.language === "zh" || asked.language === "en" ? [asked.language] : ["zh", "en"];
  const output = resolve(asked.output ?? join(dataFolder, "snapshots"));
  const known = {warehouse, output, languages, ...(asked.asOf !== undefined && {asOf: asked.asOf}), ...(asked.reader !== undefined && {reader: asked.reader})};
  if (asked.compare !== undefined) return compareSnapshot({...known, folder: resolve(asked.compare)});
  return createSnapshot({...known, dataFolder, period: asked.period!, kind: asked.kind ?? "monthly"});
}
