import {spawn, spawnSync, type ChildProcess} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it, vi} from "vitest";
import {launchBrowser, openTab, visit} from "./browser.js";

const {site} = inject("sample");
const CONFIG = fileURLToPath(new URL("../../docs/nginx.conf", import.meta.url));
const there = spawnSync("nginx", ["-v"]).error === undefined;
if (!there) console.log("nginx is not on this machine: the deployment notes are not tried");

let folder: string;
let server: ChildProcess;
let browser: Browser;
let address: string;

/** The shipped configuration, word for word but for the port, the folder and whatever nginx would write outside it. */
async function start(): Promise<void> {
  const port = await freePort();
  folder = mkdtempSync(join(tmpdir(), "youjie-nginx-"));
  mkdirSync(join(folder, "logs"));
  const shipped = readFileSync(CONFIG, "utf8").replace("listen 80;", `listen 127.0.0.1:${port};`).replace("root /srv/youjie/site;", `root ${site};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${join(folder, name)};`).join("\n");
  const types = "types { text/html html; text/css css; application/javascript js; application/json json; image/svg+xml svg; }";
  writeFileSync(join(folder, "nginx.conf"), `daemon off;\nmaster_process off;\npid ${join(folder, "pid")};\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${types}\n${temporary}\n${shipped}\n}\n`);
  server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], {stdio: "ignore"});
  address = `http://127.0.0.1:${port}/`;
  await vi.waitFor(() => fetch(address), {timeout: 10_000});
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const {port} = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

describe.skipIf(!there)("the site behind nginx", () => {
  beforeAll(async () => {
    await start();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    server?.kill();
    rmSync(folder, {recursive: true, force: true});
  });

  const script = `_app/${readdirSync(join(site, "_app")).find((name) => name.endsWith(".js"))!}`;
  const head = (path: string, method = "HEAD") => fetch(address + path, {method, headers: {"accept-encoding": "gzip"}});

  it("opens in both languages without an error, and asks no other host", async () => {
    const tab = await openTab(browser);
    for (const page of ["", "en/", "tasks.html", "unit?id=C01", "en/task.html?id=T-047"]) {
      await visit(tab.page, address + page);
      expect(await tab.page.locator("[role=alert]").count()).toBe(0);
    }
    expect({errors: tab.errors, strayed: tab.strayed}).toEqual({errors: [], strayed: []});
    await tab.close();
  });

  it.each([
    [script, "public, max-age=31536000, immutable"],
    ["index.html", "no-cache"],
    ["data/search/index.json", "no-cache"],
  ])("%s: packed, %s", async (path, keep) => {
    const {headers} = await head(path);
    expect([headers.get("content-encoding"), headers.get("cache-control"), headers.get("x-content-type-options")]).toEqual(["gzip", keep, "nosniff"]);
    expect(headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
  });

  it("packs what has no packed twin, and shows no twin under its own name", async () => {
    const rows = readdirSync(join(site, "data", "unit"))[0]!;
    const answer = await head(`data/unit/${rows}`, "GET");
    expect(answer.headers.get("content-encoding")).toBe("gzip");
    expect((await head("index.html.gz")).status).toBe(404);
  });

  it("says in words what it does not have, and takes nothing", async () => {
    const lost = await fetch(`${address}nowhere`);
    expect([lost.status, (await lost.text()).includes("没有这一页")]).toEqual([404, true]);
    expect((await fetch(address, {method: "POST"})).status).toBeGreaterThanOrEqual(400);
  });
});
