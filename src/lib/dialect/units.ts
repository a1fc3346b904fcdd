import {blankKind} from "./blank.js";
import {type Near, nearest} from "./nearest.js";
import {unitKey} from "./unit-index.js";
import {isGroup, NOTE, ROLES, tokensOf, type UnitRole, type UnitToken} from "./unit-text.js";

export type {UnitRole} from "./unit-text.js";
export {type UnitClash, unitClashes, unitIndex, type UnitNames} from "./unit-index.js";

export interface NearUnit {
  readonly text: string;
  /** Names of the index, with the unit each stands for; proposals, never taken. */
  readonly candidates: readonly (Near & {readonly unit_id: string})[];
}

export interface ResolvedUnits {
  /** In the order written, each once. */
  readonly ids: readonly string[];
  /** Only where the cell itself says 牵头 or 配合. */
  readonly roles: Readonly<Record<string, UnitRole>>;
  readonly unresolved: readonly string[];
  /** Units that are meant and not named: 各区县, 有关部门. */
  readonly groups?: readonly string[];
  readonly near: readonly NearUnit[];
  /** 等12部门: how many the cell says there are; 等 alone is 0. Absent where the cell claims no more than it names. */
  readonly claimed?: number;
}

const LONGEST = 600;
const CONJUNCTION = /以及|[和及与]/g;
const SUFFIX = /(?:负责)?(牵头|主办|承办|配合|协办|参与|负责)(?:单位|部门)?$/;
const BY = /^(?:由|会同)/;

/** Tries the name as it stands, then without what people add around it. */
function lookUp(text: string, index: ReadonlyMap<string, string>): {id: string; role?: UnitRole} | undefined {
  const whole = index.get(unitKey(text));
  if (whole !== undefined) return {id: whole};
  const bare = text.replace(NOTE, "").replace(BY, "");
  const suffix = SUFFIX.exec(bare);
  const id = index.get(unitKey(bare)) ?? (suffix ? index.get(unitKey(bare.slice(0, suffix.index))) : undefined);
  if (id === undefined) return undefined;
  const role = suffix ? ROLES[suffix[1] ?? ""] : undefined;
  return {id, ...(role && {role})};
}

type Hit = {id: string; role: UnitRole | undefined};

/** A name as one unit, else split at 和, 及, 与 or a blank where every side is a unit: names hold 和 too. */
function resolveToken(token: UnitToken, index: ReadonlyMap<string, string>): Hit[] | undefined {
  const whole = lookUp(token.text, index);
  if (whole) return [{id: whole.id, role: whole.role ?? token.role}];
  for (const m of token.text.matchAll(CONJUNCTION)) {
    const left = lookUp(token.text.slice(0, m.index), index);
    if (!left) continue;
    const right = resolveToken({text: token.text.slice(m.index + m[0].length), role: token.role}, index);
    if (right) return [{id: left.id, role: left.role ?? token.role}, ...right];
  }
  const words = token.text.split(/\s+/);
  if (words.length < 2) return undefined;
  const sides = words.map((word) => lookUp(word, index));
  return sides.every((side) => side !== undefined) ? sides.map((side) => ({id: side.id, role: side.role ?? token.role})) : undefined;
}

/**
 * Units named in one cell: 牵头：市水利局；配合：市财政局、市商务局等12部门. A name counts only as the index has it
 * (市发改委 through its aliases); what is not found is handed back, with near names as proposals.
 */
export function resolveUnits(text: string, index: ReadonlyMap<string, string>): ResolvedUnits {
  const direct = index.get(unitKey(text));
  if (direct !== undefined) return {ids: [direct], roles: {}, unresolved: [], near: []};
  if (blankKind(text) !== undefined) return {ids: [], roles: {}, unresolved: [], near: []};
  if (text.length > LONGEST) return {ids: [], roles: {}, unresolved: [text], near: []};
  const {tokens, claimed} = tokensOf(text);
  const ids = new Set<string>();
  const roles: Record<string, UnitRole> = {};
  const unresolved: string[] = [];
  const groups: string[] = [];
  for (const token of tokens) {
    const hits = resolveToken(token, index);
    if (!hits) (isGroup(token.text) ? groups : unresolved).push(token.text);
    for (const hit of hits ?? []) {
      ids.add(hit.id);
      if (hit.role) roles[hit.id] ??= hit.role;
    }
  }
  return {ids: [...ids], roles, unresolved, near: proposals(unresolved, index), ...(groups.length > 0 && {groups}), ...(claimed !== undefined && {claimed})};
}

const MOST_REMEMBERED = 5000;
const remembered = new WeakMap<ReadonlyMap<string, string>, Map<string, NearUnit["candidates"]>>();

/** The same wrong name stands in thousands of rows: its neighbours are looked for once per index. */
function candidatesFor(text: string, index: ReadonlyMap<string, string>): NearUnit["candidates"] {
  const memory = remembered.get(index) ?? new Map<string, NearUnit["candidates"]>();
  remembered.set(index, memory);
  const known = memory.get(text);
  if (known) return known;
  const found = nearest(unitKey(text), index.keys()).map((near) => ({...near, unit_id: index.get(near.candidate) ?? ""}));
  if (memory.size < MOST_REMEMBERED) memory.set(text, found);
  return found;
}

function proposals(unresolved: readonly string[], index: ReadonlyMap<string, string>): NearUnit[] {
  return unresolved.map((text) => ({text, candidates: candidatesFor(text, index)})).filter((near) => near.candidates.length > 0);
}
