import {competitionRanks} from "../evaluation/rank.js";
import {roundHalfUp} from "../statistics/rounding.js";
import {isObserved} from "./observed.js";

export interface GroupMember {
  readonly member: string;
  readonly value: number | null;
}

/** A place among peers (位次): an observation in its own right. */
export interface GroupRank {
  readonly member: string;
  readonly value: number;
  /** Standard competition rank ("1224"), 1 = first. */
  readonly rank: number;
  /** Members with the same value, this one included. */
  readonly sharing: number;
}

export interface RankedGroup {
  /** How many were ranked: a rank is always said with it. */
  readonly peers: number;
  /** By rank, then by name. */
  readonly ranked: readonly GroupRank[];
  /** Members without a figure are listed, not ranked last (sorted by name). */
  readonly notRanked: readonly string[];
}

/**
 * Ranks members of a group (16 cities by growth), ties sharing the better rank.
 *
 * @param options.largestFirst default true.
 * @param options.decimals rank on the value at its published rounding, so that 4.2 and 4.20 tie; default: as given.
 */
export function rankInGroup(
  members: readonly GroupMember[],
  {largestFirst = true, decimals}: {largestFirst?: boolean; decimals?: number} = {},
): RankedGroup {
  const published = (value: number): number => (decimals === undefined ? value : roundHalfUp(value, decimals));
  const present = members.flatMap(({member, value}) => (isObserved(value) ? [{member, value: published(value)}] : []));
  const first = largestFirst ? "highest" : "lowest";
  const ranks = competitionRanks(present.map((one) => one.value), {on: "exact", decimals: 0, first});
  const ranked = present.map(({member, value}, i): GroupRank => {
    const rank = ranks[i]!;
    return {member, value, rank, sharing: ranks.filter((other) => other === rank).length};
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.member < b.member ? -1 : 1));
  const notRanked = members.filter(({value}) => !isObserved(value)).map(({member}) => member).sort();
  return {peers: ranked.length, ranked, notRanked};
}
