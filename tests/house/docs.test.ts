import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {commands} from "../../loaders/cli/help.js";
import {dictionary} from "../../loaders/dictionary.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const documents = ["README.md", "README.zh-CN.md", "CHANGELOG.md", "data/README.md", ...readdirSync(join(ROOT, "docs")).filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`)];

describe("the documents", () => {
  it.each([["en", "docs/dictionary.md"], ["zh", "docs/dictionary.zh-CN.md"]] as const)("the dictionary (%s) is what the declarations say", (language, file) => {
    expect(read(file) === dictionary(language), `${file} is stale: npm run docs`).toBe(true);
  });

  it.each(documents)("every relative link of %s leads somewhere", (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([]);
  });

  it.each(["README.md", "README.zh-CN.md"])("%s names npm start and npm test first, and every command", (file) => {
    const text = read(file);
    const inFences = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((match) => match[1]!.trim().split("\n"));
    expect(inFences.slice(0, 2).map((line) => line.split("#")[0]!.trim())).toEqual(["npm start", "npm test"]);
    expect(Object.keys(commands).filter((name) => !text.includes(name))).toEqual([]);
  });

  it.each(documents)("%s names no machine's path", (file) => {
    expect(read(file)).not.toMatch(/\/(?:home|root|Users)\//);
  });

  it("CI runs exactly the README's test command", () => {
    expect(read(".ci/run")).toContain("\nnpm test\n");
  });
});
