/** One measurement beside its named baseline, both of the same run: the ratio says what another machine would say too. */
export interface BenchLine {
  readonly name: string;
  readonly milliseconds: number;
  readonly baseline: string;
  readonly baselineMilliseconds: number;
  readonly note: string;
}

export function line(name: string, milliseconds: number, baseline: string, baselineMilliseconds: number, note = ""): BenchLine {
  return {name, milliseconds, baseline, baselineMilliseconds, note};
}

/** `name  time  speed against its baseline`: above 1 is faster than the baseline. */
export function shown({name, milliseconds, baseline, baselineMilliseconds, note}: BenchLine): string {
  const ratio = (baselineMilliseconds / milliseconds).toFixed(2);
  return `${name.padEnd(58)} ${(milliseconds / 1000).toFixed(2).padStart(7)} s   ${ratio.padStart(6)} × ${baseline} (${(baselineMilliseconds / 1000).toFixed(2)} s)${note === "" ? "" : `   ${note}`}`;
}
