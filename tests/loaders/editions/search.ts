import {lstatSync, readFileSync, readdirSync} from "node:fs";
import {join, relative} from "node:path";
import {brotliDecompressSync, gunzipSync, inflateSync} from "node:zlib";
import {unzipSync} from "fflate";
import {openWarehouse, query} from "../../../loaders/warehouse/open.js";
import {pdfTexts} from "../snapshot/pdf-text.js";

/** Every form in which a text could stand in a file: as it is, wide, and escaped. */
export function formsOf(text: string): Buffer[] {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, "0");
  const units = Array.from({length: text.length}, (_, at) => text.charCodeAt(at));
  const points = [...text].map((character) => character.codePointAt(0)!);
  const json = (upper: boolean) => units.map((unit) => (unit < 128 ? String.fromCodePoint(unit) : `\\u${upper ? hex(unit, 4).toUpperCase() : hex(unit, 4)}`)).join("");
  const uri = encodeURIComponent(text);
  const written = [text, json(false), json(true), uri, uri.toLowerCase(), points.map((point) => `&#${point};`).join(""), points.map((point) => `&#x${hex(point, 1)};`).join(""), points.map((point) => `&#x${hex(point, 1).toUpperCase()};`).join("")];
  const wide = Buffer.from(text, "utf16le");
  return [...written.map((form) => Buffer.from(form)), wide, Buffer.from(wide).swap16()];
}

/** A figure as programs keep it: in digits, as a double, as a whole number. */
export function formsOfNumber(value: number): Buffer[] {
  const double = Buffer.alloc(8);
  double.writeDoubleLE(value);
  const digits = [String(value), value.toLocaleString("en"), encodeURIComponent(value.toLocaleString("en"))].map((text) => Buffer.from(text));
  if (!Number.isInteger(value)) return [...digits, double];
  const whole = Buffer.alloc(4);
  whole.writeInt32LE(value);
  return [...digits, double, whole];
}

/** A piece of a file, after everything that is packed in it has been opened; `name` says how it was reached. */
export interface Piece {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every byte below a folder: names of files, contents, and what lies in archives, packed copies, pages of paper and tables. */
export async function piecesOf(folder: string): Promise<Piece[]> {
  const files = filesBelow(folder);
  const names = {name: "(names)", bytes: Buffer.from(files.map((file) => relative(folder, file)).join("\n"))};
  const opened = await Promise.all(files.map((file) => opens(relative(folder, file), readFileSync(file), file)));
  return [names, ...opened.flat()];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).sort().flatMap((name) => (lstatSync(join(folder, name)).isDirectory() ? filesBelow(join(folder, name)) : [join(folder, name)]));
}

async function opens(name: string, bytes: Buffer, file?: string): Promise<Piece[]> {
  const own = {name, bytes};
  if (name.endsWith(".gz")) return [own, {name: `${name}!`, bytes: gunzipSync(bytes)}];
  if (name.endsWith(".br")) return [own, {name: `${name}!`, bytes: brotliDecompressSync(bytes)}];
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return [own, ...(await Promise.all(Object.entries(unzipSync(bytes)).map(([inner, content]) => opens(`${name}!${inner}`, Buffer.from(content))))).flat()];
  if (bytes.subarray(0, 5).toString("latin1") === "%PDF-") return [own, ...inflatedIn(name, bytes), {name: `${name}!text`, bytes: Buffer.from(pdfTexts(bytes).join("\n"))}];
  if (name.endsWith(".parquet") && file !== undefined) return [own, {name: `${name}!rows`, bytes: Buffer.from(await parquetText(file))}];
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return [own, ...inflatedIn(name, bytes)];
  return [own];
}

/** Whatever in a file inflates, wherever it starts. */
function inflatedIn(name: string, bytes: Buffer): Piece[] {
  const found: Piece[] = [];
  for (let at = bytes.indexOf(0x78); at >= 0; at = bytes.indexOf(0x78, at + 1)) {
    if (((bytes[at]! << 8) | (bytes[at + 1] ?? 1)) % 31 !== 0) continue;
    const content = inflatedAt(bytes.subarray(at));
    if (content !== null && content.length > 0) found.push({name: `${name}!${at}`, bytes: content});
  }
  return found;
}

function inflatedAt(bytes: Buffer): Buffer | null {
  try {
    return inflateSync(bytes);
  } catch {
    return null;
  }
}

async function parquetText(file: string): Promise<string> {
  const reading = await openWarehouse(":memory:");
  try {
    return JSON.stringify(await query(reading, `select * from read_parquet('${file.replaceAll("'", "''")}')`));
  } finally {
    reading.close();
  }
}

/** A canary's letters and figures stay as they are in every way of escaping but the numbered one of HTML, which is undone; wide, each is followed or led by a zero. */
const CORE = /cn(\d{4})x|c\0n\0((?:\d\0){4})x/g;

/** Which canaries a folder holds, by their numbers, and where each was seen first. */
export function textsIn(pieces: readonly Piece[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const {name, bytes} of pieces) {
    for (const [, plain, wide] of unescaped(bytes.toString("latin1")).matchAll(CORE)) {
      const number = Number((plain ?? wide!).replaceAll("\0", ""));
      if (!found.has(number)) found.set(number, name);
    }
  }
  return found;
}

function unescaped(text: string): string {
  return text.includes("&#") ? text.replaceAll(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex: string | undefined, decimal: string) => String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))) : text;
}

/** Which figures a folder holds, and where. */
export function figuresIn(pieces: readonly Piece[], figures: readonly number[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const figure of figures) {
    const forms = formsOfNumber(figure);
    const piece = pieces.find(({bytes}) => forms.some((form) => bytes.includes(form)));
    if (piece) found.set(figure, piece.name);
  }
  return found;
}
