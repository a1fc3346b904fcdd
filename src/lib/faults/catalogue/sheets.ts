import {entry} from "./entry.js";

const PROFILE = ["可写一个映射档案说明（docs/profiles.zh-CN.md）。", "A profile can say it (docs/profiles.md)."] as const;

/** A sheet, its header and what was taken from around it. */
export const sheets = {
  "sheet.unrecognised": entry("row_refused", ["认不出是哪本台账", "Layout not recognised"], ["这张表的表头对不上任何台账：{seen}。{expected}", "The headers of this sheet fit no register: {seen}. {expected}"], ["补上缺的表头，或" + PROFILE[0], "Add the missing headers. " + PROFILE[1]]),
  "sheet.ambiguous": entry("row_refused", ["像不止一本台账", "Could be more than one register"], ["表头同时对上几本台账：{seen}。", "The headers fit more than one register: {seen}."], ["在表名或文件名里写明台账名，或" + PROFILE[0], "Put the register's name into the sheet's or file's name. " + PROFILE[1]]),
  "sheet.empty": entry("note", ["空表", "Empty sheet"], ["这张表没有内容。", "There is nothing on this sheet."], ["不用处理。", "Nothing to do."]),
  "sheet.no_rows": entry("note", ["只有表头", "Header only"], ["认出了表头，但下面没有数据行。", "The header was recognised, but there are no rows below it."], ["如应有数据，请报送单位补报。", "If there should be rows, ask for them."]),
  "sheet.not_a_table": entry("note", ["不是表格", "Not a table"], ["这张表像是说明文字，没有读：{seen}。", "This sheet looks like notes and was left alone: {seen}."], ["不用处理。", "Nothing to do."]),
  "sheet.hidden": entry("note", ["隐藏的表也读了", "Hidden sheet was read"], ["这张表是隐藏的，照样读取：{seen}。", "This sheet is hidden and was read all the same: {seen}."], ["不该报送的请删去后重发。", "If it is not meant to be sent, delete it and send again."]),
  "sheet.hidden_rows": entry("note", ["隐藏的行也读了", "Hidden rows were read"], ["有 {seen} 行隐藏或被筛掉，照样读取。", "{seen} rows are hidden or filtered out and were read all the same."], ["不该报送的请删去后重发。", "If they are not meant to be sent, delete them and send again."]),
  "header.ambiguous": entry("warning", ["表头有歧义", "Ambiguous header"], ["表头“{seen}”有几种意思，没有采用；可能是“{expected}”。", "The header “{seen}” can mean several things and was not taken; it may be “{expected}”."], ["写一个映射档案，说明第一个单位是不是牵头单位（docs/profiles.zh-CN.md）。", "Write a profile that says whether the first unit named is the lead (docs/profiles.md)."]),
  "header.proposed": entry("note", ["表头相近，未采用", "Near header, not taken"], ["表头“{seen}”与“{expected}”相近，没有擅自采用，原样保留。", "The header “{seen}” is close to “{expected}”; it was not taken, and is kept as it stands."], ["若是同一列，请改表头，或" + PROFILE[0], "If it is the same, change the header. " + PROFILE[1]]),
  "header.unknown": entry("note", ["不认识的列", "Unknown column"], ["这一列不属于台账，原样保留：{seen}。", "This column is none of the register's and is kept as it stands: {seen}."], ["不用处理。", "Nothing to do."]),
  "header.repeated": entry("warning", ["两列同名", "Two columns of one name"], ["“{seen}”出现了不止一次，用了第一列，其余原样保留。", "“{seen}” stands there more than once; the first was taken and the others are kept as they stand."], ["改成不同的表头，或在映射档案里写明怎样合并。", "Give them different headers, or say in a profile how they are joined."]),
  "header.second": entry("note", ["两列是同一内容", "Two columns for one field"], ["“{seen}”与已采用的“{expected}”是同一字段，原样保留。", "“{seen}” is the same field as “{expected}”, which was taken; it is kept as it stands."], ["不用处理；要用它请写映射档案。", "Nothing to do; to use it instead, write a profile."]),
  "context.used": entry("note", ["由表外补全", "Taken from around the table"], ["表里没有“{expected}”一列，取自标题、表名或文件名：{seen}。", "The table has no column “{expected}”; it was taken from title, sheet or file name: {seen}."], ["核对一下；不对时请在表里加上这一列。", "See whether it is right; if not, add the column."]),
  "context.missing": entry("row_refused", ["表里表外都没有", "Neither on the table nor around it"], ["没有“{expected}”这一列，标题、表名、文件名里也没有找到。", "There is no column for “{expected}”, and title, sheet and file name do not say it."], ["加上这一列，或写进标题、表名或文件名。", "Add the column, or say it in the title, the sheet's or the file's name."]),
  "context.conflict": entry("warning", ["标题与文件名不一致", "Title and file name disagree"], ["几处说法不一：{seen}；采用了 {expected}。", "They do not say the same: {seen}; {expected} was taken."], ["核对后改正标题或文件名。", "Find out which is right and mend the other."]),
  "personal.dropped": entry("note", ["个人信息未入库", "Personal details dropped"], ["有 {seen} 处姓名、电话或证件号没有入库。", "{seen} names, phone or identity numbers were not stored."], ["不用处理；以后最好不要填报。", "Nothing to do; they are better left out."]),
  "total.disagrees": entry("warning", ["合计与明细不符", "Total is not the sum of its parts"], ["表里的合计是 {seen}，明细相加是 {expected}。", "The total on the sheet is {seen}; its parts add up to {expected}."], ["请报送单位核对。入库的是明细。", "Ask the sender to check. The parts are what is stored."]),
} as const;
