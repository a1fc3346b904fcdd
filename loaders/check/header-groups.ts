import {folded} from "./header-names";

/** Groups under which a name is another thing than by itself: 实际 over 完成时间 is no deadline, 上年 over 完成数 is none of this year. */
const OTHERWISE: ReadonlySet<string> = new Set("实际 实际情况 上年 上年度 上一年 去年 上期 上月 上季度 同期 上年同期 去年同期 下年 下年度 明年 次年 下期 下月 下季度 同比 环比 actual previous lastyear nextyear".split(" "));
const PLANNED: ReadonlySet<string> = new Set("计划 预计 拟 预期 planned expected forecast".split(" "));
const HAPPENED = /^(?:完成|办结|解决|整改完成|销号)(?:时间|日期)$/;

interface Named {
  readonly keys: readonly string[];
  readonly parts: readonly string[];
}

/**
 * The columns of a header of several rows, with the names that say enough by themselves: not a name that stands below several groups,
 * nor one whose group makes it another thing.
 */
export function withDoubts<C extends Named>(cells: readonly C[]): (C & {readonly sure?: readonly string[]})[] {
  const named = cells.map((cell) => {
    const least = lengthWithGroup(cell.parts);
    return {cell, names: cell.keys.filter((key, at) => at === 0 || key.length >= least)};
  });
  const groups = new Map<string, Set<string>>();
  for (const {names} of named) for (const name of names) groups.set(name, (groups.get(name) ?? new Set()).add(names[0] ?? ""));
  return named.map(({cell, names}) => {
    const sure = cell.parts.length < 2 ? cell.keys : names.filter((name, at) => at === 0 || groups.get(name)?.size === 1);
    return sure.length === cell.keys.length ? cell : {...cell, sure};
  });
}

/** How long a name must be to hold the lowest group that changes what stands below it. */
function lengthWithGroup(parts: readonly string[]): number {
  const keys = parts.map((part) => folded(part).key);
  const changed = keys.findLastIndex((key, at) => at + 1 < keys.length && changesMeaning(key, keys[at + 1]!));
  return changed < 0 ? 0 : keys.slice(changed).join("").length;
}

function changesMeaning(group: string, below: string): boolean {
  return OTHERWISE.has(group) || (PLANNED.has(group) && HAPPENED.test(below));
}
