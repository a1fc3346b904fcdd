import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {ingest} from "../pipeline.js";
import {profileFolders, version} from "./place.js";
import type {Talk} from "./console.js";
import {faultLines} from "./report.js";

/** Builds what was known on a day into a warehouse of its own, lends it, and takes it away again; `null` where that run was refused. */
export async function knowing<Result>(day: string, dataFolder: string, talk: Talk, work: (warehouse: string) => Promise<Result>): Promise<Result | null> {
  const folder = mkdtempSync(join(tmpdir(), "youjie-"));
  try {
    const warehouse = join(folder, "warehouse.duckdb");
    talk.say({zh: `按收到至 ${day} 的资料重建 …`, en: `Building anew from what had come by ${day} …`});
    const report = await ingest({dataFolder, profileFolders: profileFolders(dataFolder), version: version(), asOf: day, warehouse, progress: () => undefined});
    if (report.outcome !== "refused") return await work(warehouse);
    for (const fault of report.faults) for (const line of faultLines(fault, talk.language)) talk.problem(line);
    return null;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
