import {unzipSync} from "fflate";
import type {Dropped} from "../../../lib/verify/dropped.js";
import {sha256} from "../../../lib/verify/sha256.js";

/** A file as the browser gave it, with the path it was given under. */
export interface Given {
  readonly path: string;
  readonly file: File;
}

/** What could be read, and archives that could not be opened. */
export interface Collected {
  readonly files: readonly Dropped[];
  readonly unopened: readonly {readonly name: string; readonly reason: string}[];
}

/** More than this unpacked is no report, but an archive made to fill a computer. */
const MOST_BYTES = 1e9;

/** Files chosen by a file box; a chosen folder says where in it each lies. */
export function chosen(list: FileList | null): Given[] {
  return [...(list ?? [])].map((file) => ({path: file.webkitRelativePath || file.name, file}));
}

/** Files dropped, those of dropped folders with all below them. */
export async function droppedFiles(transfer: DataTransfer): Promise<Given[]> {
  // All entries are to be asked for before the first is waited for: the browser forgets them.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return chosen(transfer.files);
  return (await Promise.all(entries.map(below))).flat();
}

async function below(entry: FileSystemEntry): Promise<Given[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{path: entry.fullPath.replace(/^\//, ""), file}];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Given[] = [];
  // A hundred at a time, until none are left.
  for (let some = await listed(reader); some.length > 0; some = await listed(reader)) found.push(...(await Promise.all(some.map(below))).flat());
  return found;
}

function listed(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** Reads every file, opens archives, and computes the checksums, one after another. */
export async function collect(given: readonly Given[], progress: (done: number, total: number) => void): Promise<Collected> {
  const plain: {path: string; bytes: Uint8Array}[] = [];
  const unopened: {name: string; reason: string}[] = [];
  for (const {path, file} of given) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!/\.zip$/i.test(path)) plain.push({path, bytes});
    else {
      try {
        plain.push(...unpacked(bytes));
      } catch (error) {
        unopened.push({name: path, reason: (error as Error).message});
      }
    }
  }
  const files: Dropped[] = [];
  for (const {path, bytes} of plain) {
    progress(files.length, plain.length);
    files.push({path, bytes, sha256: await checksum(bytes)});
  }
  return {files, unopened};
}

function unpacked(bytes: Uint8Array): {path: string; bytes: Uint8Array}[] {
  let total = 0;
  const entries = unzipSync(bytes, {
    filter({originalSize, name}) {
      total += originalSize;
      if (total > MOST_BYTES) throw new Error(`> ${MOST_BYTES / 1e9} GB`);
      return !name.endsWith("/");
    },
  });
  return Object.entries(entries).map(([path, content]) => ({path, bytes: content}));
}

/** Whether the browser computes checksums itself; it does so only for pages that came by https or from this computer. */
export function hasOwnChecksums(): boolean {
  return (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;
}

async function checksum(bytes: Uint8Array): Promise<string> {
  if (!hasOwnChecksums()) {
    // Lets the page say how far it has come.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return sha256(bytes);
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as BufferSource));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
