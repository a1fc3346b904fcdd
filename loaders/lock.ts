import {linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {hostname} from "node:os";
import {join} from "node:path";

/** Who holds a lock: a process of a machine, and when it began. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Boot of the machine and the tick of it at which the process began; empty where the system does not say. */
  readonly began: string;
}

/**
 * Takes the one lock of a folder. A lock left by a process that is gone is taken over, also where its number has been given
 * to another since; one of another machine is let be, for nobody here can tell.
 * @returns a function that gives it back, or who holds it
 */
export function takeLock(folder: string): {release: () => void} | {heldBy: string} {
  mkdirSync(folder, {recursive: true});
  const path = join(folder, ".youjie.lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    if (created(path)) return {release: () => rmSync(path, {force: true})};
    const text = textAt(path);
    const holder = holderIn(text);
    if (holder !== null && holds(holder)) return {heldBy: holder.host === hostname() ? String(holder.pid) : `${holder.pid} @ ${holder.host}`};
    takeAway(path, text);
  }
  return {heldBy: "?"};
}

/** Linked into place with the process in it: nobody ever reads an empty lock and takes it for a dead one's. */
function created(path: string): boolean {
  const own = `${path}.${process.pid}`;
  const text = `${JSON.stringify({pid: process.pid, host: hostname(), began: beganAt(process.pid)} satisfies Holder)}\n`;
  writeFileSync(own, text);
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === "EEXIST" || code === "ENOENT") return false;
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    return createdWithoutLink(path, text);
  } finally {
    rmSync(own, {force: true});
  }
}

/** Sticks and shares of other systems have no links. */
function createdWithoutLink(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, {flag: "wx"});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead one's lock out of the way. Another may have done so and locked meanwhile: what is not the dead one's goes back. */
function takeAway(path: string, text: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (textAt(aside) !== text) linkSync(aside, path);
  } catch {
    // Gone, or locked anew: the next attempt will see.
  } finally {
    rmSync(aside, {force: true});
  }
}

function textAt(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function holderIn(text: string): Holder | null {
  try {
    const {pid, host, began} = JSON.parse(text) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" && typeof began === "string" ? {pid, host, began} : null;
  } catch {
    return null;
  }
}

function holds({pid, host, began}: Holder): boolean {
  return host !== hostname() || (isAlive(pid) && (began === "" || began === beganAt(pid)));
}

/** Linux says it of every process: the 22nd word of its line, counted behind its name, which may hold anything. */
function beganAt(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${boot} ${line.slice(line.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return "";
  }
}

/** Whether a process of that number runs on this machine. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
