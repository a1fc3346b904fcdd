import {blankKind} from "../../src/lib/dialect/blank";
import {unitKey} from "../../src/lib/dialect/unit-index";
import {resolveUnits, type ResolvedUnits} from "../../src/lib/dialect/units";
import type {Text} from "../../src/lib/field";
import type {Cell} from "../../src/lib/workbook";
import {blankOf, refuse, type Remark, type Typed, value} from "./typed";
import type {TaskRef, World} from "./world";
import {taskKey} from "./world";

const JOINED = "、";

type UnitWorld = Pick<World, "units" | "sharedNames">;

/**
 * One unit, by its id. Of several the cell itself may say which one leads (市水利局（牵头）、市财政局), and with `firstOnly` the first does;
 * the others go to the field's `rest`. Where neither says so nobody guesses.
 */
export function typeUnit(cell: Cell, world: UnitWorld, hasRest: boolean, firstOnly: boolean): Typed {
  const found = resolveUnits(cell.text, world.units);
  const [first, ...others] = found.ids;
  if (found.unresolved.length > 0) return unresolved(found, world);
  if (found.groups) return refuse(1, "unit.unknown", NOT_NAMED);
  if (first === undefined) return blankOf(1);
  if (others.length === 0) return value(first);
  if (firstOnly) return {values: [first], rest: others};
  const lead = hasRest ? leadOf(found) : undefined;
  if (lead === undefined) return refuse(1, "unit.several", hasRest ? WHICH_LEADS : undefined);
  return {values: [lead], rest: found.ids.filter((id) => id !== lead)};
}

const WHICH_LEADS: Text = {zh: "没有写明哪家牵头；", en: "it does not say which of them leads; "};

/** The one unit that a cell says leads, or that is left when all others are said to support. */
function leadOf({ids, roles}: ResolvedUnits): string | undefined {
  const led = ids.filter((id) => roles[id] === "lead");
  const [lead, ...more] = led.length > 0 ? led : ids.filter((id) => roles[id] !== "support");
  return more.length > 0 ? undefined : lead;
}

/**
 * Several units, ids joined by 、. Where the field has a `rest`: units that the text itself calls supporting go there, so do those
 * beside one that it marks as leading (市水利局（牵头）、市农业农村局), and with `firstOnly` all but the first do; otherwise joint units all stay.
 */
export function typeUnits(cell: Cell, world: UnitWorld, hasRest: boolean, firstOnly: boolean): Typed {
  const found = resolveUnits(cell.text, world.units);
  if (found.unresolved.length > 0) return unresolved(found, world);
  if (found.ids.length === 0 && hasRest && found.groups) return refuse(1, "unit.unknown", NOT_NAMED);
  const more = unnamed(found);
  if (found.ids.length === 0) return more ? {values: [null], ...more} : blankOf(1);
  if (!hasRest) return {...value(found.ids.join(JOINED)), ...more};
  const led = found.ids.some((id) => found.roles[id] === "lead");
  const support = firstOnly ? found.ids.slice(1) : found.ids.filter((id) => found.roles[id] === "support" || (led && found.roles[id] === undefined));
  const lead = found.ids.filter((id) => !support.includes(id));
  if (lead.length === 0) return {...value(found.ids.join(JOINED)), ...more};
  return {values: [lead.join(JOINED)], ...(support.length > 0 ? {rest: support} : {}), ...more};
}

/** 等12部门 where fewer are named: the others are known to be missing. */
function unnamed({claimed, ids, groups}: ResolvedUnits): {readonly remark: Remark} | undefined {
  if (groups) return {remark: {code: "unit.more_claimed", expected: {zh: "有没点名的单位", en: "some units are not named"}}};
  if (claimed === undefined || claimed <= ids.length) return undefined;
  return {remark: {code: "unit.more_claimed", expected: {zh: `写明${claimed}个，列出${ids.length}个`, en: `${claimed} are claimed, ${ids.length} are named`}}};
}

const NOT_NAMED: Text = {zh: "写的是一类单位，没有点名；请写明是哪几家。", en: "It names a kind of units and none of them; name each."};

/** A name that two units claim is no unknown one; else what stands nearest is proposed. */
function unresolved(found: ResolvedUnits, {sharedNames}: UnitWorld): Typed {
  for (const name of found.unresolved) {
    const owners = sharedNames.get(unitKey(name));
    if (owners) return refuse(1, "unit.ambiguous", owners.map((owner) => `${owner.name}（${owner.unit_id}）`).join(JOINED));
  }
  return refuse(1, "unit.unknown", proposal(found));
}

function proposal(found: ResolvedUnits): Text | undefined {
  const near = found.near.flatMap((one) => one.candidates.slice(0, 1).map((candidate) => `${candidate.candidate}（${candidate.unit_id}）`));
  if (near.length === 0) return found.unresolved.length > 1 || found.ids.length > 0 ? {zh: `没有：${found.unresolved.join("、")}。`, en: `Not found: ${found.unresolved.join(", ")}.`} : undefined;
  return {zh: `最接近的是：${near.join("、")}，没有擅自采用。`, en: `Nearest: ${near.join(", ")}; it was not taken.`};
}

/** A task by its code; a title is looked up later, when unit and year of the row are known. */
export function typeTask(cell: Cell, world: World): Typed | "title" {
  if (blankKind(cell.text) !== undefined) return blankOf(1);
  const id = world.tasks.byId.get(taskKey(cell.text));
  return id === undefined ? "title" : value(id);
}

/** A task by its exact title, among those of the row's unit and year. */
export function taskByTitle(title: string, world: World, unit: string | undefined, year: number | undefined): Typed {
  const named = world.tasks.byTitle.get(taskKey(title)) ?? [];
  const ofYear = year === undefined || named.every((task) => task.year === undefined) ? named : named.filter((task) => task.year === year);
  const ofUnit = unit === undefined ? ofYear : ofYear.filter((task) => task.units.length === 0 || task.units.includes(unit));
  const ids = [...new Set(ofUnit.map((task) => task.id))];
  if (ids.length === 1) return value(ids[0] ?? null);
  if (ids.length > 1) return refuse(1, "task.ambiguous", ids.slice(0, 5).join(JOINED));
  return refuse(1, "task.unknown", elsewhere(named));
}

function elsewhere(named: readonly TaskRef[]): Text | undefined {
  if (named.length === 0) return undefined;
  const list = named.slice(0, 3).map((task) => [task.id, task.year].filter(Boolean).join(" ")).join("、");
  return {zh: `同名的有 ${list}，但单位或年度不同。`, en: `${list} has that name, but another unit or year.`};
}
