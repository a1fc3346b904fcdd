import {describe, expect, test} from "vitest";
import {fiscalSpan, isFiscal, type FiscalYear} from "../../../src/lib/dialect/fiscal";
import {findPeriod} from "../../../src/lib/dialect/periods";

const UK: FiscalYear = {starts: 4, named_by: "end"};
const said = (text: string, year = UK): string | undefined => {
  const span = fiscalSpan(text, year);
  return span && `${span.start}/${span.end} ${span.granularity}`;
};

describe("a text of a fiscal year", () => {
  test.each([
    ["Q3 FY26", "2025-10-01/2025-12-31 quarter"],
    ["FY26 Q4", "2026-01-01/2026-03-31 quarter"],
    ["Q1 FY2025/26", "2025-04-01/2025-06-30 quarter"],
    ["2025/26 Q3", "2025-10-01/2025-12-31 quarter"],
    ["Q3 2025-26", "2025-10-01/2025-12-31 quarter"],
    ["19/20-Q2", "2019-07-01/2019-09-30 quarter"],
    ["2025/26财年第三季度", "2025-10-01/2025-12-31 quarter"],
    ["2026财年四季度", "2026-01-01/2026-03-31 quarter"],
    ["H1 FY26", "2025-04-01/2025-09-30 half"],
    ["FY26", "2025-04-01/2026-03-31 year"],
    ["2025/26", "2025-04-01/2026-03-31 year"],
    ["1999/00 Q4", "2000-01-01/2000-03-31 quarter"],
  ])("%s has its days where the year is declared", (text, days) => {
    expect(isFiscal(text)).toBe(true);
    expect(said(text)).toBe(days);
  });

  test("is placed by the year it is called after", () => {
    expect(said("Q1 FY26", {starts: 4, named_by: "begin"})).toBe("2026-04-01/2026-06-30 quarter");
    expect(said("Q1 FY26", {starts: 10, named_by: "end"})).toBe("2025-10-01/2025-12-31 quarter");
    expect(said("Q2 FY26", {starts: 1, named_by: "end"})).toBe("2026-04-01/2026-06-30 quarter");
  });

  test.each(["Q3 2022", "2022Q3", "2011-12", "2022-06-30", "2022年三季度", "22/06/2022", "2021/25 Q1", "2022/6", "FY", "Q5 FY26", "1-2月", "12/13", "半年"])("%s is none", (text) => {
    expect(isFiscal(text)).toBe(false);
  });

  test.each(["Portfolio return Q3 FY26", "GMPP 2025/26 Q3", "19/20-Q2 return", "2026财年三季度台账"])("in a title (%s) is no quarter of the calendar", (title) => {
    expect(findPeriod(title, {year: 2026}).ok).toBe(false);
  });

  test("leaves what a title says beside it", () => {
    expect(findPeriod("2025/26财年 2025年9月进展")).toMatchObject({ok: true, start: "2025-09-01"});
    expect(findPeriod("2022-06 进展")).toMatchObject({ok: true, start: "2022-06-01"});
    expect(findPeriod("2011-12 进展")).toMatchObject({ok: true, start: "2011-12-01"});
  });
});
