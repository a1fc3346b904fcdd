import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {vi} from "vitest";

/** Whether nginx is on this machine. */
export const hasNginx = spawnSync("nginx", ["-v"]).error === undefined;

/** A configuration that runs, on a port of its own. */
export interface Nginx {
  readonly port: number;
  readonly tested: string;
  stop(): void;
}

/** Starts a configuration as it is shipped but for what `adapt` changes in it: ports, folders. */
export async function startNginx(adapt: (port: number) => string): Promise<Nginx> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "youjie-nginx-"));
  mkdirSync(join(folder, "logs"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(folder, name)};`).join("\n");
  const types = "types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }";
  writeFileSync(join(folder, "nginx.conf"), `daemon off;\nmaster_process off;\npid ${join(folder, "pid")};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${types}\n${temporary}\n${adapt(port)}\n}\n`);
  const words = ["-p", folder, "-c", join(folder, "nginx.conf")];
  const tested = spawnSync("nginx", [...words, "-t"], {encoding: "utf8"}).stderr;
  const server: ChildProcess = spawn("nginx", words, {stdio: "ignore"});
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/`), {timeout: 10_000});
  return {port, tested, stop: () => void (server.kill(), rmSync(folder, {recursive: true, force: true}))};
}

/** Asks one of the names that a server listens to. */
export function ask(port: number, host: string, path: string, login?: string): Promise<{status: number; body: string; headers: NodeJS.Dict<string | string[]>}> {
  return new Promise((resolve, reject) => {
    request({port, host: "127.0.0.1", path, headers: {Host: host}, ...(login !== undefined && {auth: login})}, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part)).once("end", () => resolve({status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString("utf8"), headers: answer.headers}));
    }).once("error", reject).end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
