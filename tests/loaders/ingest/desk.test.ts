import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {Desk} from "../../../loaders/ingest/desk.js";

const MEBIBYTE = 1024 * 1024;

class Reader {
  hasBegun = false;
  isFree = true;
  whenFree = (): void => undefined;
  reserve(): void {
    this.hasBegun = true;
    this.isFree = false;
  }
  finish(): void {
    this.isFree = true;
    this.whenFree();
  }
}

describe("files are given out", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Two readers, files of so many MiB each, and who has taken which. */
  function desk(enough: number, files: number, size: number, last = size) {
    const readers = [new Reader(), new Reader()];
    const given = new Desk(readers, enough * MEBIBYTE);
    const taken: string[] = [];
    for (let file = 0; file < files; file++) void given.take((file === files - 1 ? last : size) * MEBIBYTE).then((reader) => taken.push(`${file} by ${readers.indexOf(reader)}`));
    const settled = async () => (await vi.advanceTimersByTimeAsync(0), taken);
    return {readers, settled};
  }

  it("one after the other to the first reader, while what waits is little", async () => {
    const {readers, settled} = desk(10, 3, 2);
    expect(await settled()).toEqual(["0 by 0"]);
    readers[0]!.finish();
    expect(await settled()).toEqual(["0 by 0", "1 by 0"]);
    expect(readers[1]!.hasBegun).toBe(false);
  });

  it("to a second one too, where more is waiting, and then to whoever is free", async () => {
    const {readers, settled} = desk(3, 4, 2);
    expect(await settled()).toEqual(["0 by 0", "1 by 1"]);
    readers[1]!.finish();
    expect(await settled()).toEqual(["0 by 0", "1 by 1", "2 by 1"]);
    readers[1]!.finish();
    expect(await settled()).toEqual(["0 by 0", "1 by 1", "2 by 1", "3 by 1"]);
  });

  it("to the first alone, where all but one long file is little", async () => {
    const {readers, settled} = desk(3, 2, 1, 90);
    expect(await settled()).toEqual(["0 by 0"]);
    readers[0]!.finish();
    expect(await settled()).toEqual(["0 by 0", "1 by 0"]);
    expect(readers[1]!.hasBegun).toBe(false);
  });

  it("to a second one, when the first file takes long", async () => {
    const {settled} = desk(10, 2, 2);
    expect(await settled()).toEqual(["0 by 0"]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await settled()).toEqual(["0 by 0", "1 by 1"]);
  });

  it("to all at once where every reader has a core of its own", async () => {
    expect(await desk(0, 3, 1).settled()).toEqual(["0 by 0", "1 by 1"]);
  });
});
