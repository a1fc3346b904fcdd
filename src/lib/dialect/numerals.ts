const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, "○": 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const SMALL: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000};
const POSITIONAL = /^[〇○零一二三四五六七八九]{2,12}$/;
const NUMERAL = /^[〇○零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+$/;

function positional(text: string): number {
  let value = 0;
  for (const character of text) value = value * 10 + (DIGITS[character] ?? 0);
  return value;
}

/** A number below ten thousand (二百三十五); undefined where units do not fall (十百) or digits run together (三五). */
function section(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let last = 10_000;
  let zero = false;
  for (const character of text) {
    const unit = SMALL[character];
    if (unit !== undefined) {
      if (unit >= last || (digit === undefined && !(unit === 10 && total === 0))) return undefined;
      total += (digit ?? 1) * unit;
      last = unit;
      digit = undefined;
    } else if (digit !== undefined && digit !== 0) {
      return undefined;
    } else {
      zero = digit === 0 || DIGITS[character] === 0;
      digit = DIGITS[character];
    }
  }
  const shortened = digit !== undefined && digit !== 0 && !zero && last >= 100 && last < 10_000;
  return shortened ? undefined : total + (digit ?? 0);
}

function splitAt(text: string, mark: string, power: number): number | undefined {
  const at = text.lastIndexOf(mark);
  const head = chineseInteger(text.slice(0, at));
  const rest = text.slice(at + 1);
  if (rest.length === 1) return undefined;
  const tail = rest === "" ? 0 : chineseInteger(rest);
  if (head === undefined || head === 0 || tail === undefined || tail >= power) return undefined;
  return head * power + tail;
}

/**
 * A whole number in Chinese numerals: 二十三 → 23, 三万五千 → 35000, 二〇二二 → 2022; undefined for anything else.
 * Shortened forms (三万五, 三百五) are refused: they can be read two ways.
 */
export function chineseInteger(text: string): number | undefined {
  if (text === "" || text.length > 20) return undefined;
  if (POSITIONAL.test(text) && !(text.length === 2 && text[0] === "零")) return positional(text);
  if (text.includes("亿")) return splitAt(text, "亿", 100_000_000);
  if (text.includes("万")) return splitAt(text, "万", 10_000);
  return NUMERAL.test(text) ? section(text) : undefined;
}

/** A Chinese number with decimals: 五点四 → 5.4. */
export function chineseNumber(text: string): number | undefined {
  const at = text.indexOf("点");
  if (at < 0) return chineseInteger(text);
  const whole = chineseInteger(text.slice(0, at));
  const decimals = text.slice(at + 1);
  if (whole === undefined || !/^[〇零一二三四五六七八九]{1,8}$/.test(decimals)) return undefined;
  return Number(`${whole}.${[...decimals].map((digit) => DIGITS[digit]).join("")}`);
}
