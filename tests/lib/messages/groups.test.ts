import {describe, expect, it} from "vitest";
import {peerGroupName} from "../../../src/lib/messages/groups.js";

describe("the name of a peer group", () => {
  it.each([["部门二类", "Departments, class 2"], ["部门十二类", "Departments, class 12"], ["区县", "Counties"], ["市直医院", "市直医院"]])("%s is %s in English", (group, name) => {
    expect(peerGroupName(group, "en")).toBe(name);
    expect(peerGroupName(group, "zh")).toBe(group);
  });
});
