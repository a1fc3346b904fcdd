/** A file of an archive: its path below the top, and whether it can be run. */
export interface Packed {
  readonly path: string;
  readonly run: boolean;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
/** 1980-01-01: no file of an archive says when it was made, so that the same files make the same bytes. */
const DAY = 315_532_800;

/** The parts of a tar (POSIX ustar, with pax heads for long paths) of some files, in the order given. */
export function* tarOf(files: Iterable<Packed>): Generator<Uint8Array> {
  for (const {path, run, bytes} of files) {
    const name = Buffer.from(path);
    if (name.length > 100) {
      const record = paxRecord(path);
      yield head({name: Buffer.from("././@LongPath"), size: record.length, mode: 0o644, type: "x"});
      yield* padded(record);
    }
    yield head({name: name.subarray(0, 100), size: bytes.length, mode: run ? 0o755 : 0o644, type: "0"});
    yield* padded(bytes);
  }
  yield new Uint8Array(2 * BLOCK);
}

/** `<length> path=<path>\n`, where the length counts itself. */
function paxRecord(path: string): Buffer {
  const rest = ` path=${path}\n`;
  const length = Buffer.byteLength(rest);
  let total = length + String(length).length;
  if (String(total).length > String(length).length) total = length + String(total).length;
  return Buffer.from(`${total}${rest}`);
}

function head({name, size, mode, type}: {readonly name: Uint8Array; readonly size: number; readonly mode: number; readonly type: "0" | "x"}): Uint8Array {
  const block = Buffer.alloc(BLOCK);
  const octal = (at: number, width: number, value: number) => block.write(`${value.toString(8).padStart(width - 1, "0")}\0`, at, "latin1");
  block.set(name, 0);
  octal(100, 8, mode);
  octal(108, 8, 0);
  octal(116, 8, 0);
  octal(124, 12, size);
  octal(136, 12, DAY);
  block.write(`        ${type}`, 148, "latin1");
  block.write("ustar\x0000", 257, "latin1");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

function* padded(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  const rest = bytes.length % BLOCK;
  if (rest > 0) yield new Uint8Array(BLOCK - rest);
}
