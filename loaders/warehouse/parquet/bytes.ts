/** Bytes that grow as they are written. */
export class Bytes {
  length = 0;
  private buffer: Buffer<ArrayBuffer>;

  constructor(size = 1024) {
    this.buffer = Buffer.from(new ArrayBuffer(size));
  }

  byte(value: number): void {
    this.room(1);
    this.buffer[this.length++] = value;
  }

  int32(value: number): void {
    this.room(4);
    this.buffer.writeInt32LE(value, this.length);
    this.length += 4;
  }

  int32At(place: number, value: number): void {
    this.buffer.writeInt32LE(value, place);
  }

  double(value: number): void {
    this.room(8);
    this.buffer.writeDoubleLE(value, this.length);
    this.length += 8;
  }

  /** Seven bits a byte, the lowest first. */
  varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.byte((rest % 0x80) | 0x80);
    this.byte(rest);
  }

  /** A text in UTF-8 behind its length in four bytes. */
  text(value: string): void {
    this.room(4 + 3 * value.length);
    const written = this.buffer.write(value, this.length + 4, "utf8");
    this.buffer.writeInt32LE(written, this.length);
    this.length += 4 + written;
  }

  append(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, without a copy: good until more is. */
  written(): Uint8Array<ArrayBuffer> {
    return this.buffer.subarray(0, this.length);
  }

  /** What was written, without a copy: good until more is, which begins anew. */
  taken(): Uint8Array<ArrayBuffer> {
    const taken = this.written();
    this.length = 0;
    return taken;
  }

  /** What was written, to be given away with its room; as much will be made again. */
  given(): Uint8Array<ArrayBuffer> {
    const given = this.taken();
    this.buffer = Buffer.from(new ArrayBuffer(this.buffer.length));
    return given;
  }

  private room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const larger = Buffer.from(new ArrayBuffer(Math.max(needed, 2 * this.buffer.length)));
    larger.set(this.written());
    this.buffer = larger;
  }
}
