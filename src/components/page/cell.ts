import {shellWords} from "../../lib/messages/shell.js";

/**
 * What a page's own module asks of the site generator, and nothing else: a built page starts without the generator's
 * client. `youjie build` puts this in its place wherever a page's cells ask for files only (`loaders/site/bundle`).
 */
interface RegisteredFile {
  readonly path: string;
}

interface Cell {
  readonly body: (attachment: (name: string) => {json(): Promise<unknown>}) => unknown;
}

const files = new Map<string, string>();

export function registerFile(name: string, {path}: RegisteredFile): void {
  files.set(name, path);
}

/** Runs a cell; one that cannot even start is said in words where the page would have stood. */
export function define({body}: Cell): void {
  Promise.resolve(body(attachment)).catch((error: unknown) => {
    const place = document.querySelector("#page");
    place?.removeAttribute("aria-busy");
    place?.replaceChildren(Object.assign(document.createElement("p"), {className: "notice", role: "alert", textContent: shellWords.failed[document.documentElement.lang === "en" ? "en" : "zh"]}));
    throw error;
  });
}

function attachment(name: string): {json(): Promise<unknown>} {
  return {json: () => read(files.get(name) ?? name)};
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
