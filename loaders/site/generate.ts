import {spawn} from "node:child_process";
import {mkdirSync, rmSync} from "node:fs";
import {join, relative} from "node:path";

/**
 * Packages the generator bundles into its client whether a page uses them or not; it asks a registry for their versions
 * unless it finds a folder for each. Empty ones with a fixed version keep the build off the network and its bytes the same.
 */
const IMPLICIT = ["react", "react-dom", "lodash", "arquero", "apache-arrow", "d3", "d3-dsv", "echarts", "leaflet", "topojson-client", "mapbox-gl", "htl", "parquet-wasm", "@observablehq/plot", "@observablehq/sample-datasets"] as const;

/** A program that is killed takes the generator with it, which else would go on writing into the next build. */
const ENDS_WITH_US = `data:text/javascript,${encodeURIComponent("process.stdin.on('end', () => process.kill(process.pid)).resume().unref()")}`;

/**
 * Runs the site generator as a process of its own, on a folder of pages below the project's.
 * @returns `null`, or the last lines it wrote where it failed
 */
export async function generate(root: string, source: string, output: string): Promise<string | null> {
  prepareCache(join(source, ".observablehq", "cache"));
  const program = join(root, "node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");
  const child = spawn(process.execPath, ["--import", "tsx", "--import", ENDS_WITH_US, "--no-warnings", program, "build"], {
    cwd: root,
    env: {...process.env, YOUJIE_SITE_SOURCE: relative(root, source), YOUJIE_SITE_OUTPUT: output, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1", CI: "true"},
    stdio: ["pipe", "pipe", "pipe"],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (chunk: string) => lines.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  return code === 0 ? null : lines.join("").trim().split("\n").slice(-12).join("\n");
}

/** What the generator kept of earlier builds is thrown away: it ships stale files without looking at their sources. */
function prepareCache(cache: string): void {
  for (const kept of ["_observablehq", "data"]) rmSync(join(cache, kept), {recursive: true, force: true});
  for (const name of IMPLICIT) mkdirSync(join(cache, "_npm", `${name}@0.0.0`), {recursive: true});
}
