import {describe, expect, inject, it} from "vitest";
import type {Browsed} from "./browse.js";
import {unpackBrowser} from "../pages/browser.js";
import {runIsolated, type Isolation} from "./isolation.js";

describe("without a network", () => {
  const sample = inject("sample");

  it(`the sample city was built, its generator's cache cold (${sample.isolation})`, () => {
    expect(reached(sample.isolation, sample.interfaces)).toEqual([]);
    expect(sample.site).toContain("site");
  });

  it("every page opens, draws itself and asks nobody outside", async () => {
    await unpackBrowser();
    const seen = await runIsolated<Browsed>(sample.isolation, "./browse.ts", [sample.site]);
    expect(reached(sample.isolation, seen.interfaces)).toEqual([]);
    expect(seen.pages.length).toBeGreaterThanOrEqual(4);
    expect(seen.pages.filter((page) => page.errors.length + page.strayed.length > 0 || page.heading.trim() === "")).toEqual([]);
  }, 600_000);
});

/** Interfaces that were there and should not have been; a preload leaves the machine's own in place and refuses their use. */
function reached(isolation: Isolation, interfaces: readonly string[]): string[] {
  return isolation === "namespace" ? interfaces.filter((name) => name !== "lo") : [];
}
