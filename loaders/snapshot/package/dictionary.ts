import type {MartColumn} from "../../../src/lib/marts/mart.js";
import {readerMark} from "../../../src/lib/reader.js";
import {escaped} from "../escaped.js";
import type {Build} from "../gather.js";
import {pageStyle} from "../page-style.js";
import type {Period} from "../selections.js";
import type {Packed} from "./descriptor.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const HEAD = ["列 Column", "中文", "English", "类型 Type", "单位 Unit", "可空 May be empty", "谁能看 Audience"];
const AUDIENCE = {internal: "内部 internal", unit: "单位 unit", public: "公开 public"} as const;

/** What every column of the package means, in both languages, as one page that opens from disk. */
export function dictionaryOf(packed: readonly Packed[], build: Build, {period}: Period): string {
  const title = `数据字典 Data dictionary · ${build.city.zh} ${build.city.en} ${period}`;
  return [
    '<!doctype html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<title>${escaped(title)}</title>\n<style>${pageStyle}</style>\n</head>\n<body>`,
    `<header><h1>${escaped(title)}</h1><p>${escaped(readerMark(build.reader, build.reader_name).zh)} · ${escaped(readerMark(build.reader, build.reader_name).en)}</p>${build.sample ? '<p class="sample">示例数据 · sample data</p>' : ""}</header>`,
    `<nav aria-label="目录 Contents"><ul>${packed.map(({mart}) => `<li><a href="#${mart.name}">${escaped(mart.label.zh)} ${escaped(mart.label.en)}</a></li>`).join("")}</ul></nav>`,
    "<main>",
    ...packed.map(section),
    "</main>\n</body>\n</html>\n",
  ].join("\n");
}

function section({mart, rows}: Packed): string {
  const lines = Object.entries(mart.columns).map(([name, column]) => `<tr>${cellsOf(name, column, mart.key.includes(name)).map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return [
    `<h2 id="${mart.name}">${escaped(mart.label.zh)} ${escaped(mart.label.en)}</h2>`,
    `<p>${escaped(mart.grain.zh)} · ${escaped(mart.grain.en)}<br>data/${mart.name}.csv · data/${mart.name}.parquet · ${rows} 行 rows · 键 key: ${mart.key.join(", ")}</p>`,
    `<div class="table" role="region" tabindex="0" aria-label="${escaped(mart.label.zh)}"><table><thead><tr>${HEAD.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>\n${lines.join("\n")}\n</tbody></table></div>`,
  ].join("\n");
}

function cellsOf(name: string, {label, type, unit, optional, audience}: MartColumn, key: boolean): string[] {
  return [key ? `${name} *` : name, label.zh, label.en, type, unit ?? "", optional ? "●" : "", AUDIENCE[audience]];
}
