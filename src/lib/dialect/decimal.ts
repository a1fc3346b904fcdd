/**
 * `x · 10^places` by moving the decimal point, so that 5.4 % is 0.054 and not 0.054000000000000006.
 */
export function shiftDecimal(x: number, places: number): number {
  if (places === 0 || x === 0 || !Number.isFinite(x)) return x;
  const [digits, exponent] = String(x).split("e");
  return Number(`${digits}e${Number(exponent ?? 0) + places}`);
}
