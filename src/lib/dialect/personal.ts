/** Text with phone and identity numbers taken out, and how many there were. */
export interface Redacted {
  readonly text: string;
  readonly dropped: number;
}

export const PHONE_MARK = "〔电话略〕";
export const IDENTITY_MARK = "〔证件号略〕";

const FEWEST_DIGITS = /[\d０-９][\d０-９\s\-－—()（）]{5,}[\d０-９Xx]/;
/** Numbers that are neither a person's nor a phone's: a code or an amount says so before or after. */
const CODED = /(?:编号|编码|代码|项目号|文号|合同号|单号|账号|票号|号码牌|许可证|No\.?|NO\.?|[¥￥$£€])[:：]?\s*$/i;
const AMOUNT = /^\s*(?:元|万|亿|千元|吨|人|个|件|平方|米|公里|亩|%|％|\.\d|,\d)/;
const IDENTITY_LABEL = /(?:身份证|证件)(?:号码?|号)?[:：]?\s*$/;
const PHONE_LABEL = /(?:电话|手机|座机|联系方式|传真|tel|phone|mobile|微信)(?:号码?|号)?[:：.]?\s*$/i;

const IDENTITY = /(?<![\dA-Za-z-])[1-9]\d{5}(?:(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})(?![\dA-Za-z-])/g;
const MOBILE = /(?<![\dA-Za-z.-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z]|-\d)/g;
const LANDLINE = /(?<![\dA-Za-z.-])(?:\(0[1-9]\d{1,2}\)[- ]?[1-9]\d{6,7}|0[1-9]\d{1,2}[- ][1-9]\d{6,7}|0[1-9]\d{1,2}[2-9]\d{6,7})(?:(?:-|转)\d{1,6})?(?![\dA-Za-z]|-\d)/g;
/** Seven or eight figures are a phone number only by a label, or right after another phone number. */
const LABELLED = /(?<![\dA-Za-z.-])[1-9]\d{6,7}(?![\dA-Za-z-])/g;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";

/** Whether eighteen characters carry the check digit of GB 11643. */
export function isIdentityNumber(text: string): boolean {
  if (text.length !== 18) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return CHECKS[sum % 11] === text[17]?.toUpperCase();
}

/** Full-width figures, hyphens and brackets, one character for one, so that places stay the same. */
function levelled(text: string): string {
  return text.replace(/[０-９－—（）＋Ｘｘ\u00a0\u3000]/g, (character) => {
    if (character === "—") return "-";
    return character === "\u3000" || character === "\u00a0" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

type Test = (found: string, before: string, after: string) => boolean;

const SEARCHES: readonly (readonly [RegExp, string, Test])[] = [
  [IDENTITY, IDENTITY_MARK, (found, before) => IDENTITY_LABEL.test(before) || (isIdentityNumber(found) && !CODED.test(before))],
  [MOBILE, PHONE_MARK, (_, before, after) => PHONE_LABEL.test(before) || !(CODED.test(before) || AMOUNT.test(after))],
  [LANDLINE, PHONE_MARK, (_, before, after) => PHONE_LABEL.test(before) || !(CODED.test(before) || AMOUNT.test(after))],
  [LABELLED, PHONE_MARK, (_, before) => PHONE_LABEL.test(before)],
];
const BETWEEN_PHONES = /^[、,，/;； ]{1,2}$/;

function placesIn(text: string): Place[] {
  const places: Place[] = [];
  for (const [pattern, mark, test] of SEARCHES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const follows = pattern === LABELLED && places.some((place) => place.mark === PHONE_MARK && BETWEEN_PHONES.test(text.slice(place.end, start)));
      const taken = places.some((place) => start < place.end && end > place.start);
      if (!taken && (follows || test(match[0], text.slice(Math.max(0, start - 12), start), text.slice(end, end + 4)))) places.push({start, end, mark});
    }
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Seven at least: no number that is taken out has fewer. */
function hasDigits(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length && digits < 7; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)) digits++;
  }
  return digits === 7;
}

/**
 * Takes phone and resident identity numbers out of free text; project numbers, amounts and dates stay.
 * An identity number counts by its check digit or its label, a phone number by its form.
 */
export function redact(text: string): Redacted {
  if (!hasDigits(text) || !FEWEST_DIGITS.test(text)) return {text, dropped: 0};
  const places = placesIn(levelled(text));
  if (places.length === 0) return {text, dropped: 0};
  let kept = "";
  let from = 0;
  for (const place of places) {
    kept += text.slice(from, place.start) + place.mark;
    from = place.end;
  }
  return {text: kept + text.slice(from), dropped: places.length};
}
