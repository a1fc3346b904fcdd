import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {allBooks} from "./city.js";
import {correctionsText} from "./city/slips.js";
import {truth} from "./truth.js";
import type {Book} from "./write/book.js";
import {bytesOf} from "./write/bytes.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const INBOX = join(root, "data/inbox");
export const CORRECTIONS = join(root, "data/corrections.csv");
export const EXPECTED = join(root, "tests/cases/sample-city/expected.json");

function write(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), {recursive: true});
  if (!existsSync(path) || !readFileSync(path).equals(Buffer.from(bytes as Uint8Array))) writeFileSync(path, bytes);
}

/** Files of an earlier sample, in the days that are the sample's. */
function removeOthers(books: readonly Book[]): void {
  const wanted = new Set(books.map((book) => book.path));
  for (const day of new Set(books.map((book) => dirname(book.path)))) {
    for (const name of readdirSync(join(INBOX, day))) {
      if (!wanted.has(`${day}/${name}`)) rmSync(join(INBOX, day, name));
    }
  }
}

/** Path below the inbox → bytes. */
export async function made(): Promise<Map<string, {book: Book; bytes: Uint8Array}>> {
  const books = await allBooks();
  const files = new Map<string, {book: Book; bytes: Uint8Array}>();
  for (const book of books) {
    if (files.has(book.path)) throw new Error(`two workbooks want to be ${book.path}`);
    files.set(book.path, {book, bytes: await bytesOf(book, INBOX)});
  }
  return files;
}

export function expectedText(books: readonly Book[]): string {
  return `${JSON.stringify(truth(books), null, 2)}\n`;
}

async function make(): Promise<void> {
  const files = await made();
  for (const [path, {bytes}] of files) write(join(INBOX, path), bytes);
  const books = [...files.values()].map(({book}) => book);
  removeOthers(books);
  write(CORRECTIONS, correctionsText());
  write(EXPECTED, expectedText(books));
  console.log(`${files.size} workbooks in ${relative(process.cwd(), INBOX)}`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await make();
