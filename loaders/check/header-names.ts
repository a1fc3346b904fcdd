import {foldHeader} from "../../src/lib/dialect/fold";
import {isMeasureUnit} from "../../src/lib/dialect/measures";

const MOST_FOLDS = 50_000;
const folds = new Map<string, {readonly key: string; readonly unit?: string}>();

/** Folds a header, remembering what it gave: the same words come again on every sheet. */
export function folded(text: string): {readonly key: string; readonly unit?: string} {
  const known = folds.get(text);
  if (known) return known;
  const made = foldHeader(text);
  if (folds.size < MOST_FOLDS && text.length <= 200) folds.set(text, made);
  return made;
}

const BRACKETS = /^[(（]?(?:单位[:：])?(.*?)[)）]?$/;
/** Words that count things in a cell but name a column in a header. */
const NAMES = /^(?:[年月日周季村镇部组队班线层类种级人]|季度|街道|社区|班次|线路)$/;

/** The unit of measure that stands in a row of a header by itself: 万元, （个）, 单位：%. */
export function unitAlone(text: string): string | undefined {
  const unit = text.length > 20 ? "" : (BRACKETS.exec(text.trim())?.[1]?.trim() ?? "");
  return unit !== "" && !NAMES.test(unit) && isMeasureUnit(unit) ? unit : undefined;
}
