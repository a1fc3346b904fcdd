import {roundHalfUp} from "../statistics/rounding.js";
import {colourOf, colours, lights, type Colour, type Light} from "./light-types.js";

/** How many tasks stand under each light and colour. The counts of the lights sum to `total`, and so do those of the colours. */
export interface LightCounts {
  readonly total: number;
  readonly lights: Readonly<Record<Light, number>>;
  readonly colours: Readonly<Record<Colour, number>>;
  /** Share of all tasks, the grey ones included; all 0 if there are none. */
  readonly shares: Readonly<Record<Light, number>>;
}

/** Counts lights. Suspended and undetermined tasks stay in the denominator (DOMAIN section 4.3). */
export function lightCounts(given: readonly Light[]): LightCounts {
  const count = <Key extends string>(keys: readonly Key[], of: (light: Light) => Key) =>
    Object.fromEntries(keys.map((key) => [key, given.filter((light) => of(light) === key).length])) as Record<Key, number>;
  const byLight = count(lights, (light) => light);
  const shares = Object.fromEntries(lights.map((light) => [light, given.length === 0 ? 0 : byLight[light] / given.length])) as Record<Light, number>;
  return {total: given.length, lights: byLight, colours: count(colours, (light) => colourOf[light]), shares};
}

/**
 * Percentages of parts in their sum, at the rounding at which they are printed.
 *
 * @returns per cent; all 0 if the parts sum to 0
 * @example percentages([2, 86, 8, 2, 1], 2); // [2.02, 86.87, 8.08, 2.02, 1.01]
 */
export function percentages(parts: readonly number[], decimals: number): number[] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => (whole === 0 ? 0 : roundHalfUp((100 * part) / whole, decimals)));
}

/** A stated total that its parts do not sum to: a fault of the data, to be reported and not hidden. */
export interface TotalDisagreement {
  readonly stated: number;
  readonly sum: number;
  readonly difference: number;
}

/** @returns `null` if the parts sum to the stated total. @example totalDisagreement(132, [19, 98, 2, 3, 3]); // stated 132, sum 125 */
export function totalDisagreement(stated: number, parts: readonly number[]): TotalDisagreement | null {
  const sum = parts.reduce((total, part) => total + part, 0);
  return Math.abs(stated - sum) < 1e-9 ? null : {stated, sum, difference: stated - sum};
}
