import type {Kind} from "../field.js";

/** Endings that say the same of a column of a kind: 发现日期 and 发现时间, 牵头单位 and 牵头部门. */
const ENDINGS: Partial<Record<Kind, readonly (readonly string[])[]>> = {
  date: [["日期", "时间"], ["时限", "期限"]],
  unit: [["单位", "部门"]],
  units: [["单位", "部门"], [" units", " unit"]],
  code: [["编号", "编码", "代码"], [" code", " id", " no", " no.", " number", " ref", " reference"]],
  task: [["编号", "编码", "代码"], [" code", " id", " no", " no.", " number", " ref", " reference"]],
};

/**
 * Other ways to write the heading of a column that follow by rule, not by likeness: an ending that says the same, `start_date` without its stroke.
 * A bare ending (编号, 单位) has no other form: it says too little.
 */
export function sameName(kind: Kind, name: string): string[] {
  const others = (ENDINGS[kind] ?? []).flatMap((endings) => {
    const ending = endings.find((one) => name.length > one.length && name.toLowerCase().endsWith(one));
    return ending === undefined ? [] : endings.filter((one) => one !== ending).map((one) => name.slice(0, -ending.length) + one);
  });
  return name.includes("_") ? [...others, name.replaceAll("_", " ")] : others;
}

const BOTH = /^(?:([^a-z]*[\u4e00-\u9fa5][^a-z]*?)[\s(（/|]+([a-z][a-z .#_-]*)[)）]?|([a-z][a-z .#_-]*)[\s(（/|]+([^a-z]*[\u4e00-\u9fa5][^a-z]*?)[)）]?)$/i;

/** The Chinese and the English half of a heading in both languages: 完成率 Share, 任务编号（Task ID）. */
export function bothLanguages(text: string): readonly [chinese: string, english: string] | undefined {
  if (text.length > 80) return undefined;
  const found = BOTH.exec(text.trim());
  return found ? [(found[1] ?? found[4] ?? "").trim(), (found[2] ?? found[3] ?? "").trim()] : undefined;
}
