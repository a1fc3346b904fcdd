import type {TestProject} from "vitest/node";
import type {BuiltSample} from "./offline/build-sample.js";
import {isolationHere, runIsolated, type Isolation} from "./offline/isolation.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** The sample city, built once, without a network, for all tests that look at it. */
    sample: BuiltSample & {readonly isolation: Isolation};
  }
}

/**
 * Builds the sample city from its workbooks to its site once, cut off from every network, in the product's own time zone.
 * Pure tests can go without: `YOUJIE_PURE=1 npx vitest run tests/lib`.
 */
export default async function setup(project: TestProject): Promise<void> {
  if (process.env["YOUJIE_PURE"]) return;
  const isolation = isolationHere();
  console.log(`no network: ${isolation === "namespace" ? "a network namespace of its own, only loopback up" : "this machine allows no namespace; every connection but loopback is refused by a preload"}`);
  project.provide("sample", {...(await runIsolated<BuiltSample>(isolation, "./build-sample.ts", [])), isolation});
}
