import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {TestProject} from "vitest/node";
import {ingest} from "../loaders/pipeline.js";
import {publish} from "../loaders/publish/index.js";
import {buildSite} from "../loaders/site/build.js";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    /** The sample city, built once for all tests that look at it. */
    sample: {readonly dataFolder: string; readonly warehouse: string; readonly site: string; readonly published: string; readonly accepted: number; readonly refused: number};
  }
}

/**
 * Builds the warehouse and the site of the sample city once, beside the working ones, in the product's own time zone.
 * Pure tests can go without: `YOUJIE_PURE=1 npx vitest run tests/lib`.
 */
export default async function setup(project: TestProject): Promise<void> {
  if (process.env["YOUJIE_PURE"]) return;
  const dataFolder = join(ROOT, "data");
  const folder = join(ROOT, ".cache", "test");
  mkdirSync(folder, {recursive: true});
  const warehouse = join(folder, "warehouse.duckdb");
  const report = await ingest({dataFolder, profileFolders: [join(dataFolder, "profiles")], version: "test", warehouse, progress: () => undefined});
  if (report.outcome === "refused") throw new Error(`the sample city was refused: ${JSON.stringify(report.faults.filter((fault) => fault.code.startsWith("run.") || fault.code.startsWith("edition.")))}`);
  const published = await publish(warehouse, join(ROOT, "src", "data"));
  const site = join(folder, "site");
  const built = await buildSite({dataFolder, output: site});
  if (!built.ok) throw new Error(built.message.en);
  project.provide("sample", {dataFolder, warehouse, site, published, accepted: report.rows.accepted, refused: report.rows.refused});
}
