import type {Language} from "../../src/lib/field.js";
import {readerFolder} from "../../src/lib/reader.js";
import {MANIFEST, SEAL, sealed, sealLine, type Base} from "../../src/lib/verify/manifest.js";
import {checksum} from "./checksum.js";
import {placeFor, writeFolder} from "./folder.js";
import {manifestOf} from "./manifest.js";
import type {Read} from "./read.js";
import {readmeOf} from "./readme.js";
import type {Files, Rendered} from "./render.js";
import {failure, type SnapshotResult} from "./result.js";

/** What is to be frozen, rendered; `base` is the report it is compared with, if it is. */
export interface Frozen extends Read {
  readonly languages: readonly Language[];
  readonly rendered: Rendered;
  readonly base?: Base;
}

/** Writes a folder of its own for a report, under the first name that is free or holds the very same. */
export function freeze(frozen: Frozen, parent: string): SnapshotResult {
  const wanted = nameOf(frozen);
  try {
    const {id, folder, kept} = placeFor(parent, wanted, (name) => withManifest(name, frozen));
    const files = withManifest(id, frozen);
    if (!kept) writeFolder(folder, files);
    const state = kept ? "kept" : id === wanted ? "written" : "beside";
    const list = [...files].map(([path, bytes]) => ({path, bytes: bytes.length}));
    return {ok: true, state, id, folder, files: list, fingerprint: checksum(files.get(MANIFEST)!), message: messageOf(state, wanted, id)};
  } catch (error) {
    const {message} = error as Error;
    return failure("cannot_write", `写不进 ${parent}：${message}。请看磁盘空间和权限；已有的报告没有动`, `cannot write to ${parent}: ${message}; look at disk space and permissions; earlier reports are untouched`);
  }
}

/** `2022-09-monthly-2083faeb`, `2022-09-revised-2083faeb-b569ac2d`: month, kind, what it was compared with, stamp. */
function nameOf({input: {overview, kind, stamp, reader}, languages, base}: Frozen): string {
  const what = base === undefined ? [kind] : ["revised", base.stamp.slice(0, 8)];
  return [overview.period, ...what, stamp.slice(0, 8), ...(reader.kind === "internal" ? [] : [readerFolder(reader)]), ...(languages.length > 1 ? [] : languages)].join("-");
}

/** The outputs, a note on how to read and check them, the manifest and its seal. */
function withManifest(id: string, frozen: Frozen): Files {
  const {rendered, packaged, input} = frozen;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const files: Files = new Map([...rendered.files, ...packaged, ["README.txt", bytes(readmeOf(input, id))]]);
  const manifest = sealed(manifestOf({...frozen, id, rendered: {...rendered, files}}));
  return new Map([...files, [MANIFEST, bytes(manifest)], [SEAL, bytes(sealLine(manifest))]]);
}

function messageOf(state: "written" | "kept" | "beside", wanted: string, id: string) {
  switch (state) {
    case "written": return {zh: `已冻结：${id}`, en: `frozen: ${id}`};
    case "kept": return {zh: `${id} 早已冻结，逐字节相同，保留不动`, en: `${id} was frozen before with the very same bytes: kept`};
    case "beside": return {zh: `${wanted} 里的内容与这次不同，没有动它；这次的在 ${id}。请用 youjie verify 核对 ${wanted}`, en: `${wanted} holds something else and was left alone; this one is ${id}. Run youjie verify on ${wanted}`};
  }
}
