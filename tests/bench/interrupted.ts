import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";
import {killAtMoments, run, something} from "../interrupted/moments.js";
import {city, SMALL} from "../loaders/pipeline/city.js";

/** `node --import tsx tests/bench/interrupted.ts [times]`: kills each command so often (20), a hundred moments in all. */
const times = Number(process.argv[2] ?? 20);
const here = city(SMALL);
const data = ["--data", here.folder];
try {
  const first = await run(["ingest", ...data]);
  if (first.code !== 0 || !existsSync(join(here.folder, "warehouse.duckdb"))) throw new Error(first.said);
  const found = await killAtMoments(here.folder, [
    {name: "ingest", words: ["ingest", ...data], before: () => something(here.folder), times},
    {name: "snapshot", words: ["snapshot", "--period", "2022-09", "--kind", "pack", "--lang", "zh", ...data], before: () => rmSync(join(here.folder, "snapshots"), {recursive: true, force: true}), times},
    {name: "template", words: ["template", "all", ...data], times},
    {name: "build", words: ["build", ...data], times},
    {name: "bundle", words: ["bundle", "--output", join(here.folder, "dist", "b.tar.gz")], times},
  ], 20_221_014, (line) => console.log(line));
  console.log(`${found.kills} killed, ${found.ended} ended before, ${found.between} between two renames; wrong: ${found.wrong.length}`);
  for (const line of found.wrong) console.log(`  ${line}`);
  process.exitCode = found.wrong.length > 0 ? 1 : 0;
} finally {
  here.done();
}
