import {serialsTyped, suspectedSerials} from "../../trends/serial-typed.js";
import {type Figure, type Finding, grouped} from "./figure.js";

/** Date serials typed over figures, column by column: all regions and periods of one indicator. */
export function serialsIn(figures: readonly Figure[]): Finding[] {
  return grouped(figures, ({indicator, kind, unit, place}) => `${place.file}|${indicator}|${kind}|${unit}`).flatMap((column) => {
    const values = column.map(({value}) => value);
    const certain = serialsTyped(values);
    const suspected = certain.length > 0 ? [] : suspectedSerials(values);
    const finding = (code: string, index: number, value: number, readsAs: string): Finding => ({code, figures: [column[index]!], seen: String(value), expected: readsAs});
    return [
      ...certain.map(({index, value, readsAs}) => finding("number.date_serial", index, value, readsAs)),
      ...suspected.map(({index, value, readsAs}) => finding("number.may_be_serial", index, value, readsAs)),
    ];
  });
}
