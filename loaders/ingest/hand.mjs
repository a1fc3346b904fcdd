// The compiled program where there is one (bin/compile.mjs), else the source. On Node 20 `--import tsx` reaches the main
// thread only, so a worker registers tsx itself.
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const program = process.env.YOUJIE_PROGRAM;
if (program) await import(pathToFileURL(join(program, "reading-hand.mjs")).href);
else {
  const {register} = await import("tsx/esm/api");
  register();
  await import("./hand.ts");
}
