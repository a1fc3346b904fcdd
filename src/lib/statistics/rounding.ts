const significantDigits = 12;

/** The number without the noise of binary arithmetic: 12 significant digits. Two scores that agree to these are equal. */
export function settled(value: number): number {
  return Number(value.toPrecision(significantDigits));
}

/**
 * Rounds as people do: half away from zero, on the decimal digits and not on the binary number
 * (1.005 → 1.01 at two decimals; 64.38499999999999, which is 64.385 with noise, → 64.39).
 *
 * @param value a finite number
 * @param decimals 0 to 12
 * @throws RangeError if the value is not finite
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`cannot round ${value}`);
  const size = settled(Math.abs(value));
  if (size < 10 ** -(decimals + 2)) return 0;
  if (size >= 1e15) return value;
  const rounded = shift(Math.round(shift(size, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

function shift(value: number, places: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + places}`);
}
