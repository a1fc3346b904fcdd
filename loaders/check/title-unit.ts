/**
 * The unit within the last bracket of a name, and the name without it.
 * A footnote letter after the bracket does not count.
 * @example splitUnit("人口数(人口抽样调查)(人)") // {name: "人口数(人口抽样调查)", unit: "人"}
 */
export function splitUnit(text: string): {readonly name: string; readonly unit?: string} {
  const found = /^(.*?)\s*[(（]([^()（）]*)[)）]\s*[a-z*①-⑨]?\s*$/s.exec(text);
  if (!found?.[1] || found[2] === undefined) return {name: text.trim()};
  return {name: found[1].trim(), unit: found[2].trim()};
}
