import type {Progress} from "./ingest/progress.js";
import {readInputs, type InputRequest} from "./inputs.js";
import {refusedRun, type IngestReport} from "./outcome.js";
import {warehousePath} from "./warehouse/path.js";
import {askLastGood} from "./warehouse/last-good.js";

export interface RefreshRequest extends InputRequest {
  readonly progress: Progress;
}

/**
 * Brings the warehouse up to date. Where nothing that decides the figures has changed since the last good one, there is
 * nothing to do, and its report is given again; the rest of the program is not even loaded.
 */
export async function refresh(request: RefreshRequest): Promise<IngestReport> {
  const inputs = readInputs(request);
  if ("faults" in inputs) return refusedRun(inputs.faults);
  const [last] = await askLastGood<{report: string}>(
    warehousePath(request.dataFolder),
    `select report.value as report from meta.build as stamp, meta.build as report where stamp.key = 'stamp' and stamp.value = '${inputs.stamp}' and report.key = 'report'`,
  );
  if (last) return {...(JSON.parse(last.report) as IngestReport), read: 0};
  const {ingest} = await import("./pipeline.js");
  return ingest(request, inputs);
}
