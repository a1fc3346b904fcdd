import {createReaderPool, type ReaderPool} from "./pool";
import type {ReadOptions, ReadResult} from "./result";

let shared: ReaderPool | undefined;

/**
 * Reads one file in a worker with limits on time and memory. Rejects only when the file cannot be
 * opened. For many files make a pool, which uses every core.
 */
export function readFile(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  shared ??= createReaderPool({workers: 1});
  return shared.read(path, options);
}
