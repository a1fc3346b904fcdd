import {inTargetUnit} from "../../src/lib/measures/target-unit";
import type {Value} from "../../src/lib/field";
import type {OpenRow} from "../../src/lib/open-row";
import type {TablePlan} from "./plan";
import type {Remark} from "./typed";
import {targetKey, type World} from "./world";

interface Unlike {
  readonly remark: Remark;
  readonly cell: string;
  readonly seen: string;
  readonly field: string;
}

const NO_UNIT = {zh: "没写计量单位", en: "no unit"};

/** Whether figures reported in a table may be of another unit than their targets. */
export function mayDifferFromTarget({register, variants}: TablePlan, {tasks}: World): boolean {
  if (register.name !== "progress" || tasks.targets.size === 0) return false;
  return variants.some((fields) => fields.some(({name}) => name === "value_unit")) || [...tasks.targets.values()].some(({unit}) => unit !== null);
}

/** A reported figure that cannot be held against its task's target, since their units are not of one kind or one of them has none. */
export function targetUnitOf({register}: TablePlan, raw: OpenRow, {tasks}: World): Unlike | undefined {
  const {task_id: task, period, value} = raw.values;
  if (register.name !== "progress" || typeof value !== "number" || typeof task !== "string" || typeof period !== "string") return undefined;
  const target = tasks.targets.get(targetKey(task, Number(period.slice(0, 4))));
  const unit = textOr(raw.values["value_unit"]);
  if (!target || inTargetUnit(value, unit, target.unit) !== undefined || (!target.compared && (unit === null || target.unit === null))) return undefined;
  const [cell, seen] = raw.own.at("value") ?? ["", ""];
  const [own, its] = [unit === null ? NO_UNIT : {zh: unit, en: unit}, target.unit === null ? NO_UNIT : {zh: target.unit, en: target.unit}];
  const expected = {zh: `填报${own.zh}，${task} 的目标${its.zh}。`, en: `reported with ${own.en}, the target of ${task} with ${its.en}.`};
  return {remark: {code: "number.target_unit", expected}, cell, seen, field: "value"};
}

function textOr(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}
