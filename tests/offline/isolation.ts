import {spawn, spawnSync} from "node:child_process";
import {fileURLToPath, pathToFileURL} from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSX = pathToFileURL(fileURLToPath(new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url))).href;
const REFUSE = new URL("./refuse-connections.mjs", import.meta.url).href;

/**
 * How a script is kept from every network:
 * - `namespace`: a network namespace of its own, in which only loopback is up;
 * - `preload`: a module loaded first that refuses every connection but loopback, where the machine allows no namespace.
 */
export type Isolation = "namespace" | "preload";

const LOOPBACK_UP = "ip link set lo up 2>/dev/null || ifconfig lo up";

/** Which way this machine allows; tried, not assumed. */
export function isolationHere(): Isolation {
  const tried = spawnSync("unshare", ["-rn", "sh", "-c", LOOPBACK_UP], {stdio: "ignore"});
  return tried.status === 0 ? "namespace" : "preload";
}

/** Runs a TypeScript file cut off from every network and returns the JSON it prints last. */
export async function runIsolated<T>(isolation: Isolation, script: string, words: readonly string[]): Promise<T> {
  const node = ["--import", REFUSE, "--import", TSX, fileURLToPath(new URL(script, import.meta.url)), ...words];
  const [program, ...rest] =
    isolation === "namespace" ? ["unshare", "-rn", "sh", "-c", `${LOOPBACK_UP}; exec "$0" "$@"`, process.execPath, ...node.slice(2)] : [process.execPath, ...node];
  const child = spawn(program!, rest, {cwd: ROOT, env: {...process.env, TZ: "Asia/Shanghai", YOUJIE_ISOLATION: isolation, NODE_OPTIONS: isolation === "preload" ? `--import=${REFUSE}` : ""}, stdio: ["ignore", "pipe", "pipe"]});
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const lines: string[] = [];
    stream.setEncoding("utf8").on("data", (chunk: string) => lines.push(chunk));
    return lines;
  });
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve));
  if (code !== 0) throw new Error(`${script} failed without a network (${isolation}, exit ${code}):\n${err!.join("").slice(-4000)}`);
  return JSON.parse(out!.join("").trim().split("\n").at(-1)!) as T;
}
