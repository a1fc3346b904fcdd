import {describe, expect, it} from "vitest";
import {readBytes} from "../../../loaders/read";
import {secretMark} from "../../../loaders/read/secret";
import {refusalOf, textRows, xlsx, xlsxParts, zipOf} from "./support";

describe("a classification mark is found however it is written", () => {
  it.each([
    ["with signs that show nothing", "绝\u200b密"], ["with a soft hyphen", "机\u00ad密"], ["with a word joiner", "机\u2060密★1年"], ["in Traditional characters", "機密"], ["with all of them Traditional", "絕密★長期"],
    ["with another star", "机密⭐\ufe0f20年"], ["with an asterisk", "机密*20年"], ["without its star", "机密 20年"], ["with its level", "机密级"], ["over two lines", "密级\n秘密"], ["with a longer label", "保密等级：绝密"],
  ])("%s", (_, text) => {
    expect(secretMark(text)).toMatch(/^(?:绝|机|秘)密$/u);
  });

  it.each(["绝密、机密、秘密", "密级（绝密、机密、秘密）", "密级：机密级岗位", "秘密级以上", "机密级计算机管理", "不涉及绝密★级别的文件的管理和使用办法以及对各单位涉密人员和涉密载体的一般要求，按照保密法律法规和上级有关规定执行，不另行通知"])("and is not seen in %j", (text) => {
    expect(secretMark(text)).toBeUndefined();
  });
});

const ordinary = textRows([["不可外传的内容"]]);
const withPart = (name: string, xml: string) => xlsx({sheets: [ordinary], more: {[name]: xml}});
const parts = xlsxParts({sheets: [ordinary]});
const named = (definedName: string) => zipOf({...parts, "xl/workbook.xml": parts["xl/workbook.xml"]!.replace("</workbook>", `<definedNames>${definedName}</definedNames></workbook>`)});
const prompt = (inside: string) => xlsx({sheets: [`${ordinary}<dataValidations><dataValidation type="list" sqref="A1" ${inside}</dataValidation></dataValidations>`]});
const page = (head: string, body: string) => new TextEncoder().encode(`<html><head>${head}</head><body>${body}<table><tr><td>不可外传</td></tr></table></body></html>`);

describe("a file is refused by a mark that stands only in", () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["a comment in an unusual place", withPart("xl/notes/a.xml", '<comments><commentList><comment ref="A1"><text><r><t>机</t></r><r><t>密★1年</t></r></text></comment></commentList></comments>')],
    ["a comment in numbers", withPart("xl/comments1.xml", "<comments><text><t>&#26426;&#x5BC6;</t></text></comments>")],
    ["drawn words", withPart("xl/drawings/vmlDrawing1.vml", '<xml xmlns:v="x"><v:shape><v:textpath string="机密★1年"/></v:shape></xml>')],
    ["what a picture is called", withPart("xl/drawings/drawing1.xml", '<d><pic><cNvPr id="2" name="水印" descr="机密★1年"/></pic></d>')],
    ["the title of a chart", withPart("xl/charts/chart1.xml", '<c xmlns:a="x"><a:p><a:r><a:t>绝密</a:t></a:r></a:p></c>')],
    ["a diagram", withPart("xl/diagrams/data1.xml", '<c xmlns:a="x"><a:p><a:r><a:t>秘</a:t></a:r><a:r><a:t>密</a:t></a:r></a:p></c>')],
    ["the name of a property", withPart("docProps/custom.xml", '<Properties xmlns:vt="x"><property name="机密★1年"><vt:bool>true</vt:bool></property></Properties>')],
    ["the company of the properties", withPart("docProps/app.xml", "<Properties><Company>机密</Company></Properties>")],
    ["a pivot table's memory", withPart("xl/pivotCache/pivotCacheDefinition1.xml", '<pivotCacheDefinition><cacheField name="列"><sharedItems><s v="机密★1年"/></sharedItems></cacheField></pivotCacheDefinition>')],
    ["the remark of a table", withPart("xl/tables/table1.xml", '<table comment="机密"/>')],
    ["data of one's own", withPart("customXml/item1.xml", "<密级>机密</密级>")],
    ["a label of the office's server", withPart("docMetadata/LabelInfo.xml", '<l><label name="机密"/></l>')],
    ["a value with a name", named('<definedName name="密级">"机密★1年"</definedName>')],
    ["a name", named('<definedName name="机密">Sheet1!$A$1</definedName>')],
    ["the prompt of a cell", prompt('promptTitle="机密★1年"><formula1>"a"</formula1>')],
    ["a paragraph beside a table of HTML", page("", "<p>机<b>密</b>★1年</p>")],
    ["what a page of HTML says of itself", page('<meta name="classification" content="机密★1年">', "")],
    ["a picture of HTML", page("", '<img src="a.png" alt="秘密">')],
  ];

  it.each(files)("%s", (_, bytes) => {
    const result = readBytes("a.xlsx", bytes);
    expect(refusalOf(result)).toBe("file.secret");
    expect(JSON.stringify(result)).not.toMatch(/不可外传/u);
  });
});

describe("a file is not refused by", () => {
  it.each([
    ["a list to choose a level from", prompt('><formula1>"绝密,机密,秘密,内部"</formula1>')],
    ["a comment that explains the levels", withPart("xl/comments1.xml", "<comments><text><t>请填绝密、机密、秘密或内部</t></text></comments>")],
    ["a page that speaks of secrets", page("", "<p>加强商业秘密保护</p><p>严守国家秘密</p>")],
  ])("%s", (_, bytes) => {
    expect(refusalOf(readBytes("a.xlsx", bytes))).toBe("read: 1 sheets");
  });
});
