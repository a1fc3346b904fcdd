import {describe, expect, it} from "vitest";
import {peerLevel, regionLevel} from "../../../src/lib/trends/region-level.js";

describe("the level of a region", () => {
  it("is told by its name", () => {
    const levels = {全国: "country", 山东省: "province", 山东: "province", 广西壮族自治区: "province", 北京市: "province", 香港特别行政区: "province", 淄博市: "city", 阿里地区: "city", 延边朝鲜族自治州: "city", 张店区: "county", 桓台县: "county", 鄂温克族自治旗: "county"};
    expect(Object.fromEntries(Object.keys(levels).map((name) => [name, regionLevel(name)]))).toEqual(levels);
  });

  it("of those ranked is the home region's, or without one that of most", () => {
    expect(peerLevel(["山东省", "淄博市"], "山东省")).toBe("province");
    expect(peerLevel(["山东省", "淄博市", "青岛市"], null)).toBe("city");
    expect(peerLevel(["山东省", "江苏省", "淄博市"], null)).toBe("province");
    expect(peerLevel([], null)).toBe("city");
  });
});
