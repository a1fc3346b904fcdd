const compiledGlobs = new Map<string, RegExp>();

/** Whether a text fits a pattern in which `*` is any text and `?` one character, `\*` and `\?` the marks themselves; letters of either case. */
export function fits(pattern: string, text: string): boolean {
  let compiled = compiledGlobs.get(pattern);
  if (!compiled) {
    const source = pattern.replace(/\\[*?]|\*+|[.+^${}()|[\]\\?]/g, (found) => (found.startsWith("*") ? "[\\s\\S]*" : found === "?" ? "[\\s\\S]" : found.length === 2 ? found : `\\${found}`));
    compiled = new RegExp(`^${source}$`, "iu");
    if (compiledGlobs.size < 10_000) compiledGlobs.set(pattern, compiled);
  }
  return compiled.test(text);
}
