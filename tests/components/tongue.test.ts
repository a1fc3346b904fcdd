import {parseHTML} from "linkedom";
import {expect, it} from "vitest";
import {maker} from "../../src/components/page/h.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");
const h = maker(document, "en");

it.each([
  [h("td", null, "市水利局"), '<td lang="zh-Hans">市水利局</td>'],
  [h("a", null, "T-047 推广“齐鑫贷”模式"), '<a>T-047 <span lang="zh-Hans">推广“齐鑫贷”模式</span></a>'],
  [h("p", null, "from 甲区 to 乙区"), '<p>from <span lang="zh-Hans">甲区</span> to <span lang="zh-Hans">乙区</span></p>'],
  [h("option", null, "甲区 (2)"), '<option lang="zh-Hans">甲区 (2)</option>'],
  [h("p", null, "plain", 3), "<p>plain3</p>"],
  [h("p", null, "<b>甲区</b>"), '<p>&lt;b&gt;<span lang="zh-Hans">甲区</span>&lt;/b&gt;</p>'],
])("Chinese on an English page is marked as Chinese: %#", (element, html) => {
  expect(element.outerHTML).toBe(html);
});

it("a Chinese page needs no marks", () => {
  expect(maker(document, "zh")("td", null, "市水利局").outerHTML).toBe("<td>市水利局</td>");
});
