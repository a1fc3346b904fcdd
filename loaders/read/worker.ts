import {readFileSync, statSync} from "node:fs";
import {parentPort} from "node:worker_threads";
import {limitsWith} from "./limits";
import {pack, type PackedWorkbook, transferable} from "./pack";
import {readBytes} from "./read-bytes";
import type {ReadOptions, ReadResult} from "./result";

export interface Task {
  readonly path: string;
  readonly options: ReadOptions;
}

export type Answer =
  | {readonly ok: true; readonly packed: PackedWorkbook}
  | Extract<ReadResult, {ok: false}>
  /** The file system refused, not the file. */
  | {readonly ok: "error"; readonly message: string; readonly code: string | undefined};

function answer({path, options}: Task): Answer {
  try {
    const status = statSync(path);
    // A pipe or a device is never read: it may have no end.
    if (!status.isFile()) return {ok: false, code: "file.not_a_file", seen: ""};
    const {size} = status;
    if (size > limitsWith(options.limits).maxBytes) return {ok: false, code: "file.too_large", seen: `${size} bytes`};
    const result = readBytes(path, readFileSync(path), options);
    return result.ok ? {ok: true, packed: pack(result.workbook)} : result;
  } catch (error) {
    return {ok: "error", message: String(error), code: (error as NodeJS.ErrnoException).code};
  }
}

parentPort?.on("message", (task: Task) => {
  const reply = answer(task);
  parentPort?.postMessage(reply, reply.ok === true ? transferable(reply.packed) : []);
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage("ready");
