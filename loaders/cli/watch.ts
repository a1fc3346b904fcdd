import {existsSync} from "node:fs";
import {lookAt, nextChange, type Look} from "../watch.js";
import type {Asked} from "./arguments.js";
import {alone, refuse} from "./alone.js";
import {EXIT, runIngest} from "./commands.js";
import {dataFolderOf} from "./place.js";
import {runBuild} from "./site.js";
import type {Talk} from "./console.js";
import {ingestLines} from "./report.js";

/** Ingests and builds now, and again whenever a file lands and has come to rest; until told to stop. */
export async function watchCommand(asked: Asked, talk: Talk): Promise<number> {
  const dataFolder = dataFolderOf(asked);
  if (!existsSync(dataFolder)) return refuse(talk, [{code: "run.no_inbox", file: dataFolder, seen: dataFolder}]);
  const stop = new AbortController();
  // Not once: a terminal and the door may both send it.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
  let stamp = "";
  for (let look: Look | null = lookAt(dataFolder); look !== null; look = await nextChange(dataFolder, look, {signal: stop.signal})) {
    stamp = await update(asked, talk, dataFolder, stamp);
    talk.say({zh: `等新文件放进 ${dataFolder}（Ctrl-C 停止）`, en: `Waiting for files in ${dataFolder} (Ctrl-C stops)`});
  }
  return 0;
}

/** One round. @returns the stamp of what is shown now */
async function update(asked: Asked, talk: Talk, dataFolder: string, shown: string): Promise<string> {
  let stamp = shown;
  await alone(asked, talk, async (journal) => {
    const report = await runIngest(asked, talk, journal);
    talk.result(report, ingestLines(report, talk.language));
    if (report.outcome === "refused" || report.stamp === shown) return EXIT[report.outcome];
    const built = await runBuild(dataFolder, talk, journal);
    if (built === 0) stamp = report.stamp;
    return Math.max(built, EXIT[report.outcome]);
  });
  return stamp;
}
