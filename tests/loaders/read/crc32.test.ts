import {expect, it} from "vitest";
import {crc32, crc32ByTables} from "../../../loaders/read/crc32";

it.each([0, 1, 7, 8, 9, 1000])("Node's own checksum and the one by tables agree on %d bytes", (length) => {
  const bytes = Uint8Array.from({length}, (_, at) => (at * 37 + 11) & 255);
  expect(crc32ByTables(bytes)).toBe(crc32(bytes));
});

it("is the checksum of zip files", () => {
  expect(crc32ByTables(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
