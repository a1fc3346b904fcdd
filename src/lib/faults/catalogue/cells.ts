import {entry} from "./entry.js";

const ASK = ["改正单元格后重新放入收件夹。", "Mend the cell and put the file in again."] as const;

/** One cell or one row. */
export const cells = {
  "value.missing": entry("row_refused", ["必填项是空的", "Required value missing"], ["“{expected}”没有填，见到的是“{seen}”。", "“{expected}” is not filled in; seen: “{seen}”."], ["补填后重新放入收件夹。", "Fill it in and put the file in again."]),
  "value.exempt": entry("warning", ["以文字代替数值", "A text in place of a value"], ["这里写的是说明而不是{expected}，按无数据处理，原文保留：{seen}。", "A remark stands here in place of a {expected}; it counts as no value, and the text is kept: {seen}."], ["不用处理；如有数据请补报。", "Nothing to do; send the value if there is one."]),
  "value.uncached_formula": entry("row_refused", ["公式没有结果", "Formula without a result"], ["单元格是公式，但文件里没有存它的结果：{seen}。", "The cell is a formula whose result is not in the file: {seen}."], ["用表格软件打开、重新计算并保存，再放入收件夹。", "Open it in a spreadsheet program, recalculate, save and put it in again."]),
  "value.error": entry("row_refused", ["公式出错", "Formula error"], ["单元格是错误值：{seen}。", "The cell holds an error: {seen}."], ["改正公式；" + ASK[0], "Mend the formula. " + ASK[1]]),
  "value.out_of_range": entry("row_refused", ["超出范围", "Out of range"], ["“{seen}”超出了允许的范围：{expected}。", "“{seen}” is outside what is allowed: {expected}."], ["核对是否写错单位或小数点；" + ASK[0], "See whether the unit or the decimal point is wrong. " + ASK[1]]),
  "value.too_long": entry("row_refused", ["代码太长", "Code is too long"], ["这里应是简短的代码，见到的是：{seen}。", "A short code belongs here; seen: {seen}."], [ASK[0], ASK[1]]),
  "date.unreadable": entry("row_refused", ["日期读不出", "Date cannot be read"], ["“{seen}”读不成日期，{expected}。", "“{seen}” cannot be read as a date; {expected}."], ["写成 2022-06-30、2022年6月底前 这样；" + ASK[0], "Write it like 2022-06-30 or 2022年6月底前. " + ASK[1]]),
  "date.assumed": entry("note", ["年份由报告期补全", "Year taken from the period"], ["有 {seen} 处日期没写年份，按报告期补为 {expected}。", "{seen} dates have no year; it was taken from the period: {expected}."], ["核对一下跨年的事项。", "Look at items that run over the year's end."]),
  "date.century": entry("note", ["两位年份已补全", "Two-digit years completed"], ["有 {seen} 处日期的年份只有两位，按报告期补全。", "{seen} dates have two-digit years; the century was taken from the period."], ["核对一下年代久远或很远的日期。", "Look at dates long ago or far ahead."]),
  "month.unreadable": entry("row_refused", ["月份读不出", "Month cannot be read"], ["“{seen}”读不成月份，应像 {expected}。", "“{seen}” cannot be read as a month; it should be like {expected}."], [ASK[0], ASK[1]]),
  "period.unreadable": entry("row_refused", ["时期读不出", "Period cannot be read"], ["“{seen}”读不成时期，应像 {expected}。", "“{seen}” cannot be read as a period; it should be like {expected}."], [ASK[0], ASK[1]]),
  "number.unreadable": entry("row_refused", ["数字读不出", "Number cannot be read"], ["“{seen}”读不成一个数，{expected}。", "“{seen}” cannot be read as a number; {expected}."], ["只写数和单位；" + ASK[0], "Write only the number and its unit. " + ASK[1]]),
  "number.not_whole": entry("row_refused", ["应是整数", "Should be a whole number"], ["“{seen}”不是整数。", "“{seen}” is not a whole number."], [ASK[0], ASK[1]]),
  "number.unit_differs": entry("row_refused", ["单位对不上", "Unit does not fit"], ["“{seen}”的单位换算不成 {expected}。", "The unit of “{seen}” cannot be turned into {expected}."], [ASK[0], ASK[1]]),
  "number.looks_like_date": entry("row_refused", ["像是日期序号", "Looks like a date serial"], ["“{seen}”像是把日期填进了数值格，{expected}。", "“{seen}” looks like a date typed over a figure; {expected}."], ["核对原数；" + ASK[0], "Find the right figure. " + ASK[1]]),
  "share.ambiguous": entry("row_refused", ["比例写法有歧义", "Share can be read two ways"], ["“{seen}”可能是 {expected}，不猜。", "“{seen}” may mean {expected}; it is not guessed."], ["写上 %，例如 70%；" + ASK[0], "Write the %, as in 70%. " + ASK[1]]),
  "share.scale": entry("warning", ["比例可能差一百倍", "Share may be off by a hundred"], ["“{seen}”按百分数读成 {expected}；若本意是比例，就差了一百倍。", "“{seen}” was read as per cent, {expected}; if a fraction was meant it is off by a hundred."], ["写上 %，例如 70%。", "Write the %, as in 70%."]),
  "share.unreadable": entry("row_refused", ["比例读不出", "Share cannot be read"], ["“{seen}”读不成比例，{expected}。", "“{seen}” cannot be read as a share; {expected}."], ["写成 70% 这样；" + ASK[0], "Write it like 70%. " + ASK[1]]),
  "status.unknown": entry("row_refused", ["状态词不认识", "Status word not known"], ["“{seen}”不是认得的办理状态，{expected}。", "“{seen}” is not a status that is known; {expected}."], ["用规定的说法，或在映射档案的 words 里写明它的意思。", "Use a word that is known, or say in words of a profile what it means."]),
  "status.not_done": entry("warning", ["只说没有完成", "Only says: not done"], ["“{seen}”{expected}，状态按空处理。", "“{seen}”: {expected}; no status was stored."], ["另填一列办理状态，如“推进中”“未启动”。", "Give the status in a column of its own, such as 推进中 or 未启动."]),
  "choice.unknown": entry("row_refused", ["不在选项之内", "Not one of the choices"], ["“{seen}”不在选项之内：{expected}。", "“{seen}” is not one of: {expected}."], ["用其中一个，或在映射档案的 words 里写明它的意思。", "Use one of them, or say in words of a profile what it means."]),
  "flag.unknown": entry("row_refused", ["应填是或否", "Should be yes or no"], ["“{seen}”既不是“是”也不是“否”。", "“{seen}” is neither yes nor no."], ["填“是”或“否”；" + ASK[0], "Write 是 or 否 (yes or no). " + ASK[1]]),
  "unit.unknown": entry("row_refused", ["单位不在名录里", "Unit not in the list of units"], ["单位名录里没有“{seen}”。{expected}", "“{seen}” is not in the list of units. {expected}"], ["改用名录里的名称，或在名录的“别名”里加上这种写法。", "Use the name of the list, or add this way of writing to its aliases."]),
  "unit.several": entry("row_refused", ["应是一个单位", "Should be one unit"], ["这里只能有一个单位，见到的是“{seen}”。", "One unit belongs here; seen: “{seen}”."], ["只留责任单位；要分成几行或分主次，请写映射档案。", "Leave the responsible one; to split them write a profile."]),
  "task.unknown": entry("row_refused", ["任务不在台账里", "Task not in the list of tasks"], ["任务台账里没有“{seen}”。{expected}", "“{seen}” is not in the list of tasks. {expected}"], ["改用任务编号，或先补报任务台账。", "Use the task's code, or send the list of tasks first."]),
  "task.ambiguous": entry("row_refused", ["几项任务同名", "Several tasks of that name"], ["名为“{seen}”的任务不止一项：{expected}。", "There is more than one task called “{seen}”: {expected}."], ["改用任务编号。", "Use the task's code."]),
  "key.duplicate": entry("row_refused", ["同一文件里重复", "Twice in one file"], ["与前面一行是同一条（{expected}）：{seen}。", "It is the same as an earlier row ({expected}): {seen}."], ["核对哪一行是对的，删去另一行。", "Find out which is right and delete the other."]),
  "row.ditto": entry("note", ["“同上”已照抄", "Ditto marks filled in"], ["有 {seen} 处“同上”取了上一行的值。", "{seen} ditto marks took the value of the row above."], ["不用处理。", "Nothing to do."]),
  "row.ditto_nothing": entry("row_refused", ["“同上”上面没有值", "Ditto with nothing above"], ["写了“{seen}”，但上面没有值。", "It says “{seen}”, but there is nothing above."], [ASK[0], ASK[1]]),
  "row.example": entry("note", ["示例行没有入库", "Example rows left out"], ["有 {seen} 行在序号列标着“示例”，没有入库。", "{seen} rows are marked as examples in the column of numbers and were not stored."], ["不用处理；若是真实数据，请把“示例”改成序号。", "Nothing to do; if they are real, put a number in place of the mark."]),
  "row.unfilled": entry("note", ["发下去的行没有填写", "Rows handed out and not filled in"], ["有 {seen} 行是预先印好的，没有填写，没有入库。", "{seen} rows were printed beforehand, are not filled in and were not stored."], ["需要时请单位补填后重新报送。", "Ask the unit to fill them in and send the file again if they are needed."]),
  "row.struck": entry("warning", ["划掉的行", "Row struck out"], ["这一行加了删除线，照样入库：{seen}。", "This row is struck out; it was stored all the same: {seen}."], ["核对是否作废；作废的请删去后重发。", "Find out whether it is void; if so delete it and send again."]),
} as const;
