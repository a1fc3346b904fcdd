import {existsSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {internal, readerFolder, type Reader} from "../../src/lib/reader.js";
import {removeLeftovers, removeSources} from "../leftovers.js";
import {takeLock} from "../lock.js";
import {warehousePath} from "../warehouse/path.js";
import {alone, refuse} from "./alone.js";
import type {Asked} from "./arguments.js";
import type {Talk} from "./console.js";
import type {Journal} from "./journal.js";
import {dataFolderOf, ROOT} from "./place.js";

/** Where a reader's site stands: `site`, `site-public`, `site-unit-D01`. */
function siteFolder(dataFolder: string, reader: Reader = internal): string {
  return join(dataFolder, reader.kind === "internal" ? "site" : `site-${readerFolder(reader)}`);
}

const LONGEST_WAIT = 600_000;
const LOOK = 500;

/** The drawing room is another city's for a minute at most: worth waiting for. */
async function waitedFor(folder: string, talk: Talk): Promise<ReturnType<typeof takeLock>> {
  for (let waited = 0; ; waited += LOOK) {
    const lock = takeLock(folder);
    if ("release" in lock || waited >= LONGEST_WAIT) return lock;
    if (waited === 0) talk.say({zh: `另一个网站正在生成（进程 ${lock.heldBy}），等它结束 …`, en: `Another site is being built (process ${lock.heldBy}); waiting for it …`});
    await sleep(LOOK);
  }
}

/** Publishes the warehouse for a reader and builds his site. Sites are drawn in the program's own folder: one at a time, whosever data they show. */
export async function runBuild(dataFolder: string, talk: Talk, journal: Journal, reader: Reader = internal): Promise<number> {
  if (!existsSync(warehousePath(dataFolder))) return refuse(talk, [{code: "run.no_warehouse", file: dataFolder, seen: dataFolder}], journal);
  const lock = await waitedFor(join(ROOT, ".cache"), talk);
  if ("heldBy" in lock) return refuse(talk, [{code: "run.locked", file: ROOT, seen: lock.heldBy}], journal);
  try {
    removeLeftovers(join(ROOT, "src"));
    removeSources(join(ROOT, ".cache"));
    return await drawSite(dataFolder, talk, journal, reader);
  } finally {
    lock.release();
  }
}

async function drawSite(dataFolder: string, talk: Talk, journal: Journal, reader: Reader): Promise<number> {
  talk.say({zh: "生成网站 …", en: "Building the site …"});
  const {buildFor} = await import("../site/edition.js");
  const built = await buildFor(reader, {dataFolder, warehouse: warehousePath(dataFolder), output: siteFolder(dataFolder, reader), log: (line) => talk.say(line)});
  if (!built.ok) {
    talk.problem(built.message[talk.language]);
    journal.line("error", "refused", {reason: built.message[talk.language]});
    return 2;
  }
  if (reader.kind === "internal") journal.left({site: true});
  journal.line("info", "site", {folder: built.output});
  talk.result({outcome: "built", site: built.output}, [talk.language === "zh" ? `网站在 ${built.output}` : `The site is in ${built.output}`]);
  return 0;
}

export async function buildCommand(asked: Asked, talk: Talk): Promise<number> {
  return alone(asked, talk, (journal) => runBuild(dataFolderOf(asked), talk, journal, asked.reader));
}

/** A build killed between its two renames left the last good site under another name. */
function putBackSite(dataFolder: string, site: string): void {
  if (existsSync(site) || !existsSync(dataFolder)) return;
  const lock = takeLock(dataFolder);
  if ("heldBy" in lock) return;
  removeLeftovers(dataFolder);
  lock.release();
}

/** Serves until the process is told to stop. */
export async function serveCommand(asked: Asked, talk: Talk): Promise<number> {
  const site = siteFolder(dataFolderOf(asked), asked.reader);
  putBackSite(dataFolderOf(asked), site);
  if (!existsSync(join(site, "index.html"))) return refuse(talk, [{code: "run.no_site", file: site, seen: site}]);
  const {serveSite} = await import("../site/serve.js");
  const server = await serveSite({folder: site, ...(asked.port !== undefined && {port: asked.port})});
  talk.result({address: server.address}, [talk.language === "zh" ? `\n打开 ${server.address}\nCtrl-C 停止` : `\nOpen ${server.address}\nCtrl-C stops it`]);
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
  });
  await server.close();
  return 0;
}
