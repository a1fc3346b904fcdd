import type {Value} from "../../src/lib/field";
import type {OpenRow} from "../../src/lib/open-row";
import type {Remark} from "./typed";

interface Negative {
  readonly remark: Remark;
  readonly cell: string;
  readonly seen: string;
  readonly field: string;
}

type Values = Readonly<Record<string, Value>>;

/** Figures that count or measure something, and the rows in which they may well lie below zero. */
const COUNTED: Readonly<Record<string, {readonly field: string; readonly mayFall: (values: Values) => boolean}>> = {
  tasks: {field: "target_value", mayFall: (values) => values["measured_by"] === "growth"},
  progress: {field: "value", mayFall: () => false},
  indicators: {field: "value", mayFall: mayFallBelowZero},
};
/** What is a difference of two amounts, or a temperature, has two signs. */
const TWO_SIGNS = /[增减净差盈亏温]|变动|变化|利润|损益|结余|余额|平衡|缺口|收益|回报|profit|loss|balance|deficit|surplus|change|growth|net\b|return|temperature/i;
const RATIO = /%|‰|百分|率|pct|percent/i;

/** A count or an amount below zero: kept as reported, and told of. */
export function negativeOf(register: string, raw: OpenRow): Negative | undefined {
  const counted = COUNTED[register];
  if (counted === undefined) return undefined;
  const figure = raw.values[counted.field];
  if (typeof figure !== "number" || figure >= 0 || counted.mayFall(raw.values)) return undefined;
  const [cell, seen] = raw.own.at(counted.field) ?? ["", ""];
  return {remark: {code: "number.negative"}, cell, seen, field: counted.field};
}

/** Growth falls, an index or a rank does not; a level does where its name or its unit says that it may. */
function mayFallBelowZero(values: Values): boolean {
  const kind = values["kind"];
  if (kind === "growth") return true;
  if (kind === "index" || kind === "rank") return false;
  return RATIO.test(String(values["unit"] ?? "")) || TWO_SIGNS.test(String(values["indicator"] ?? ""));
}
