import {binomialQuantile} from "../statistics/binomial.js";

/** A unit with a proportion: `events` of `n`. */
export interface FunnelUnit {
  readonly unit_id: string;
  readonly events: number;
  readonly n: number;
}

export interface FunnelPoint {
  readonly unit_id: string;
  readonly value: number;
  readonly n: number;
  /** Limits for a unit of its size, between 0 and 1: beyond them a unit like the rest comes with a chance of 2.5 % (0.1 %) on either side at most. */
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
  readonly place: "within" | "above95" | "below95" | "above998" | "below998";
}

export interface Funnel {
  /** Proportion of all units together. */
  readonly target: number;
  /** Variance between units beyond chance (DerSimonian–Laird); 0 if there is none. */
  readonly tau2: number;
  readonly points: readonly FunnelPoint[];
}

/**
 * Funnel plot of proportions: a small unit swings further by chance, so its limits are wider. They are exact binomial
 * limits, which hold also for the three tasks of a small department, and widen for all by the variance between units
 * where there is more of it than chance explains (over-dispersion; then the wider of the two counts).
 *
 * @param units with n > 0; the others have no proportion and are left out
 * @returns `null` if no unit has any cases
 * @see Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24
 */
export function funnel(units: readonly FunnelUnit[]): Funnel | null {
  const counted = units.filter(({n}) => n > 0);
  if (counted.length === 0) return null;
  const cases = counted.reduce((sum, {n}) => sum + n, 0);
  const target = counted.reduce((sum, {events}) => sum + events, 0) / cases;
  const within = counted.map(({n}) => (target * (1 - target)) / n);
  const tau2 = within[0]! > 0 ? betweenVariance(counted.map(({events, n}) => events / n), within) : 0;
  const points = counted.map(({unit_id, events, n}): FunnelPoint => {
    const limits = funnelLimits(target, tau2, n);
    return {unit_id, value: events / n, n, ...limits, place: placeOf(events / n, limits)};
  });
  return {target, tau2, points};
}

/**
 * Variance between units beyond that within them, by moments (DerSimonian–Laird), never below 0.
 *
 * @param effects one a unit
 * @param variances of each effect by chance alone, > 0, in its unit squared
 * @returns in the unit of the effects squared
 * @throws RangeError if the lists differ in length or a variance is not positive
 * @see DerSimonian & Laird (1986), Meta-analysis in clinical trials, Controlled Clinical Trials 7
 */
export function betweenVariance(effects: readonly number[], variances: readonly number[]): number {
  if (effects.length !== variances.length || variances.some((each) => !(each > 0))) throw new RangeError("effects and positive variances, one each");
  if (effects.length < 2) return 0;
  const weights = variances.map((each) => 1 / each);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centre = weights.reduce((sum, weight, at) => sum + weight * effects[at]!, 0) / total;
  const heterogeneity = weights.reduce((sum, weight, at) => sum + weight * (effects[at]! - centre) ** 2, 0);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0);
  return Math.max(0, (heterogeneity - (effects.length - 1)) / (total - squares / total));
}

/**
 * The limits for a unit of a size, for drawing them.
 *
 * @param target proportion of all units together
 * @param tau2 variance between units beyond chance
 * @param n cases, > 0
 */
export function funnelLimits(target: number, tau2: number, n: number): Pick<FunnelPoint, "lower95" | "upper95" | "lower998" | "upper998"> {
  const error = Math.sqrt((target * (1 - target)) / n + tau2);
  const trials = Math.max(1, Math.round(n));
  const exact = (share: number): number => (n > EXACT_UP_TO ? target + Math.sign(share - 0.5) * normalOf[share]! * error : binomialQuantile(share, trials, target) / trials);
  const lower = (share: number, normal: number) => (tau2 > 0 ? Math.min(exact(share), target - normal * error) : exact(share));
  const upper = (share: number, normal: number) => (tau2 > 0 ? Math.max(exact(share), target + normal * error) : exact(share));
  const inside = (value: number) => Math.min(1, Math.max(0, value));
  return {
    lower95: inside(lower(0.025, quantile95)),
    upper95: inside(upper(0.975, quantile95)),
    lower998: inside(lower(0.001, quantile998)),
    upper998: inside(upper(0.999, quantile998)),
  };
}

/** Beyond it the normal limits are the same to the eye, and the sums are long. */
const EXACT_UP_TO = 5000;

const quantile95 = 1.959963984540054;
const quantile998 = 3.090232306167813;
const normalOf: Readonly<Record<number, number>> = {0.025: quantile95, 0.975: quantile95, 0.001: quantile998, 0.999: quantile998};

function placeOf(value: number, limits: ReturnType<typeof funnelLimits>): FunnelPoint["place"] {
  if (value > limits.upper998) return "above998";
  if (value < limits.lower998) return "below998";
  if (value > limits.upper95) return "above95";
  return value < limits.lower95 ? "below95" : "within";
}
