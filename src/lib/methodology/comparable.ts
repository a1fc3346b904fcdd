import type {Edition, Normalisation} from "./edition.js";

const movingScales: ReadonlySet<Normalisation> = new Set(["minmax", "zscore", "rank", "percentile"]);

/**
 * May scores of this edition be compared across periods? Only on fixed scales: with a yearly min–max, z-score or rank
 * a score moves with its rivals. An edition may say that it is compared all the same (`trend_on_moving_scale`).
 *
 * @returns the codes of the measures on a moving scale, and whether a trend may be shown
 */
export function comparableAcrossPeriods(edition: Edition): {allowed: boolean; moving: string[]} {
  const moving = edition.nodes
    .filter((line) => line.measure !== null && !line.context && isMoving(line.normalisation, line.lower))
    .map((line) => line.code);
  return {allowed: moving.length === 0 || edition.parameters.trend_on_moving_scale, moving};
}

function isMoving(normalisation: Normalisation, lower: number | null): boolean {
  return movingScales.has(normalisation) || (normalisation === "distance_to_target" && lower === null);
}
