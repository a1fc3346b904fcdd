import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {createReaderPool} from "../../../loaders/read";
import {HOSTILE} from "./hostile-files";
import {fixture, refusalOf} from "./support";

/** The stated defaults: 10 s a file and more only for size, 1 GiB of heap. They are what ends a file that asks for more. */
describe("in a worker with the default limits", () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const pool = createReaderPool({workers: 1});
  afterAll(async () => {
    await pool.close();
    rmSync(folder, {recursive: true});
  });

  it.each(HOSTILE)("%s ends as %s, and the next file is read", async (name, fate, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes());
    expect(refusalOf(await pool.read(path))).toBe(fate);
    expect(refusalOf(await pool.read(fixture("ledger.xlsx")))).toBe("read: 2 sheets");
    rmSync(path);
  }, 60_000);
});
