import {statSync} from "node:fs";
import {availableParallelism} from "node:os";
import {limitsWith, timeAllowed} from "./limits";
import type {ReadOptions, ReadResult} from "./result";
import {unpack} from "./pack";
import {ReaderThread} from "./reader-thread";

export interface ReaderPool {
  /** Reads one file; many calls may wait at once. Rejects only when the file cannot be opened at all. */
  read(path: string, options?: ReadOptions): Promise<ReadResult>;
  /** Ends the workers, after the files being read. */
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  /** Default: one for each core. */
  readonly workers?: number;
}

/**
 * Workers that read files, each with limits on time and memory. A worker that runs over either is
 * ended, its file refused (`file.timeout`, `file.memory`), and another takes its place.
 */
export function createReaderPool({workers = availableParallelism()}: ReaderPoolOptions = {}): ReaderPool {
  const threads = Array.from({length: Math.max(1, workers)}, () => new ReaderThread());
  const free = [...threads];
  const waiting: ((thread: ReaderThread) => void)[] = [];
  const take = () => {
    const thread = free.pop();
    return thread ? Promise.resolve(thread) : new Promise<ReaderThread>((resolve) => waiting.push(resolve));
  };
  const give = (thread: ReaderThread) => {
    const next = waiting.shift();
    if (next) next(thread);
    else free.push(thread);
  };
  return {
    async read(path, options = {}) {
      const limits = limitsWith(options.limits);
      const milliseconds = timeAllowed(limits, statSync(path).size);
      const thread = await take();
      const answer = await thread.run({path, options}, milliseconds, limits.maxHeapMebibytes).finally(() => give(thread));
      if (answer.ok === "error") throw Object.assign(new Error(answer.message), {code: answer.code});
      return answer.ok ? {ok: true, workbook: unpack(answer.packed)} : answer;
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
