import {readerMark} from "../../src/lib/reader.js";
import {reportTitle} from "../../src/lib/report/kind.js";
import type {ReportInput} from "../../src/lib/report/input.js";
import {formatDate, formatMonth} from "../../src/lib/format.js";

/** What lies in the folder, how text is made safe, how the folder is checked. */
export function readmeOf({city, sample, overview, cut_off, kind, reader, reader_name}: ReportInput, id: string): string {
  return `${city.zh} ${formatMonth(overview.period, "zh")} ${reportTitle(kind, reader).zh}　${readerMark(reader, reader_name).zh}${sample ? "（示例数据）" : ""}
编号 ${id}　统计截止 ${formatDate(cut_off, "zh")}

report.*.html  单文件网页，双击打开，不联网
report.*.pdf   A4 打印版
report.*.docx  可编辑的公文样式文稿（改动后即不再是冻结件，请另存）
report.*.xlsx  全部表格，一表一页
csv/           全部表格，UTF-8（带 BOM），数字不取整，日期为 年-月-日
package/       报告所依据的行：datapackage.json、每个结果表的 CSV 和 Parquet、数据字典
manifest.json  输入、评价办法、输出的校验和与条数

以 = + - @ 开头、会被电子表格当作公式的文字，前面加了一个撇号（'）。
核对：youjie verify <本文件夹>。没有本程序时：sha256sum -c manifest.sha256，再按 manifest.json 逐个核对。
同时改动清单和校验和的人，只有用别处记下的清单指纹才查得出：冻结时显示的指纹请另行留存。

${city.en}, ${formatMonth(overview.period, "en")}: ${reportTitle(kind, reader).en}, ${readerMark(reader, reader_name).en}${sample ? " (sample data)" : ""}
Id ${id}, cut-off ${formatDate(cut_off, "en")}

report.*.html  one file, opens from disk, asks no network
report.*.pdf   A4, for paper
report.*.docx  for editing (save a copy elsewhere: a changed file is no longer the frozen one)
report.*.xlsx  all tables, a sheet each
csv/           all tables, UTF-8 with BOM, numbers unrounded, days as year-month-day
package/       the rows the report stands on: datapackage.json, CSV and Parquet of every mart, dictionary
manifest.json  checksums and counts of inputs, editions and outputs

Text that a spreadsheet would run as a formula (it begins with = + - @) has an apostrophe (') before it.
Check: youjie verify <this folder>. Without the program: sha256sum -c manifest.sha256, then each file by manifest.json.
Whoever alters both the manifest and its checksum is found out only by a fingerprint written down elsewhere: keep the one shown when the report was frozen.
`;
}
