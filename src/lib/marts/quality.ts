import {count, day, optional, own, ownOptional, words, yes, type Mart} from "./mart.js";

export const files: Mart = {
  name: "files",
  label: {zh: "来件", en: "Files received"},
  grain: {zh: "一行一个文件", en: "one row per file"},
  key: ["file"],
  columns: {
    file: words("文件", "File"),
    received: day("收到日", "Received"),
    source_id: words("校验前缀", "Checksum prefix"),
    checksum: words("校验和", "Checksum (SHA-256)"),
    bytes: count("字节数", "Bytes"),
    format: words("格式", "Format", optional),
    reader: words("读取器", "Reader", optional),
    encoding: words("编码", "Encoding", optional),
    fate: words("结果", "Fate"),
    registers: words("台账", "Registers", optional),
    present: count("应有行", "Rows present"),
    accepted: count("接受行", "Rows accepted"),
    refused: count("退回行", "Rows refused"),
    skipped: count("跳过行（小计、注、重复表头）", "Rows skipped (subtotals, notes, repeated heads)"),
  },
};

export const faults: Mart = {
  name: "faults",
  label: {zh: "数据问题", en: "Faults"},
  grain: {zh: "一行一个数据问题", en: "one row per fault"},
  key: ["fault_id"],
  columns: {
    fault_id: count("序号", "Number"),
    code: words("代码", "Code"),
    severity: words("轻重", "Severity"),
    file: words("文件", "File"),
    received: day("收到日", "Received", optional),
    sheet: words("工作表", "Sheet", optional),
    cell: words("单元格", "Cell", optional),
    row: count("行", "Row", optional),
    register: words("台账", "Register", optional),
    field: words("列", "Column", optional),
    seen: words("看到", "Seen", optional),
    expected_zh: words("应为", "Expected (Chinese)", optional),
    expected_en: words("应为（英文）", "Expected", optional),
  },
};

export const reporting: Mart = {
  name: "reporting",
  label: {zh: "报送", en: "Reporting"},
  grain: {zh: "一行是一个应报单位一个月", en: "one row per unit due and month"},
  key: ["period", "unit_id"],
  owner: "unit_id",
  columns: {
    period: words("月份", "Month", own),
    unit_id: words("单位编码", "Unit code", own),
    unit_name: words("单位", "Unit", own),
    kind: words("类别", "Kind", own),
    reported: yes("已报", "Reported", own),
    items: count("填报项数", "Items reported", own),
    received: day("收到日", "Received", ownOptional),
    file: words("文件", "File", ownOptional),
    last_period: words("最近一次填报月份", "Last month reported", ownOptional),
  },
};
