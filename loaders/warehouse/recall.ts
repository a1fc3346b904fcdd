import {copyFileSync, existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {askLastGood} from "./last-good.js";
import {storeFile, type Store} from "./store.js";

/**
 * What the store of a data folder knows, for those who only look: they are given it from a copy, write nothing and keep
 * no run waiting. Without a store of this program, or with one that cannot be read, nothing is known.
 * @param folder `<data>/.cache`
 */
export async function recallOnly(folder: string, program: string): Promise<Store["recall"]> {
  const answers = new Map((await answersIn(join(folder, storeFile(program)))).map(({key, answer}) => [key, answer]));
  return <T>(key: string) => {
    const answer = answers.get(key);
    return answer === undefined ? undefined : (JSON.parse(answer) as T);
  };
}

async function answersIn(path: string): Promise<{key: string; answer: string}[]> {
  if (!existsSync(path)) return [];
  const folder = mkdtempSync(join(tmpdir(), "youjie-known-"));
  try {
    const copy = join(folder, "store.duckdb");
    copyFileSync(path, copy);
    return await askLastGood(copy, "select key, answer from memo");
  } catch {
    return [];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
