import {generateKeyPairSync} from "node:crypto";
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {serveSite, type SiteServer} from "../../loaders/site/serve.js";
import {signSnapshot} from "../../loaders/snapshot/index.js";
import {launchBrowser, openTab, visit, type Watched} from "./browser.js";

const {site, frozen} = inject("sample");
const id = basename(frozen);
let server: SiteServer;
let browser: Browser;
let folder: string;
let copy: string;

beforeAll(async () => {
  server = await serveSite({folder: site});
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), "youjie-dropped-"));
  copy = join(folder, id);
  cpSync(frozen, copy, {recursive: true});
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, {recursive: true, force: true});
});

function flip(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
}

async function checked(page: Page, box: "#folder" | "#files", files: string | string[]): Promise<string> {
  await page.locator(box).setInputFiles(files);
  await page.locator("[aria-live] .verdict").first().waitFor();
  return page.locator("[aria-live]").innerText();
}

const quiet = async (tab: Watched) => {
  expect({errors: tab.errors, strayed: tab.strayed}).toEqual({errors: [], strayed: []});
  await tab.close();
};

describe("the page of frozen reports", () => {
  it("lists the report as intact and hands out each format and the whole folder", async () => {
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}reports.html`);
    expect(await tab.page.locator("#page .headline").innerText()).toBe("1份冻结的报告，1份核对完好。");
    const links = await tab.page.locator(".offers a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toHaveLength(5);
    for (const link of links) expect((await fetch(link)).status).toBe(200);
    await quiet(tab);
  });

  it("opens one report in English: what it is, its state, its files with their checksums", async () => {
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}en/reports.html?id=${id}`);
    await tab.page.locator("details summary", {hasText: "files"}).click();
    await tab.page.locator("td", {hasText: /^manifest|report\.zh\.pdf$/}).first().waitFor();
    const text = await tab.page.locator("#page").innerText();
    for (const word of ["County review", "intact", "30 Sep 2022", "not signed", `youjie snapshot --kind pack --period 2022-09`]) expect(text).toContain(word);
    await quiet(tab);
  });
});

describe("the page on which a reader checks a copy", () => {
  it("finds a whole folder intact, and the archive as it is handed out", async () => {
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}verify.html`);
    for (const [box, files] of [["#folder", copy], ["#files", [join(site, "reports", id, `${id}.zip`)]]] as const) {
      const text = await checked(tab.page, box, files as string);
      expect(text).toContain("完好");
      expect(text).toContain("清单与本站登记的一字不差");
      await tab.page.reload();
    }
    await quiet(tab);
  });

  it.each([["with the browser's own checksums", false], ["by plain http, where the browser withholds them", true]])("names the file of which one bit was flipped, %s", async (_, withheld) => {
    const tab = await openTab(browser);
    if (withheld) await tab.page.addInitScript(() => Object.defineProperty(crypto, "subtle", {value: undefined}));
    await visit(tab.page, `${server.address}en/verify.html`);
    expect(await tab.page.getByText("withholds").count()).toBe(withheld ? 1 : 0);
    flip(join(copy, "report.zh.pdf"));
    const text = await checked(tab.page, "#folder", copy);
    flip(join(copy, "report.zh.pdf"));
    expect(text).toContain("changed report.zh.pdf");
    expect(text).toContain("Files that are not as the manifest says: 1");
    await quiet(tab);
  });

  it("names a missing file, an added one, and a single file by what it is", async () => {
    const tab = await openTab(browser);
    const spoilt = join(folder, "spoilt");
    cpSync(copy, spoilt, {recursive: true});
    rmSync(join(spoilt, "report.zh.docx"));
    writeFileSync(join(spoilt, "备注.txt"), "x");
    await visit(tab.page, `${server.address}verify.html`);
    const text = await checked(tab.page, "#folder", spoilt);
    expect(text).toContain("缺失 report.zh.docx");
    expect(text).toContain("多出 备注.txt");
    await tab.page.reload();
    expect(await checked(tab.page, "#files", [join(copy, "report.zh.xlsx")])).toContain(`就是 ${id} 里的 report.zh.xlsx`);
    await quiet(tab);
  });

  it("checks the signature, and whose it is", async () => {
    const {privateKey, publicKey} = generateKeyPairSync("ed25519");
    const keys = {own: publicKey, other: generateKeyPairSync("ed25519").publicKey};
    writeFileSync(join(folder, "key.pem"), privateKey.export({format: "pem", type: "pkcs8"}));
    for (const [name, key] of Object.entries(keys)) writeFileSync(join(folder, `${name}.pem`), key.export({format: "pem", type: "spki"}));
    signSnapshot(copy, join(folder, "key.pem"));
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}verify.html`);
    expect(await checked(tab.page, "#folder", copy)).toContain("签名 有效");
    await tab.page.locator("#key").setInputFiles(join(folder, "other.pem"));
    await tab.page.getByText("不是给定的这把钥匙").waitFor();
    await tab.page.locator("#key").setInputFiles(join(folder, "own.pem"));
    await tab.page.getByText("签名 有效").waitFor();
    flip(join(copy, "manifest.sig"));
    await tab.page.locator("#folder").setInputFiles(copy);
    await tab.page.getByText("已改动 manifest.sig").waitFor();
    expect(await tab.page.locator("[aria-live]").innerText()).toContain("签名 签名不对");
    await quiet(tab);
  });

  it("says in words that an archive is damaged", async () => {
    const tab = await openTab(browser);
    await visit(tab.page, `${server.address}verify.html`);
    writeFileSync(join(folder, "坏.zip"), "not a zip at all");
    await tab.page.locator("#files").setInputFiles(join(folder, "坏.zip"));
    await tab.page.locator("[aria-live] [role=alert]").waitFor();
    expect(await tab.page.locator("[aria-live]").innerText()).toContain("坏.zip 打不开");
    await quiet(tab);
  });
});
