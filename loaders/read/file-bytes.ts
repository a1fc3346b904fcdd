import {createHash} from "node:crypto";
import {closeSync, fstatSync, openSync, readFileSync, readSync} from "node:fs";
import {availableParallelism} from "node:os";
import {Aside} from "./aside";
import {sniff} from "./sniff";

/** From so many bytes on a second thread is worth its while. */
const LONG = 16 * 1024 * 1024;
const HEAD = 512;

/** The bytes of a file, and, where it is a long text and there is a core for it, a thread that works on them too. */
export class FileBytes {
  private constructor(
    readonly bytes: Uint8Array,
    readonly aside?: Aside,
  ) {}

  /** @throws what the system says */
  static read(path: string, size: number): FileBytes {
    if (size < LONG || availableParallelism() < 2) return new FileBytes(readFileSync(path));
    const file = openSync(path, "r");
    try {
      const head = new Uint8Array(HEAD);
      readSync(file, head, 0, HEAD, 0);
      if (sniff(head) !== "text") return new FileBytes(readFileSync(path));
      const bytes = sharedBytes(file, fstatSync(file).size);
      return new FileBytes(bytes, new Aside(bytes));
    } finally {
      closeSync(file);
    }
  }

  /** SHA-256, hexadecimal; asked once, when everything else is done: it ends the thread. */
  checksum(): string {
    const checksum = this.aside?.checksum() ?? createHash("sha256").update(this.bytes).digest("hex");
    this.aside?.close();
    return checksum;
  }
}

function sharedBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  let length = 0;
  for (let read = 1; length < size && read > 0; length += read) read = readSync(file, bytes, length, size - length, length);
  return bytes.subarray(0, length);
}
