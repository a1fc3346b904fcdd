import {describe, expect, inject, it} from "vitest";
import type {Browsed} from "./browse.js";
import {unpackBrowser} from "../pages/browser.js";
import {runIsolated} from "./isolation.js";

describe("without a network", () => {
  const sample = inject("sample");

  it(`the sample city was built, its generator's cache cold (${sample.isolation})`, () => {
    if (sample.isolation === "namespace") expect(sample.interfaces).toEqual(["lo"]);
    expect(sample.site).toContain("site");
  });

  it("every page opens, draws itself and asks nobody outside", async () => {
    await unpackBrowser();
    const seen = await runIsolated<Browsed>(sample.isolation, "./browse.ts", [sample.site]);
    if (sample.isolation === "namespace") expect(seen.interfaces).toEqual(["lo"]);
    expect(seen.pages.length).toBeGreaterThanOrEqual(4);
    expect(seen.pages.filter((page) => page.errors.length + page.strayed.length > 0 || page.heading.trim() === "")).toEqual([]);
  }, 600_000);
});
