import {defineConfig} from "vitest/config";

/** The time zone of the tests is not the product's: a date that slips by hours must show. */
process.env["TZ"] = "America/Los_Angeles";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
