import {demand, Refusal} from "./result";

const END_OF_CHAIN = 0xfffffffe;
const HEADER_SLOTS = 109;
const STREAM = 2;
const SMALL = 64;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Looks into a compound file (.xls, or an encrypted package) before anything parses it: it must hold
 * a workbook stream, and that stream must lie wholly in the file, which SheetJS does not check. Tells whether there are macros beside it,
 * and the records of the stream.
 * @throws Refusal `file.locked`, `file.not_a_workbook`, `file.corrupt`.
 */
export function demandWorkbookStream(bytes: Uint8Array): {readonly macros: boolean; readonly records: Uint8Array} {
  const file = new CompoundFile(bytes);
  const streams = file.streams();
  const has = (name: string) => streams.find((stream) => stream.name.toLowerCase() === name);
  demand(!has("encryptedpackage"), "file.locked", () => "encrypted with a password");
  const book = has("workbook") ?? has("book");
  const seen = () => (has("worddocument") ? "Word document" : `compound file: ${streams.map(({name}) => name).slice(0, 5).join(", ")}`);
  demand(book !== undefined, "file.not_a_workbook", seen);
  file.demandWhole(book);
  return {macros: has("_vba_project") !== undefined, records: file.contentIfWhole(book)};
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly sectors: number;
  private readonly table: number[];

  constructor(bytes: Uint8Array) {
    demand(bytes.length >= 512, "file.corrupt", () => `compound file of ${bytes.length} bytes`);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(0x1e, true);
    demand(shift === 9 || shift === 12, "file.corrupt", () => `compound file with sectors of 2^${shift} bytes`);
    this.sectorSize = 1 << shift;
    this.sectors = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.table = this.allocationSectors();
  }

  streams(): Stream[] {
    const found: Stream[] = [];
    for (const sector of this.chain(this.view.getUint32(0x30, true))) {
      for (let at = this.offset(sector); at + 128 <= this.offset(sector + 1); at += 128) {
        if (at + 128 > this.view.byteLength || this.view.getUint8(at + 66) !== STREAM) continue;
        const start = this.view.getUint32(at + 116, true);
        found.push({name: this.nameAt(at), start, size: this.view.getUint32(at + 120, true)});
      }
    }
    return found;
  }

  demandWhole({name, start, size}: Stream): void {
    const smallStreamLimit = this.view.getUint32(0x38, true);
    if (size < smallStreamLimit) return;
    const needed = Math.ceil(size / this.sectorSize);
    const chain = this.chain(start, needed);
    const end = this.offset(chain.at(-1) ?? 0) + size - (needed - 1) * this.sectorSize;
    const whole = chain.length === needed && end <= this.view.byteLength;
    demand(whole, "file.corrupt", () => `cut off: ${chain.length} of ${needed} sectors of ${name}`);
  }

  /** What a stream holds; nothing where its pieces do not hang together, which whoever parses it will say better. */
  contentIfWhole(stream: Stream): Uint8Array {
    try {
      return this.content(stream);
    } catch {
      return new Uint8Array();
    }
  }

  private content({start, size}: Stream): Uint8Array {
    if (size < this.view.getUint32(0x38, true)) return this.smallContent(start, size);
    const content = new Uint8Array(size);
    this.chain(start, Math.ceil(size / this.sectorSize)).forEach((sector, i) => content.set(this.sector(sector).subarray(0, size - i * this.sectorSize), i * this.sectorSize));
    return content;
  }

  /** Small streams lie in pieces of 64 bytes in the stream of the root, chained by a table of their own. */
  private smallContent(start: number, size: number): Uint8Array {
    const root = this.chain(this.view.getUint32(this.offset(this.view.getUint32(0x30, true)) + 116, true)).map((sector) => this.sector(sector));
    const next = this.chain(this.view.getUint32(0x3c, true)).map((sector) => this.sector(sector));
    const content = new Uint8Array(size);
    for (let at = 0, piece = start; at < size && piece < END_OF_CHAIN; at += SMALL) {
      const place = piece * SMALL;
      content.set(root[Math.floor(place / this.sectorSize)]?.subarray(place % this.sectorSize, (place % this.sectorSize) + Math.min(SMALL, size - at)) ?? [], at);
      const entry = next[Math.floor((4 * piece) / this.sectorSize)];
      if (!entry) break;
      piece = new DataView(entry.buffer, entry.byteOffset, entry.byteLength).getUint32((4 * piece) % this.sectorSize, true);
    }
    return content;
  }

  private sector(sector: number): Uint8Array {
    const at = this.offset(sector);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + at, Math.max(0, Math.min(this.sectorSize, this.view.byteLength - at)));
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private nameAt(at: number): string {
    const length = Math.min(this.view.getUint16(at + 64, true), 64) / 2 - 1;
    const codes = Array.from({length: Math.max(0, length)}, (_, i) => this.view.getUint16(at + 2 * i, true));
    return String.fromCharCode(...codes);
  }

  /** Sectors of one chain; it must not lead out of the file or in a circle. */
  private chain(start: number, enough = Infinity): number[] {
    const chain: number[] = [];
    for (let sector = start; sector !== END_OF_CHAIN && chain.length < enough; sector = this.after(sector)) {
      demand(sector < this.sectors, "file.corrupt", () => "cut off: a sector beyond the end of the file");
      demand(chain.length <= this.sectors, "file.corrupt", () => "a chain of sectors that does not end");
      chain.push(sector);
    }
    return chain;
  }

  private after(sector: number): number {
    const perSector = this.sectorSize / 4;
    const tableSector = this.table[Math.floor(sector / perSector)];
    const at = tableSector === undefined ? Infinity : this.offset(tableSector) + 4 * (sector % perSector);
    if (at + 4 > this.view.byteLength) throw new Refusal("file.corrupt", "cut off: the table of sectors is missing");
    return this.view.getUint32(at, true);
  }

  private allocationSectors(): number[] {
    const list = Array.from({length: HEADER_SLOTS}, (_, i) => this.view.getUint32(0x4c + 4 * i, true));
    const slots = this.sectorSize / 4 - 1;
    let next = this.view.getUint32(0x44, true);
    for (let hops = 0; next < this.sectors && hops <= this.sectors && this.offset(next + 1) <= this.view.byteLength; hops += 1) {
      const at = this.offset(next);
      for (let i = 0; i < slots; i += 1) list.push(this.view.getUint32(at + 4 * i, true));
      next = this.view.getUint32(at + 4 * slots, true);
    }
    return list;
  }
}
