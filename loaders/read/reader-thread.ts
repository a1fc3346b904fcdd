import {once} from "node:events";
import {Worker} from "node:worker_threads";
import {startDeadline} from "./deadline";
import type {Answer, Task} from "./worker";

/** Why a worker gave no answer of its own. */
export interface Ended {
  readonly ok: false;
  readonly code: "file.timeout" | "file.memory";
  readonly seen: string;
}

/**
 * One worker at a time, started when first needed and again after it had to be ended.
 * @param entry the worker's program; it posts "ready", then one answer for each task
 */
export class ReaderThread<T = Task, A extends {readonly ok: unknown} = Answer> {
  private worker: Worker | undefined;
  private heapMebibytes = 0;
  private ready: Promise<void> | undefined;

  constructor(private readonly entry: URL = new URL("./worker.mjs", import.meta.url)) {}

  /** Starts the worker before there is a task for it. */
  warm(heapMebibytes: number): void {
    this.worker ??= this.start(heapMebibytes);
    this.worker.unref();
  }

  /** Runs one task; never two at once. Time counts from when the worker is ready. */
  async run(task: T, milliseconds: number, heapMebibytes: number): Promise<A | Ended> {
    if (this.worker && this.heapMebibytes !== heapMebibytes) await this.close();
    const worker = (this.worker ??= this.start(heapMebibytes));
    worker.ref();
    try {
      await this.ready;
      const answer = await exchange<T, A>(worker, task, milliseconds);
      if (answer.ok === false && "code" in answer && ENDED.has(String(answer.code))) await this.close();
      return answer;
    } finally {
      worker.unref();
    }
  }

  /** Ends the worker; a later task starts another. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    await worker?.terminate();
  }

  private start(heapMebibytes: number): Worker {
    this.heapMebibytes = heapMebibytes;
    const worker = new Worker(this.entry, {
      execArgv: [],
      resourceLimits: {maxOldGenerationSizeMb: heapMebibytes, maxYoungGenerationSizeMb: YOUNG_MEBIBYTES},
    });
    this.ready = once(worker, "message").then(() => undefined);
    // An error while no file is being read has nobody else to hear it.
    worker.on("error", () => (this.worker = undefined));
    return worker;
  }
}

/** Cells live for as long as their file: a small nursery would only copy them about. */
const YOUNG_MEBIBYTES = 96;
const ENDED = new Set(["file.timeout", "file.memory"]);

function exchange<T, A>(worker: Worker, task: T, milliseconds: number): Promise<A | Ended> {
  return new Promise((resolve) => {
    const settle = (answer: A | Ended) => {
      stop();
      worker.off("message", settle).off("error", failed).off("exit", ended);
      resolve(answer);
    };
    const failed = (error: Error) => settle({ok: false, code: "file.memory", seen: error.message});
    const ended = (code: number) => settle({ok: false, code: "file.memory", seen: `the reading thread ended (${code})`});
    const late = () => settle({ok: false, code: "file.timeout", seen: `not read in ${(milliseconds / 1000).toFixed(1)} s`});
    const stop = startDeadline(milliseconds, late);
    worker.on("message", settle).on("error", failed).on("exit", ended);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(task);
  });
}
