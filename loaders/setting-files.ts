import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** A setting that decides the figures, as it lay when they were made. */
export interface SettingFile {
  /** Below the data folder; `program/…` for one that ships with the program. */
  readonly file: string;
  readonly checksum: string;
  readonly bytes: number;
}

/** The program's own data folder, whose profiles serve every city. */
const SHIPPED = fileURLToPath(new URL("../data/", import.meta.url));
const PROGRAM = "program/";
const FILES = ["city.json", "acceptances.csv", "regions.geojson"];

/** Where a setting of this name lies. */
export function settingPath(file: string, dataFolder: string): string {
  return file.startsWith(PROGRAM) ? join(SHIPPED, file.slice(PROGRAM.length)) : join(dataFolder, file);
}

/** Every setting there is, with its checksum: what a frozen report names besides the files of the inbox. */
export function settingFiles(dataFolder: string, profileFolders: readonly string[]): SettingFile[] {
  const own = FILES.filter((name) => existsSync(join(dataFolder, name)));
  const profiles = profileFolders.filter((folder) => existsSync(folder)).flatMap((folder) => {
    const shipped = resolve(dirname(folder)) === resolve(SHIPPED) && resolve(dataFolder) !== resolve(SHIPPED);
    return readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => `${shipped ? PROGRAM : ""}profiles/${name}`);
  });
  return [...new Set([...own, ...profiles])].sort().map((file) => {
    const bytes = readFileSync(settingPath(file, dataFolder));
    return {file, checksum: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length};
  });
}
