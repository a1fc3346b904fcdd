import {existsSync, mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-extensions", "--force-color-profile=srgb"];

/**
 * A Chromium that comes with the packages: nothing to download. It gets a temporary folder of its own (it silently
 * reuses a stale unpacked binary), libraries a bare machine lacks, and the font of the font package.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await unpackBrowser();
  const {chromium: driver} = await import("playwright-core");
  return driver.launch({executablePath, args: ARGUMENTS, headless: true});
}

/**
 * Unpacks the browser and sets the environment it needs. A process started from here finds both there, which is how a
 * browser runs where files can no longer be given their owner (a user namespace).
 */
export async function unpackBrowser(): Promise<string> {
  const unpacked = process.env["YOUJIE_CHROMIUM"];
  if (unpacked) return unpacked;
  const own = mkdtempSync(join(tmpdir(), "youjie-browser-"));
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = own;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs22.x";
  process.env["FONTCONFIG_FILE"] = fontconfig(own);
  try {
    const {default: chromium} = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    process.env["YOUJIE_CHROMIUM"] = path;
    return path;
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

function fontconfig(folder: string): string {
  const fonts = join(ROOT, "node_modules", "@expo-google-fonts", "noto-sans-sc");
  if (!existsSync(fonts)) throw new Error("the font package is not installed: @expo-google-fonts/noto-sans-sc");
  const file = join(folder, "fonts.conf");
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(fonts, "400Regular")}</dir><dir>${join(fonts, "700Bold")}</dir><cachedir>${join(folder, "cache")}</cachedir></fontconfig>`);
  return file;
}

/** A page, and everything it did that it should not have. */
export interface Watched {
  readonly page: Page;
  /** Console errors and uncaught exceptions. */
  readonly errors: string[];
  /** Requests that left the host. */
  readonly strayed: string[];
  close(): Promise<void>;
}

/** Opens an empty tab that notes errors and requests to other hosts. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const errors: string[] = [];
  const strayed: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => !/^(http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url()) && strayed.push(request.url()));
  return {page, errors, strayed, close: () => context.close()};
}

/** Goes to an address and waits until the page has drawn itself. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => !document.querySelector("#page[aria-busy]"), undefined, {timeout: 20_000});
}
