import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from "node:worker_threads";
import type {PartOfText, ScannedPart} from "../text/text-scan";

/** What the thread beside is asked: for a checksum of all bytes, or to read a part of a text. */
export type Job = {readonly wanted: "checksum"} | {readonly wanted: "part"; readonly from: number; readonly text: PartOfText};

/** What it says to each; nothing where it could not be done. */
export interface Answers {
  readonly checksum: string | undefined;
  readonly part: ScannedPart | undefined;
}

export interface AsideData {
  readonly bytes: Uint8Array;
  readonly port: MessagePort;
  /** How many jobs are done. */
  readonly done: Int32Array;
}

/** A thread that works on the same bytes as this one, which asks it and takes its answers without letting go of its own work. */
export class Aside {
  private readonly port: MessagePort;
  private readonly done = new Int32Array(new SharedArrayBuffer(4));
  private readonly worker: Worker;
  private received = 0;
  private isAsked = false;
  private isGone = false;
  private readonly answers: Partial<Answers> = {};

  /**
   * @param bytes in shared memory; nobody writes to them any more
   * @param heapMebibytes what it may take besides
   * @param patience in milliseconds: a thread that was ended answers no more
   */
  constructor(
    readonly bytes: Uint8Array,
    heapMebibytes: number,
    private readonly patience = 10_000,
  ) {
    const {port1, port2} = new MessageChannel();
    this.port = port1;
    const data: AsideData = {bytes, port: port2, done: this.done};
    this.worker = new Worker(new URL("./thread.mjs", import.meta.url), {workerData: data, transferList: [port2], execArgv: [], resourceLimits: {maxOldGenerationSizeMb: heapMebibytes}});
    // What it does not answer is worked out without it.
    this.worker.on("error", () => undefined);
    this.worker.unref();
  }

  /** Asks for a part of a text; the checksum is worked out after it. */
  ask(job: Extract<Job, {wanted: "part"}>): void {
    this.post(job);
    this.askChecksum();
  }

  private askChecksum(): void {
    if (!this.isAsked) this.post({wanted: "checksum"});
    this.isAsked = true;
  }

  private post(job: Job): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.port.postMessage(job);
  }

  /** The checksum of the bytes; nothing where it could not be worked out there. */
  checksum(): string | undefined {
    this.askChecksum();
    return this.answer("checksum");
  }

  /** The part that was asked for; nothing where it could not be read there. */
  part(): ScannedPart | undefined {
    return this.answer("part");
  }

  private answer<W extends Job["wanted"]>(wanted: W): Answers[W] | undefined {
    while (!this.isGone && !(wanted in this.answers)) {
      if (Atomics.load(this.done, 0) === this.received && Atomics.wait(this.done, 0, this.received, this.patience) === "timed-out") {
        this.isGone = true;
        break;
      }
      Object.assign(this.answers, receiveMessageOnPort(this.port)?.message);
      this.received++;
    }
    return this.answers[wanted];
  }

  close(): void {
    this.port.close();
    void this.worker.terminate();
  }
}
