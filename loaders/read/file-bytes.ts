import {createHash} from "node:crypto";
import {closeSync, openSync, readFileSync, readSync} from "node:fs";
import {availableParallelism} from "node:os";
import {Aside} from "./aside";
import type {Limits} from "./limits";
import {sniff} from "./sniff";

/** A text longer than this, in bytes, is worth a second thread. */
const LONG_TEXT = 16 * 1024 * 1024;
const HEAD = 512;
/** Heap of the thread, in MiB: it needs less than the one that reads all. */
const MOST_HEAP = 512;

/** The bytes of a file, and, where it is a long text and the machine has a second core, a thread that works on them too. */
export class FileBytes {
  private constructor(
    readonly bytes: Uint8Array,
    readonly aside?: Aside,
  ) {}

  /** @throws what the system says */
  static read(path: string, size: number, {maxHeapMebibytes}: Limits): FileBytes {
    if (size <= LONG_TEXT || availableParallelism() < 2) return new FileBytes(readFileSync(path));
    const file = openSync(path, "r");
    try {
      const head = new Uint8Array(HEAD);
      readSync(file, head, 0, HEAD, 0);
      if (sniff(head) !== "text") return new FileBytes(readFileSync(path));
      const bytes = sharedBytes(file, size);
      return new FileBytes(bytes, new Aside(bytes, Math.min(MOST_HEAP, maxHeapMebibytes)));
    } finally {
      closeSync(file);
    }
  }

  /** SHA-256, hexadecimal. */
  checksum(): string {
    return this.aside?.checksum() ?? createHash("sha256").update(this.bytes).digest("hex");
  }

  /** Ends the thread. */
  close(): void {
    this.aside?.close();
  }
}

/** At most so many bytes: a file that has grown since is not the one that was listed. */
function sharedBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  let length = 0;
  for (let read = 1; length < size && read > 0; length += read) read = readSync(file, bytes, length, size - length, length);
  return bytes.subarray(0, length);
}
