import {describe, expect, it} from "vitest";
import {assurance} from "../../../src/lib/trends/assurance.js";

const limits = {lower: 4, upper: 8};

describe("assurance of a target", () => {
  it("is consistent outside the limits and by chance inside them", () => {
    expect(assurance(9, limits, "up")).toBe("consistently_missed");
    expect(assurance(9, limits, "down")).toBe("consistently_met");
    expect(assurance(3, limits, "up")).toBe("consistently_met");
    expect(assurance(3, limits, "down")).toBe("consistently_missed");
    expect(assurance(8, limits, "up")).toBe("hit_or_miss");
  });

  it("is unknown without limits or target", () => {
    expect(assurance(null, limits, "up")).toBe("unknown");
    expect(assurance(Number.NaN, limits, "up")).toBe("unknown");
    expect(assurance(5, null, "up")).toBe("unknown");
  });
});
