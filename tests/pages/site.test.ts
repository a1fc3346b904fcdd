import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {checkSite} from "../../loaders/site/check.js";
import {mended, policyOf} from "../../loaders/site/finish.js";
import {fileFor, serveSite} from "../../loaders/site/serve.js";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "youjie-site-"));
  mkdirSync(join(folder, "site", "en"), {recursive: true});
  writeFileSync(join(folder, "secret.txt"), "no");
  writeFileSync(join(folder, "site", "index.html"), "<!doctype html>首页");
  writeFileSync(join(folder, "site", "ranking.html"), "<!doctype html>排名");
  writeFileSync(join(folder, "site", "404.html"), "<!doctype html>没有");
  writeFileSync(join(folder, "site", "en", "index.html"), "<!doctype html>home");
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("the server", () => {
  it.each([
    ["/", "index.html"],
    ["/ranking", "ranking.html"],
    ["/ranking.html?period=2022-06", "ranking.html"],
    ["/en/", join("en", "index.html")],
    ["/en", join("en", "index.html")],
  ])("%s is %s", (url, file) => {
    expect(fileFor(join(folder, "site"), url)).toBe(join(folder, "site", file));
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/en/../../secret.txt", "/%00", "/%zz", "/nowhere"])("%s is nothing", (url) => {
    expect(fileFor(join(folder, "site"), url)).toBeNull();
  });

  it("takes the next free port, packs text, and answers what it does not have with its own page", async () => {
    const [first, second] = [await serveSite({folder: join(folder, "site")}), await serveSite({folder: join(folder, "site")})];
    expect(second.port).not.toBe(first.port);
    const page = await fetch(`${second.address}ranking`);
    expect([page.status, page.headers.get("content-type"), page.headers.get("content-encoding"), await page.text()]).toEqual([200, "text/html; charset=utf-8", "gzip", "<!doctype html>排名"]);
    const lost = await fetch(`${second.address}nowhere`);
    expect([lost.status, await lost.text()]).toEqual([404, "<!doctype html>没有"]);
    expect((await fetch(second.address, {method: "POST"})).status).toBe(405);
    await Promise.all([first.close(), second.close()]);
  });

  it("says which port is taken when it was asked for one", async () => {
    const first = await serveSite({folder: join(folder, "site")});
    await expect(serveSite({folder: join(folder, "site"), port: first.port})).rejects.toThrow(`port ${first.port} is taken`);
    await first.close();
  });
});

describe("the checks of a built site", () => {
  const site = (name: string, text: string) => {
    const at = mkdtempSync(join(folder, "check-"));
    writeFileSync(join(at, name), text);
    return checkSite(at);
  };

  it.each([
    ["page.html", '<script type="module">import {a} from "htl";</script>', "page.html: htl"],
    ["a.js", 'const b = await import("@observablehq/plot")', "a.js: @observablehq/plot"],
    ["a.js", 'import"npm:d3"', "a.js: npm:d3"],
    ["page.html", '<link href="https://fonts.example/css">', 'page.html: href="https://fonts.example/css'],
    ["a.css", "@import url(https://fonts.example/css)", "a.css: url(https://fonts.example/css"],
  ])("%s: %s is found", (name, text, found) => {
    expect(site(name, text)).toContain(found);
  });

  it("relative imports, links and data pass", () => {
    expect(site("page.html", '<a href="./ranking.html"></a><link rel="icon" href="data:,"><script type="module">import {a} from "./_import/a.js";</script>')).toEqual([]);
  });

  it("the sample's site passes", () => {
    expect(checkSite(inject("sample").site)).toEqual([]);
  });
});

describe("a mended page", () => {
  const html = '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">\n<script type="module">define()</script>';

  it("names its language and its root, and can be zoomed", () => {
    expect(mended("/index.html", html)).toContain('<html lang="zh-Hans" data-root="./">');
    expect(mended("/en/index.html", html)).toContain('<html lang="en" data-root="../">');
    expect(mended("/index.html", html)).not.toContain("maximum-scale");
  });

  it("lets its own inline script run, by its hash, and no other", () => {
    const policy = policyOf(html);
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
    expect(policy).not.toContain("unsafe-eval");
    expect(policyOf(html.replace("define()", "evil()"))).not.toBe(policy);
  });
});
