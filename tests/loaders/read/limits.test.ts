import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {DEFAULT_LIMITS} from "../../../loaders/read/index";

const UNITS: Readonly<Record<string, number>> = {MiB: 1024 ** 2, Mi: 1024 ** 2};

test.each(["docs/files.md", "docs/files.zh-CN.md"])("%s gives every limit with its default", (page) => {
  const text = readFileSync(join(import.meta.dirname, "../../..", page), "utf8");
  const rows = [...text.matchAll(/^\| `(\w+)` \| ([\d,]+) ?(\w*) \|/gm)].map(([, key = "", figure = "", unit = ""]) => [key, Number(figure.replaceAll(",", "")) * (UNITS[unit] ?? 1)]);
  expect(Object.fromEntries(rows)).toEqual(DEFAULT_LIMITS);
});
