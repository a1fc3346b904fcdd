import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {lookAt, nextChange} from "../../../loaders/watch.js";
import {city, SMALL, type City} from "../pipeline/city.js";

describe("waiting for a file", () => {
  let here: City;
  let stop: AbortController;
  beforeEach(() => {
    here = city(SMALL);
    stop = new AbortController();
  });
  afterEach(() => here.done());

  const next = () => nextChange(here.folder, lookAt(here.folder), {signal: stop.signal, milliseconds: 50});

  it("sees a file that lands in the inbox", async () => {
    const change = next();
    here.write("inbox/2022-11-05/新.csv", "a,b\r\n");
    expect([...(await change)!.keys()].some((path) => path.endsWith("新.csv"))).toBe(true);
  });

  it("waits while a file is still growing", async () => {
    const change = next();
    let length = 0;
    const growing = setInterval(() => here.write("inbox/2022-11-05/大.csv", "x".repeat((length += 1000))), 15);
    setTimeout(() => clearInterval(growing), 400);
    const look = await change;
    expect([...look!].find(([path]) => path.endsWith("大.csv"))![1]).toMatch(new RegExp(`^${length} `));
  });

  it("sees a file that goes", async () => {
    const change = next();
    here.remove("inbox/2022-10-05/水利局9月进展.csv");
    expect([...(await change)!.keys()].some((path) => path.endsWith("水利局9月进展.csv"))).toBe(false);
  });

  it("ends when told to", async () => {
    const change = next();
    stop.abort();
    expect(await change).toBeNull();
  });
});
