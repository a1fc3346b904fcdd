import {createHash} from "node:crypto";
import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** All that decides what a ledger becomes; pages and charts do not. */
const PROGRAM = ["loaders", "src/lib"];
const DECIDES = /\.(?:ts|mjs|sql)$/;

/** A checksum over the program itself and its packages: figures of a changed program are never taken for its own. */
export function programFingerprint(): string {
  const hash = createHash("sha256");
  const files = [...PROGRAM.flatMap((folder) => below(folder)), "package-lock.json"].sort();
  for (const file of files) if (existsSync(join(ROOT, file))) hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 16);
}

function below(folder: string): string[] {
  return readdirSync(join(ROOT, folder), {withFileTypes: true}).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? below(path) : DECIDES.test(entry.name) ? [path] : [];
  });
}
