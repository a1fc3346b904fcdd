import {join} from "node:path";
import {marts} from "../src/lib/marts/index.js";
import {registers} from "../src/lib/registers/index.js";
import {accept} from "./acceptances.js";
import {editionFaults, withoutEdition} from "./evaluate/edition-faults.js";
import {evaluateWarehouse} from "./evaluate/index.js";
import {keptMarts} from "./evaluate/judge.js";
import {guardAgainstLoss} from "./guard.js";
import {duplicateFaults, undatedFaults} from "./inbox.js";
import {createCrew} from "./ingest/crew.js";
import {checkInbox} from "./ingest/index.js";
import type {Progress} from "./ingest/progress.js";
import {readInputs, type InputRequest, type Inputs} from "./inputs.js";
import {guardMagnitude} from "./magnitude.js";
import {brokenPromises} from "./models/promises.js";
import {runLayer} from "./models/run.js";
import {promiseFaults, refusedRun, reportOf, type IngestReport} from "./outcome.js";
import {checkRegions} from "./regions.js";
import {seriesAcross} from "./series-across.js";
import {writeChanges} from "./vintages/changes.js";
import {applyCorrections} from "./vintages/corrections.js";
import {buildWarehouse} from "./warehouse/build.js";
import {literal} from "./warehouse/identifier.js";
import {openKeptRows} from "./warehouse/kept-rows.js";
import {writeMeta} from "./warehouse/meta.js";
import {warehousePath} from "./warehouse/path.js";
import type {Warehouse} from "./warehouse/open.js";
import {appendFaults, appendQuality} from "./warehouse/quality.js";
import {fillRaw} from "./warehouse/raw.js";
import {openStore} from "./warehouse/store.js";

export type {IngestReport} from "./outcome.js";

export interface IngestOptions extends InputRequest {
  /** Where the warehouse is to stand, for one that is not the city's own (a report as of another day). */
  readonly warehouse?: string;
  readonly progress: Progress;
}

/**
 * The whole way of the data on one screen: read → check → keep → model → evaluate → model → promise → publish.
 * The warehouse is a pure function of the files under the data folder and the edition; the clock is not asked.
 */
export async function ingest(options: IngestOptions, inputs = readInputs(options)): Promise<IngestReport> {
  if ("faults" in inputs) return refusedRun(inputs.faults);
  const path = options.warehouse ?? warehousePath(options.dataFolder);
  return buildWarehouse(path, (warehouse) => fill(warehouse, inputs, options));
}

async function fill(warehouse: Warehouse, inputs: Inputs, options: IngestOptions): Promise<{keep: boolean; result: IngestReport}> {
  const {dataFolder, progress, asOf, version} = options;
  const {files, profiles, profileFaults, city, stamp} = inputs;
  const crew = createCrew(profiles, city.limits);
  const store = await openStore(warehouse, join(dataFolder, ".cache"), inputs.reading, registers);
  const checked = await checkInbox(files, profiles, store, progress, crew);
  await warehouse.connection.run(`set variable as_of = date ${literal(inputs.asOf)}`);
  await fillRaw(warehouse, registers, checked.files);
  const corrected = await applyCorrections(warehouse, checked.world, asOf ?? null);
  const lost = await guardAgainstLoss(options.warehouse ?? warehousePath(dataFolder), checked.files, asOf !== undefined);
  const regions = await checkRegions(warehouse, inputs.regions);
  const faults = accept(dataFolder, [...profileFaults, ...undatedFaults(dataFolder), ...corrected.faults, ...lost, ...(await guardMagnitude(warehouse)), ...(await seriesAcross(warehouse)), ...regions.faults, ...duplicateFaults(checked.files.map(({source}) => source))]);
  const report = reportOf(checked, faults, stamp);
  if (report.outcome === "refused") return {keep: false, result: report};

  await appendQuality(warehouse, checked.files, faults);
  await writeChanges(warehouse, corrected.changes);
  await runLayer(warehouse, "staging");
  await runLayer(warehouse, "intermediate");
  const kept = await openKeptRows(warehouse, keptMarts);
  const evaluation = await evaluateWarehouse(warehouse, city, store, kept);
  if (evaluation.faults.length > 0) return {keep: false, result: reportOf(checked, [...faults, ...(await editionFaults(warehouse, evaluation.faults))], stamp)};
  const remarks = [...(await editionFaults(warehouse, evaluation.notes)), ...withoutEdition(evaluation.editions)];
  await appendFaults(warehouse, remarks);
  await store.flush();
  await runLayer(warehouse, "marts");
  const broken = await brokenPromises(warehouse, marts);
  if (broken.length > 0) return {keep: false, result: reportOf(checked, [...faults, ...promiseFaults(broken)], stamp)};
  const whole = reportOf(checked, [...faults, ...remarks], stamp);
  await writeMeta(warehouse, {...inputs, map: regions.map, version, report: whole});
  if (asOf === undefined) for (const each of [store, kept]) await each.forgetUnused();
  return {keep: true, result: whole};
}
