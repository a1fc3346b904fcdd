import {createHash} from "node:crypto";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ROOT} from "../loaders/pipeline/city.js";
import {ask, hasNginx, startNginx, type Nginx} from "./nginx.js";

const CONFIG = readFileSync(join(ROOT, "docs", "nginx-editions.conf"), "utf8");
if (!hasNginx) console.log("nginx is not on this machine: the editions' access is not tried");

let folder: string;
let server: Nginx;
let abroad: Nginx;

/** As shipped, but for the port, the folders, and which network is the office's. */
const adapted = (office: string) => (port: number) => CONFIG
  .replaceAll("listen 80;", `listen 127.0.0.1:${port};`)
  .replaceAll("/srv/youjie/data", join(folder, "data"))
  .replaceAll("/etc/nginx/youjie", join(folder, "passwords"))
  .replaceAll("10.0.0.0/8", office)
  .replaceAll("10.0.0.9", office);

const password = (word: string) => `{SHA}${createHash("sha1").update(word).digest("base64")}`;

describe.skipIf(!hasNginx)("three editions behind nginx, each for its readers", () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "youjie-editions-"));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), text);
    };
    for (const edition of ["site", "site-unit-D01", "site-unit-D02", "site-public"]) for (const page of ["index", "en/index", "404"]) write(`data/${edition}/${page}.html`, `${edition} ${page}`);
    write("data/site/health.json", "{}");
    write("passwords/internal.htpasswd", `office:${password("inside")}\n`);
    for (const unit of ["D01", "D02"]) write(`passwords/unit-${unit}.htpasswd`, `${unit}:${password(`of ${unit}`)}\n`);
    server = await startNginx(adapted("127.0.0.0/8"));
    abroad = await startNginx(adapted("10.0.0.0/8"));
  });
  afterAll(() => {
    server?.stop();
    abroad?.stop();
    rmSync(folder, {recursive: true, force: true});
  });

  it("is a configuration that nginx accepts", () => {
    expect(server.tested).toContain("test is successful");
  });

  it.each([
    ["youjie.office.example", "/", undefined, 401],
    ["youjie.office.example", "/", "office:wrong", 401],
    ["youjie.office.example", "/", "office:inside", 200],
    ["youjie.office.example", "/en/index", "office:inside", 200],
    ["youjie.office.example", "/nowhere", "office:inside", 404],
    ["units.youjie.example", "/D01/", undefined, 401],
    ["units.youjie.example", "/D01/", "D01:of D01", 200],
    ["units.youjie.example", "/D01/en/", "D01:of D01", 200],
    ["units.youjie.example", "/D02/", "D01:of D01", 401],
    ["units.youjie.example", "/D01/../D02/", "D01:of D01", 401],
    ["units.youjie.example", "/D01/%2e%2e/%2e%2e/site/index.html", "D01:of D01", 400],
    ["units.youjie.example", "/D03/", "D01:of D01", 403],
    ["units.youjie.example", "/", "D01:of D01", 404],
    ["public.youjie.example", "/", undefined, 200],
    ["public.youjie.example", "/health.json", undefined, 404],
    ["public.youjie.example", "/../site/index.html", undefined, 400],
  ] as const)("%s%s (%s) answers %i", async (host, path, login, status) => {
    const answer = await ask(server.port, host, path, login);
    expect(answer.status, answer.body).toBe(status);
    const edition = host.startsWith("public") ? "site-public" : host.startsWith("units") ? "site-unit-D01" : "site";
    expect(answer.body.startsWith("<html>") ? edition : answer.body.split(" ")[0]).toBe(edition);
  });

  it("gives the health file to the monitor without a password, and to nobody elsewhere", async () => {
    expect((await ask(server.port, "youjie.office.example", "/health.json")).status).toBe(200);
    expect((await ask(abroad.port, "youjie.office.example", "/health.json")).status).toBe(401);
  });

  it("lets nobody from outside the office network see what is the office's or a unit's, whatever password they have", async () => {
    expect((await ask(abroad.port, "youjie.office.example", "/", "office:inside")).status).toBe(403);
    expect((await ask(abroad.port, "units.youjie.example", "/D01/", "D01:of D01")).status).toBe(403);
    expect((await ask(abroad.port, "public.youjie.example", "/")).status).toBe(200);
  });

  it("sends the headers of the single site", async () => {
    const {headers} = await ask(server.port, "public.youjie.example", "/");
    expect([headers["cache-control"], headers["x-content-type-options"], headers["referrer-policy"], headers["content-security-policy"]]).toEqual(["no-cache", "nosniff", "no-referrer", "frame-ancestors 'self'"]);
  });
});
