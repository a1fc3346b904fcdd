import {assert, integer, property} from "fast-check";
import {SSF} from "@e965/xlsx";
import {describe, expect, it} from "vitest";
import {formattedText, generalText, isDateFormat, numberRenderer} from "../../../loaders/read/number-format";
import {isoFromSerial} from "../../../loaders/read/serial";

describe("a number format is a date's", () => {
  it.each(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yy h:mm", "mmm-yy", "d", 'm"月"', "[$-804]yyyy\\-mm\\-dd;@", "[DBNum1][$-804]yyyy", "aaaa d", "[Red]m-d", "e.m.d", "YYYY-MM-DD HH:MM:SS"])("in %j", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(["0.00", "0.0%", "h:mm", "mm:ss", "[h]:mm:ss", "[mm]:ss", '上午/下午h"时"mm"分"', "h:mm AM/PM", "General", '0"天"', '0"d"', "0\\d", "[Red]0.00", "0.00E+00", '#,##0"元"', "_(* #,##0_)", "@"])("but not in %j", (format) => {
    expect(isDateFormat(format)).toBe(false);
  });
});

describe("a number is shown", () => {
  it.each([[0.1 + 0.2, "0.3"], [1e21, "1E+21"], [13_800_138_000, "13800138000"], [123_456_789_012_345, "123456789012345"], [-0, "0"], [1e-7, "1E-7"], [100, "100"]])("in General: %d as %s", (value, text) => {
    expect(generalText(value)).toBe(text);
  });

  // Excel rounds the decimal that it shows, not the binary behind it.
  it.each([[1.005, "0.00", "1.01"], [0.285, "0%", "29%"], [-0.4, "0", "0"], [-1.5, "0", "-2"], [0.7, "0.0%", "70.0%"], [1e15, "0.0", "1000000000000000.0"], [0.05, "0.0", "0.1"]])("%d under %s as %s", (value, format, text) => {
    expect(numberRenderer(format, false)(value)).toBe(text);
  });

  it("under the plain formats as whole-number arithmetic says, halves away from zero", () => {
    const agrees = property(integer({min: 0, max: 1e12}), integer({min: 0, max: 3}), (thousandths, decimals) => {
      const step = 10 ** (3 - decimals);
      const digits = String(Math.floor((thousandths + step / 2) / step)).padStart(decimals + 1, "0");
      const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
      const render = numberRenderer(decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`, false);
      expect(render(thousandths / 1000)).toBe(text);
      expect(render(-thousandths / 1000)).toBe(/[1-9]/.test(text) ? `-${text}` : text);
    });
    assert(agrees, {seed: 7, numRuns: 5000});
  });

  it("under other formats as SheetJS shows it", () => {
    for (const format of ["#,##0.00", "0.00E+00", "[Red]-0;0", "# ?/?"]) {
      expect(numberRenderer(format, false)(1234.5)).toBe(SSF.format(format, 1234.5));
    }
  });

  it("as itself where its format is malformed", () => {
    expect(formattedText(5, '0"', false)).toMatch(/5/);
    expect(formattedText(5, "[[[", false)).toMatch(/5/);
  });
});

describe("a serial is a day", () => {
  it.each([[1, "1900-01-01"], [59, "1900-02-28"], [60, undefined], [61, "1900-03-01"], [44742, "2022-06-30"], [44742.5, "2022-06-30T12:00:00"], [0, undefined], [-1, undefined], [2_958_465, "9999-12-31"], [2_958_466, undefined], [44741.9999999, "2022-06-30"]])("in the 1900 system: %d is %s", (serial, iso) => {
    expect(isoFromSerial(serial, false)).toBe(iso);
  });

  it.each([[0, "1904-01-01"], [43_280, "2022-06-30"], [-1, undefined]])("in the 1904 system: %d is %s", (serial, iso) => {
    expect(isoFromSerial(serial, true)).toBe(iso);
  });
});
