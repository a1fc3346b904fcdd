import type {ColumnType} from "../../../src/lib/field.js";
import type {Mart, MartColumn} from "../../../src/lib/marts/mart.js";
import {readerCode} from "../../../src/lib/reader.js";
import {checksum} from "../checksum.js";
import type {Build} from "../gather.js";
import type {Period} from "../selections.js";

/** A mart as it lies in the package. */
export interface Packed {
  readonly mart: Mart;
  readonly rows: number;
  readonly csv: Uint8Array;
  readonly parquet: Uint8Array;
}

const TYPES: Readonly<Record<ColumnType, string>> = {VARCHAR: "string", DOUBLE: "number", INTEGER: "integer", BOOLEAN: "boolean", DATE: "date"};

/** `datapackage.json` (Frictionless Data Package v1): every file with its schema, its labels in both languages, units, key and checksum. */
export function descriptorOf(packed: readonly Packed[], build: Build, {period, cut_off}: Period): string {
  const descriptor = {
    profile: "data-package",
    name: `youjie-${period}-${build.stamp}`,
    title: `${build.city.zh} ${period}${build.sample ? "（示例数据）" : ""} · ${build.city.en}${build.sample ? " (sample data)" : ""}`,
    description: "冻结报告所依据的各表。CSV 中以 = + - @ 开头的文字前加了撇号（'），Parquet 为原文。 The rows a frozen report stands on. In the CSV files text that begins with = + - @ has an apostrophe (') before it; the Parquet files hold it as it is.",
    version: build.version,
    created: `${cut_off}T00:00:00Z`,
    youjie: {edition: readerCode(build.reader), period, cut_off, as_of: build.as_of, stamp: build.stamp, sample: build.sample, city: build.city},
    resources: packed.flatMap((each) => [resource(each, "csv"), resource(each, "parquet")]),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource({mart, rows, csv, parquet}: Packed, format: "csv" | "parquet") {
  const content = format === "csv" ? csv : parquet;
  return {
    profile: format === "csv" ? "tabular-data-resource" : "data-resource",
    name: (format === "csv" ? mart.name : `${mart.name}-parquet`).replaceAll("_", "-"),
    path: `data/${mart.name}.${format}`,
    title: `${mart.label.zh} · ${mart.label.en}`,
    description: `${mart.grain.zh} · ${mart.grain.en}`,
    labels: mart.label,
    format,
    mediatype: format === "csv" ? "text/csv" : "application/vnd.apache.parquet",
    ...(format === "csv" && {encoding: "utf-8", dialect: {delimiter: ",", lineTerminator: "\r\n", header: true}}),
    bytes: content.length,
    hash: `sha256:${checksum(content)}`,
    rows,
    schema: {fields: Object.entries(mart.columns).map(fieldOf), primaryKey: mart.key, missingValues: [""]},
  };
}

function fieldOf([name, {type, label, unit, audience, optional}]: [string, MartColumn]) {
  return {
    name,
    type: TYPES[type],
    ...(type === "BOOLEAN" && {trueValues: ["true"], falseValues: ["false"]}),
    title: `${label.zh} · ${label.en}`,
    labels: label,
    ...(unit !== undefined && {unit}),
    audience,
    ...(!optional && {constraints: {required: true}}),
  };
}
