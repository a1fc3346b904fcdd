import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {startDeadline} from "../../../loaders/read/deadline";

const ALLOWED = 10_000;

describe("the time a file is given", () => {
  let worked = 0;
  beforeEach(() => {
    worked = 0;
    vi.useFakeTimers({toFake: ["setTimeout", "clearTimeout", "performance"]});
    vi.spyOn(process, "cpuUsage").mockImplementation((before) => ({user: worked * 1000 - (before?.user ?? 0), system: 0}));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** Lets time pass while the process works a share of it; says when `late` was called. */
  const runs = (share: number, workers = 1): number => {
    const ended: number[] = [];
    const begun = performance.now();
    const stops = Array.from({length: workers}, () => startDeadline(ALLOWED, () => void ended.push(performance.now() - begun)));
    for (let step = 0; step < 1000 && ended.length === 0; step++) {
      worked += 100 * share;
      vi.advanceTimersByTime(100);
    }
    stops.forEach((stop) => stop());
    return ended[0] ?? 0;
  };

  it("ends with the clock where the work went on all the while", () => {
    expect(runs(1)).toBe(ALLOWED);
    expect(runs(2, 2)).toBe(ALLOWED);
  });

  it("goes on while another program has the processor, until the work has had its time", () => {
    expect(runs(0.5)).toBeCloseTo(2 * ALLOWED, -3);
    expect(runs(1, 2)).toBeCloseTo(2 * ALLOWED, -3);
  });

  it("is bounded for a file that does no work at all", () => {
    expect(runs(0)).toBe(3 * ALLOWED);
  });

  it("is over when the work is done", () => {
    const late = vi.fn<() => void>();
    startDeadline(ALLOWED, late)();
    vi.advanceTimersByTime(10 * ALLOWED);
    expect(late).not.toHaveBeenCalled();
  });
});
