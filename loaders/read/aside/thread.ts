import {createHash} from "node:crypto";
import {workerData} from "node:worker_threads";
import {scanPart} from "../text/scan";
import type {Answers, AsideData, Job} from "./index";

const {bytes, port, done} = workerData as AsideData;

function answersTo(job: Job): Partial<Answers> {
  return job.wanted === "checksum" ? {checksum: createHash("sha256").update(bytes).digest("hex")} : {part: scanPart(bytes.subarray(job.from), job.text)};
}

function tryTo(job: Job): Partial<Answers> {
  try {
    return answersTo(job);
  } catch {
    // Who asked works it out alone then, and trips over the same.
    return {[job.wanted]: undefined};
  }
}

function buffersOf({part}: Partial<Answers>): ArrayBuffer[] {
  return part ? [part.starts, part.ends, part.hashes, ...part.columns].map(({buffer}) => buffer as ArrayBuffer) : [];
}

port.on("message", (job: Job) => {
  const answers = tryTo(job);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  port.postMessage(answers, buffersOf(answers));
  Atomics.add(done, 0, 1);
  Atomics.notify(done, 0);
});
