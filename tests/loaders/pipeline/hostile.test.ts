import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {SAMPLES, samplesPresent, textRows, WITHOUT_SAMPLES, xlsx, xlsxParts, zipOf} from "../read/support.js";
import {city, SMALL, type City} from "./city.js";

const DAY = "inbox/2022-10-05";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = textRows([["任务编号", "办理状态"], ["T-001", "已完成"]]);
const entities = Array.from({length: 9}, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("");

/** Columns enough for the widest header that a sheet can hold. */
function wideHeader(): Uint8Array {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const names = Array.from({length: 16_384}, (_, i) => (i === 0 ? "任务编号" : i === 1 ? "月份" : i === 2 ? "填报单位" : i === 3 ? "办理状态" : `列${i}`));
  return xlsx({sheets: [`<sheetData><row>${names.map(cell).join("")}</row><row>${["T-001", "2022年9月", "市水利局", "滞后"].map(cell).join("")}</row></sheetData>`]});
}

/** A million rows in which no two are alike, so that they do not pack like a bomb. */
function millionRows(): string {
  let text = "任务编号,月份,填报单位,办理状态\n";
  for (let i = 0; i < 1_000_000; i++) text += `X-${(i * 7919) % 1_000_003},2022年9月,市水利局,已完成\n`;
  return text;
}

/** What is put beside a good ledger, and what must come of it. */
const MADE: readonly (readonly [file: string, fate: string, bytes: () => Uint8Array | string])[] = [
  ["压缩炸弹.xlsx", "file.bomb", () => zipOf({...xlsxParts({sheets: [sheet]}), "xl/worksheets/sheet1.xml": new Uint8Array(64 * 1024 * 1024)})],
  ["实体炸弹.xlsx", "file.bomb", () => zipOf({...xlsxParts({sheets: [sheet]}), "xl/sharedStrings.xml": `<!DOCTYPE s [<!ENTITY a0 "x">${entities}]><sst><si><t>&a9;</t></si></sst>`})],
  ["外部实体.ods", "file.bomb", () => zipOf({mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">&b;</office:document-content>'})],
  ["没完没了的列.xls", "file.too_large", () => utf8("<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>")],
  ["残缺.xlsx", "file.corrupt", () => xlsx({sheets: [sheet]}).slice(0, 300)],
  ["空.xlsx", "file.empty", () => new Uint8Array()],
  ["不是表.xlsx", "file.not_a_workbook", () => utf8("%PDF-1.7\n%âãÏÓ")],
  ["涉密.xlsx", "file.secret", () => xlsx({sheets: [{xml: textRows([["任务编号"], ["绝不能留下的内容"]]), name: "绝不能留下的表名"}, {xml: textRows([["机密★1年"]]), name: "封面"}]})],
  ["页眉涉密.xlsx", "file.secret", () => xlsx({sheets: [`${textRows([["任务编号"], ["绝不能留下的内容"]])}<headerFooter><oddFooter>&amp;C机密★1年</oddFooter></headerFooter>`]})],
  ["属性涉密.xlsx", "file.secret", () => xlsx({sheets: [textRows([["任务编号"], ["绝不能留下的内容"]])], more: {"docProps/core.xml": '<p xmlns:dc="a"><dc:title>绝不能留下的标题（机密）</dc:title></p>'}})],
  ["名称涉密（秘密）.csv", "file.secret", () => "任务编号\n绝不能留下的内容\n"],
  ["商业秘密保护.csv", "loaded", () => "任务编号,月份,填报单位,办理状态,进展情况\nT-001-乙,2022年7月,乙区,滞后,商业秘密保护（含技术秘密）\n"],
  ["范围荒唐.xlsx", "nothing_recognised", () => xlsx({sheets: [`<dimension ref="A1:XFD1048576"/>${textRows([["菜名", "价格"], ["鱼", "12"]])}`]})],
  ["一万六千列进展9月.xlsx", "loaded", wideHeader],
  ["原型9月.csv", "loaded", () => "任务编号,月份,填报单位,办理状态,__proto__,constructor,toString\nT-001-乙,2022年9月,乙区,滞后,a,b,c\n"],
  ["公式9月.csv", "loaded_with_refusals", () => '任务编号,月份,填报单位,办理状态,进展情况\nT-001-乙,2022年8月,乙区,滞后,"=HYPERLINK(""http://example.invalid"",""x"")"\n=1+1,2022年8月,乙区,滞后,x\n'],
  ["百万行.csv", "loaded_with_refusals", millionRows],
];

/** What must come of the samples that are not plainly read; the others hold no ledger of ours. */
const SAMPLE_FATES: Readonly<Record<string, string>> = {
  "calamine/pass_protected.xlsb": "file.locked",
  "calamine/too_small.xls": "file.not_a_workbook",
  "poi/SampleSS.txt": "file.not_a_workbook",
  "poi/clusterfuzz-testcase-minimized-POIHSSFFuzzer-6537773940867072.xls": "file.corrupt",
  "poi/clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5636439151607808.xlsx": "file.corrupt",
  "poi/poc-shared-strings.xlsx": "file.bomb",
  "poi/poc-xmlbomb-empty.xlsx": "file.bomb",
  "poi/poc-xmlbomb.xlsx": "file.bomb",
  "sheetjs/password_2002_40_xor.xls": "file.locked",
};

const samples = samplesPresent ? ["calamine", "easyexcel", "poi", "sheetjs"].flatMap((folder) => readdirSync(SAMPLES + folder).map((file) => `${folder}/${file}`)) : [];

describe("a folder of hostile files with a good ledger in it", () => {
  let here: City;
  let fates: Readonly<Record<string, string>>;

  beforeAll(async () => {
    here = city(SMALL);
    for (const [file, , bytes] of MADE) here.write(`${DAY}/${file}`, bytes());
    for (const sample of samples) here.write(`${DAY}/${sample.replace("/", "_")}`, readFileSync(SAMPLES + sample));
    const {outcome} = await here.ingest();
    expect(outcome).toBe("published_with_refusals");
    const rows = await here.rows<{file: string; fate: string; code: string | null}>("select f.file, f.fate, (select min(code) from marts.faults as x where x.file = f.file and x.severity = 'file_refused' and code != 'file.nothing_recognised') as code from marts.files as f");
    fates = Object.fromEntries(rows.map(({file, fate, code}) => [file.replace(`${DAY}/`, ""), code ?? fate]));
  });
  afterAll(() => here.done());

  it.each(MADE.map(([file, fate]) => [file, fate]))("%s ends as %s", (file, fate) => {
    expect(fates[file]).toBe(fate);
  });

  it.skipIf(!samplesPresent)(`the 44 workbooks of other projects end as cells of no register or by the name of what they are ${WITHOUT_SAMPLES}`, () => {
    expect(samples).toHaveLength(44);
    expect(Object.fromEntries(samples.map((sample) => [sample, fates[sample.replace("/", "_")]]))).toEqual(Object.fromEntries(samples.map((sample) => [sample, SAMPLE_FATES[sample] ?? "nothing_recognised"])));
  });

  it("the good ledger loads all the same", async () => {
    expect(fates["甲区进展9月.csv"]).toBe("loaded");
    expect(await here.rows("select share from raw.progress where task_id = 'T-001-甲'")).toEqual([{share: 0.8}]);
  });

  it("of a secret file nothing is kept, neither cells nor names of sheets", async () => {
    const tables = await here.rows<{name: string}>("select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('raw', 'staging', 'marts')");
    for (const {name} of tables) {
      const [found] = await here.rows<{n: string}>(`select count(*) as n from ${name} as t where t::varchar like '%绝不能留下%'`);
      expect({name, n: found?.n}).toEqual({name, n: "0"});
    }
  });

  it("nor any of its bytes, in the store of answers or anywhere else below the data folder but the inbox", () => {
    const secret = Buffer.from("绝不能留下");
    const files = readdirSync(here.folder, {recursive: true, withFileTypes: true, encoding: "utf8"}).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const kept = files.filter((file) => !file.startsWith(join(here.folder, "inbox")));
    expect(kept.some((file) => file.includes(".cache"))).toBe(true);
    expect(kept.filter((file) => readFileSync(file).includes(secret))).toEqual([]);
  });

  it("a formula in a text is only text, and a heading such as __proto__ only a word", async () => {
    const [formula] = await here.rows<{narrative: string}>("select narrative from raw.progress where file like '%公式9月.csv'");
    expect(formula?.narrative).toBe('=HYPERLINK("http://example.invalid","x")');
    const [proto] = await here.rows<{other: string}>("select other from raw.progress where file like '%原型9月.csv'");
    expect(Object.keys(JSON.parse(proto?.other ?? "{}") as object)).toHaveLength(3);
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
  });

  it("counts every row of the million", async () => {
    expect(await here.rows("select present, accepted, refused from marts.files where file like '%百万行.csv'")).toEqual([{present: 1_000_000, accepted: 0, refused: 1_000_000}]);
    expect(await here.rows("select code, seen from marts.faults where file like '%百万行.csv' and code = 'row.more_refused'")).toEqual([{code: "row.more_refused", seen: "980000"}]);
  });
});

it("limits are settings of the city: a lower one refuses what is over it, a wrong one refuses the run", async () => {
  const here = city({...SMALL, "city.json": '{"limits": {"maxColumns": 6}}'});
  try {
    const {faults} = await here.ingest();
    expect(faults.filter(({code}) => code === "file.too_large").map(({file}) => file)).toEqual(["inbox/2022-01-05/任务台账2022年.csv"]);
    here.write("city.json", '{"limits": {"maxColumns": "many"}}');
    expect((await here.ingest()).faults[0]).toMatchObject({code: "run.settings", seen: expect.stringContaining("limits")});
  } finally {
    here.done();
  }
});
