import type {Workbook} from "../../src/lib/workbook";
import {limitsWith, type Limits} from "./limits";
import {demand, type ReadOptions, type ReadResult, Refusal} from "./result";
import {extensionOf, sniff} from "./sniff";
import {readText} from "./text";
import {decodeBytes} from "./text/encoding";
import {readXlsx} from "./xlsx";
import {openZip} from "./zip";

/**
 * Reads a workbook, or a delimited text, from its bytes. The name gives the extension only.
 * Bad data never throws: every file ends as cells or as a refusal with its code and what was seen.
 * Files that nobody trusts belong in `readFile`, where time and memory are limited as well.
 */
export function readBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  try {
    return {ok: true, workbook: read(name, bytes, options, limitsWith(options.limits))};
  } catch (error) {
    if (error instanceof Refusal) return {ok: false, code: error.code, seen: error.seen};
    return {ok: false, code: "file.corrupt", seen: error instanceof Error ? error.message : String(error)};
  }
}

function read(name: string, bytes: Uint8Array, options: ReadOptions, limits: Limits): Workbook {
  demand(bytes.length > 0, "file.empty", () => "0 bytes");
  demand(bytes.length <= limits.maxBytes, "file.too_large", () => `${bytes.length} bytes`);
  const container = sniff(bytes);
  if (typeof container === "object") throw new Refusal("file.not_a_workbook", container.other);
  if (container === "zip") return {format: "xlsx", reader: "youjie", ...readXlsx(openZip(bytes, limits), limits)};
  return readText(name, extensionOf(name), decodeBytes(bytes, options.encoding), options, limits);
}
