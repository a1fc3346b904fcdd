import type {Text} from "../../src/lib/field";
import type {DateReason} from "../../src/lib/dialect/dates";
import type {NumberReason} from "../../src/lib/dialect/numbers";
import type {StatusReason} from "../../src/lib/dialect/status";

/** Why a date was not read, as the end of a sentence. */
export const dateReasons: Readonly<Record<DateReason, Text>> = {
  blank: {zh: "是空的", en: "it is blank"},
  not_a_date: {zh: "不像日期", en: "it is not like a date"},
  no_year: {zh: "没有年份，文件也没有写明报告期", en: "it has no year, and the file names no period"},
  impossible: {zh: "没有这一天", en: "there is no such day"},
  ambiguous_order: {zh: "分不清日和月，请在映射档案里写 date_order", en: "day and month cannot be told apart; give date_order in a profile"},
  ambiguous_before: {zh: "分不清是否包括当月，请写“月底前”或具体日期", en: "it may or may not include the month itself; write the day"},
  ambiguous_month: {zh: "分不清是1月还是10月", en: "it may be January or October"},
  undeclared_serial: {zh: "像日期序号，但单元格不是日期格式", en: "it looks like a date serial, but the cell is no date"},
  vague: {zh: "没有具体时间", en: "it names no day"},
  recurring: {zh: "是周期，不是时间点", en: "it recurs, and is no point in time"},
  several: {zh: "写了几个日期，这里只要一个", en: "it names several dates where one is wanted"},
  error: {zh: "单元格是错误值", en: "the cell holds an error"},
  uncached_formula: {zh: "公式没有结果", en: "the formula has no result"},
};

/** Why a figure was not read. */
export const numberReasons: Readonly<Record<NumberReason, Text>> = {
  blank: {zh: "是空的", en: "it is blank"},
  not_a_number: {zh: "不像数字", en: "it is not like a number"},
  not_an_integer: {zh: "不是整数", en: "it is not a whole number"},
  ambiguous_share: {zh: "70 是百分之七十还是七十倍", en: "70 % or seventy times"},
  ambiguous_sign: {zh: "分不清正负", en: "its sign can be read two ways"},
  bad_grouping: {zh: "千位分隔不对；逗号是小数点的，在映射档案里写 decimal", en: "its thousands are grouped wrongly; where the comma is the decimal point say decimal in a profile"},
  range: {zh: "是一个范围", en: "it is a range"},
  vague: {zh: "没有具体数字", en: "it names no figure"},
  exempt: {zh: "写的是免报", en: "it says exempt"},
  not_applicable: {zh: "写的是不适用", en: "it says not applicable"},
  date: {zh: "单元格是日期", en: "the cell is a date"},
  unexpected_unit: {zh: "数后面的单位或写法用在这里不对", en: "what stands behind the number does not belong here"},
  scientific: {zh: "是科学记数，位数已经丢失", en: "it is in scientific notation, and digits are lost"},
  too_long: {zh: "位数太多，像是编号", en: "it has too many digits, like a code"},
  error: {zh: "单元格是错误值", en: "the cell holds an error"},
  uncached_formula: {zh: "公式没有结果", en: "the formula has no result"},
};

/** Why a status word was not taken. */
export const statusReasons: Readonly<Record<StatusReason, Text>> = {
  blank: {zh: "是空的", en: "it is blank"},
  unknown_word: {zh: "不在状态词表里", en: "it is not in the list of words"},
  negated: {zh: "只说没有完成，没说到了哪一步", en: "it says that it is not done, not how far it is"},
  not_yet: {zh: "说的是将来，不是现状", en: "it speaks of what will be"},
  partial: {zh: "只说了一部分", en: "it speaks of a part only"},
  ambiguous: {zh: "一格里有两种状态", en: "it names two different states"},
  yes_no_elsewhere: {zh: "是、否要写在“是否完成”一列", en: "yes and no belong under 是否完成"},
  depends_on_result: {zh: "出台文件是否就算完成，要看任务的成果形式", en: "whether issuing a document is the result depends on the task"},
};
