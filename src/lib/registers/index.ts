import type {Register} from "../field.js";
import {corrections} from "./corrections.js";
import {indicators} from "./indicators.js";
import {commitments, meetings} from "./meetings.js";
import {methodology, parameters} from "./methodology.js";
import {honours, practices} from "./practices.js";
import {inspections, problems} from "./problems.js";
import {progress, reviews, tasks} from "./tasks.js";
import {leaders, units} from "./units.js";

/** Every register, in the order they are loaded: what others refer to comes first. */
export const registers: readonly Register[] = [
  units,
  leaders,
  tasks,
  progress,
  reviews,
  problems,
  inspections,
  practices,
  honours,
  meetings,
  commitments,
  indicators,
  methodology,
  parameters,
  corrections,
];

/** @throws a code error for a name that is not declared; data never reaches here unchecked. */
export function registerNamed(name: string): Register {
  const found = registers.find((register) => register.name === name);
  if (!found) throw new Error(`unknown register: ${name}`);
  return found;
}
