import {wording} from "../../src/lib/faults/wording.js";
import type {Fault} from "../../src/lib/faults/fault.js";
import type {Text} from "../../src/lib/field.js";
import type {HealthFigures} from "../../src/lib/health/health.js";
import {levelWords, logWords} from "../../src/lib/messages/log.js";
import {say, type Filling} from "../../src/lib/messages/say.js";
import {appendLog, noteRun} from "../health/index.js";
import type {Asked} from "./arguments.js";
import type {Talk} from "./console.js";

type Level = keyof typeof levelWords;

/** What a run says to the log as it goes, and leaves to the health file at its end. */
export interface Journal {
  line(level: Level, step: keyof typeof logWords, counts?: Filling): void;
  faults(faults: readonly Fault[]): void;
  left(what: {readonly figures?: HealthFigures; readonly site?: boolean; readonly snapshot?: boolean}): void;
  end(exit: number): void;
}

const MOST_FAULTS = 5;
const DONE: Readonly<Record<number, Text>> = {
  0: {zh: "成功", en: "done"},
  1: {zh: "已完成，有退回", en: "done, with refusals"},
};
const FAILED: Text = {zh: "没有成功，上次的结果保留", en: "not done; the last good result stays"};

/** The clock on the wall of the office, to the second: `2022-10-14T08:00:03+08:00`. */
export function timeNow(): string {
  return `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** @param folder the data folder whose run it is */
export function openJournal(asked: Asked, talk: Talk, folder: string, version: string): Journal {
  const began = performance.now();
  const seconds = () => Number(((performance.now() - began) / 1000).toFixed(1));
  let faults: readonly Fault[] = [];
  let left: Parameters<Journal["left"]>[0] = {};
  const line: Journal["line"] = (level, step, counts = {}) => {
    const time = timeNow();
    const words = say(logWords[step], talk.language, counts);
    const plain = `${time} ${levelWords[level][talk.language]} [${process.pid}] ${words}`;
    quietly(() => appendLog(folder, [plain]));
    if (asked.log !== undefined) console.error(asked.log === "text" ? plain : JSON.stringify({time, level, step, pid: process.pid, words, ...counts}));
  };
  return {
    line,
    faults(found) {
      faults = [...faults, ...found].slice(0, MOST_FAULTS);
      for (const fault of found.slice(0, MOST_FAULTS)) line("error", "refused", {reason: wording(fault, talk.language).sentence});
    },
    left: (what) => void (left = {...left, ...what}),
    end(exit) {
      line("info", "end", {command: asked.command, exit, seconds: seconds()});
      const said = faults.map((fault) => ({code: fault.code, words: {zh: wording(fault, "zh").sentence, en: wording(fault, "en").sentence}}));
      const words = DONE[exit] ?? said[0]?.words ?? FAILED;
      quietly(() => noteRun(folder, {...left, run: {command: asked.command, program: version, at: timeNow(), seconds: seconds(), exit, faults: said, words}}));
    },
  };
}

/** A disk that is full, or a folder that cannot be written, must not make of a refused run a failed one. */
function quietly(write: () => void): void {
  try {
    write();
  } catch (error) {
    console.error(`<data>/logs, <data>/health.json: ${(error as Error).message}`);
  }
}
