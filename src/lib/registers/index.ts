import type {Register} from "../field.js";
import {announcements} from "./announcements.js";
import {appraisals} from "./appraisals.js";
import {assignments, follow_ups} from "./assignments.js";
import {corrections} from "./corrections.js";
import {documents} from "./documents.js";
import {indicators} from "./indicators.js";
import {commitments, meetings} from "./meetings.js";
import {methodology, parameters} from "./methodology.js";
import {objections} from "./objections.js";
import {honours, practices} from "./practices.js";
import {inspections, problems} from "./problems.js";
import {adoptions, publicity} from "./publicity.js";
import {studies} from "./studies.js";
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
  assignments,
  follow_ups,
  documents,
  inspections,
  practices,
  adoptions,
  publicity,
  honours,
  appraisals,
  objections,
  announcements,
  meetings,
  commitments,
  indicators,
  methodology,
  parameters,
  studies,
  corrections,
];

/** @throws a code error for a name that is not declared; data never reaches here unchecked. */
export function registerNamed(name: string): Register {
  const found = registers.find((register) => register.name === name);
  if (!found) throw new Error(`unknown register: ${name}`);
  return found;
}
