import type {Language} from "./field.js";

/** How many decimals are shown; by default as few as the value needs, at most `most`. */
export interface Decimals {
  readonly least?: number;
  readonly most?: number;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const MINUS = "−";

/** Plain digits in Chinese, thousands separators in English; a true minus sign in both. */
export function formatNumber(value: number, language: Language, {least = 0, most = Math.max(least, 2)}: Decimals = {}): string {
  const text = Math.abs(value).toLocaleString("en-US", {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
    useGrouping: language === "en",
  });
  return value < 0 && Number(text.replaceAll(",", "")) !== 0 ? MINUS + text : text;
}

/** A count: 万 and 亿 from ten thousand on in Chinese (two decimals), thousands separators in English. */
export function formatCount(value: number, language: Language): string {
  const size = Math.abs(value);
  if (language === "zh" && size >= 1e8) return `${formatNumber(value / 1e8, language)}亿`;
  if (language === "zh" && size >= 1e4) return `${formatNumber(value / 1e4, language)}万`;
  return formatNumber(value, language, {most: 0});
}

/** A fraction as a percentage: 0.826 → 82.6%. */
export function formatPercent(fraction: number, language: Language, decimals: Decimals = {most: 1}): string {
  return `${formatNumber(fraction * 100, language, decimals)}%`;
}

/** A number with its sign always written: +3, −3, 0. */
export function formatSigned(value: number, language: Language, decimals: Decimals = {}): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && Number(text.replaceAll(",", "")) !== 0 ? `+${text}` : text;
}

/** A difference of two percentages: points, never per cent. */
export function formatPoints(value: number, language: Language, decimals: Decimals = {most: 1}): string {
  return formatSigned(value, language, decimals) + (language === "zh" ? "个百分点" : " points");
}

/** A quantity in the unit it was published in: 4402.6 亿元 → 4402.6亿元 / ¥440.26 bn. */
export function formatQuantity(value: number, unit: string | null, language: Language, decimals: Decimals = {}): string {
  if (!unit) return formatNumber(value, language, decimals);
  if (unit === "%") return `${formatNumber(value, language, decimals)}%`;
  if (language === "zh") return formatNumber(value, language, decimals) + unit;
  if (unit === "亿元") return `¥${formatNumber(value / 10, language, decimals)} bn`;
  if (unit === "万元") return `¥${formatNumber(value / 100, language, decimals)} m`;
  return `${formatNumber(value, language, decimals)} ${UNITS[unit] ?? unit}`;
}

const UNITS: Readonly<Record<string, string>> = {元: "yuan", 分: "points", 天: "days", 项: "items", 件: "items", 人: "people", 位: "", 家: "units", 美元: "US dollars", 亿美元: "×100 m US dollars", 万人: "×10,000 people"};

/** `2022-09` → 2022年9月 / Sep 2022. Text that is no month is given back as it stands. */
export function formatMonth(month: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})/u.exec(month);
  if (!match) return month;
  const [, year, number] = match;
  return language === "zh" ? `${year}年${Number(number)}月` : `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}

/** A month of the year by its number: 9月 / Sep. */
export function monthName(month: number, language: Language): string {
  return language === "zh" ? `${month}月` : (MONTHS[month - 1] ?? String(month));
}

/** `2022-09-30` → 2022年9月30日 / 30 Sep 2022. */
export function formatDate(date: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(date);
  if (!match) return formatMonth(date, language);
  const [, , , day] = match;
  return language === "zh" ? `${formatMonth(date, language)}${Number(day)}日` : `${Number(day)} ${formatMonth(date, language)}`;
}

/** A span by its first and last day: 2022年, 2022年上半年, 2022年1—7月, 2022年三季度 / 2022, H1 2022, Jan–Jul 2022, Q3 2022. */
export function formatSpan(start: string, end: string, language: Language): string {
  const year = start.slice(0, 4);
  const first = Number(start.slice(5, 7));
  const last = Number(end.slice(5, 7));
  const chinese = language === "zh";
  if (end.slice(0, 4) !== year) return `${formatMonth(start, language)}–${formatMonth(end, language)}`;
  if (first === last) return formatMonth(start, language);
  if (first === 1 && last === 12) return chinese ? `${year}年` : year;
  if (first === 1 && last === 6) return chinese ? `${year}年上半年` : `H1 ${year}`;
  if (first % 3 === 1 && last === first + 2) return quarter(year, (first + 2) / 3, chinese);
  return chinese ? `${year}年${first}—${last}月` : `${MONTHS[first - 1] ?? ""}–${MONTHS[last - 1] ?? ""} ${year}`;
}

function quarter(year: string, number: number, chinese: boolean): string {
  return chinese ? `${year}年${"一二三四"[number - 1] ?? number}季度` : `Q${number} ${year}`;
}

/** A number of bytes: 312 KB, 1.4 MB. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1000, language, {most: 0})} KB`;
  return `${formatNumber(bytes / 1e6, language, {most: 1})} MB`;
}
