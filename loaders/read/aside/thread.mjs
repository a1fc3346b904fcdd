// The compiled program where there is one (bin/compile.mjs), else the source.
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const program = process.env.YOUJIE_PROGRAM;
if (program) await import(pathToFileURL(join(program, "reading-aside.mjs")).href);
else {
  const {register} = await import("tsx/esm/api");
  register();
  await import("./thread.ts");
}
