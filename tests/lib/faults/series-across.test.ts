import {expect, test} from "vitest";
import {type Figure, seriesFaults} from "../../../src/lib/faults/series-faults";

function year(file: string, indicator: string, kind: Figure["kind"], period: number, value: number): Figure {
  return {region: "甲市", indicator, kind, unit: "", period: String(period), start: `${period}-01-01`, end: `${period}-12-31`, ytd: false, value, place: {file, received: "2022-07-05", sheet: "表1", cell: `B${period - 2000}`, row: period - 2000}};
}

const levels = [year("a.csv", "地区生产总值", "level", 2017, 4781), year("a.csv", "地区生产总值", "level", 2018, 3573)];

test("what shows only when two files are laid side by side is told of the second look alone", () => {
  const growth = year("b.csv", "地区生产总值增速", "growth", 2018, 6.06);
  expect(seriesFaults([...levels, growth], {acrossFiles: true}).map(({code, file, cell}) => [code, file, cell])).toEqual([["series.level_break", "a.csv", "B18"]]);
});

test("what one file shows by itself is not told again", () => {
  const growth = year("a.csv", "地区生产总值", "growth", 2018, 6.06);
  expect(seriesFaults([...levels, growth])).toHaveLength(1);
  expect(seriesFaults([...levels, growth], {acrossFiles: true})).toEqual([]);
});
