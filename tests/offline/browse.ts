import {readdirSync} from "node:fs";
import {networkInterfaces} from "node:os";
import {join} from "node:path";
import {serveSite} from "../../loaders/site/serve.js";
import {launchBrowser, openTab, visit} from "../pages/browser.js";

/** What a browser without a network saw of every page. */
export interface Browsed {
  readonly interfaces: readonly string[];
  readonly pages: readonly {readonly page: string; readonly heading: string; readonly errors: readonly string[]; readonly strayed: readonly string[]}[];
}

async function browse(folder: string): Promise<Browsed> {
  const server = await serveSite({folder});
  const browser = await launchBrowser();
  const pages: Browsed["pages"][number][] = [];
  try {
    for (const page of pagesOf(folder)) {
      const tab = await openTab(browser);
      await visit(tab.page, `${server.address}${page}`);
      pages.push({page, heading: (await tab.page.locator("h1").first().textContent()) ?? "", errors: tab.errors, strayed: tab.strayed});
      await tab.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return {interfaces: Object.keys(networkInterfaces()), pages};
}

function pagesOf(folder: string): string[] {
  const html = (below: string) => readdirSync(join(folder, below)).filter((name) => name.endsWith(".html") && name !== "404.html").map((name) => `${below}${name}`);
  return [...html(""), ...html("en/")].sort();
}

console.log(JSON.stringify(await browse(process.argv[2]!)));
