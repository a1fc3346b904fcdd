import {createHash} from "node:crypto";
import type {Unit, Values} from "../../src/lib/evaluation/input.js";
import type {Edition} from "../../src/lib/methodology/edition.js";

/** Remembers answers between runs. */
export interface Memo {
  recall<T>(key: string): T | undefined;
  keep(key: string, answer: unknown): Promise<void>;
}

/** What a simulation is asked of. */
export interface Asked {
  readonly edition: Edition;
  readonly units: readonly Unit[];
  readonly values: Values;
}

/** Thousands of draws, seeded: the same edition, units and values give the same answer, so they are drawn once. */
export function remembered<Answer>(memo: Memo, what: string, {edition, units, values}: Asked, work: () => Answer): Answer {
  return rememberedOf(memo, what, [edition, units, [...values].map(([unit, observed]) => [unit, [...observed]])], work);
}

/**
 * The same for whatever is long in the making.
 * @param asked all that the answer depends on; both survive being written as JSON
 */
export function rememberedOf<Answer>(memo: Memo, what: string, asked: unknown, work: () => Answer): Answer {
  const key = `${what} ${sha256(asked)}`;
  const before = memo.recall<Answer>(key);
  if (before !== undefined) return before;
  const answer = work();
  void memo.keep(key, answer);
  return answer;
}

/** A checksum of anything that survives being written as JSON. */
export function sha256(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** A memo that tells which of its keys were asked for. */
export function recorded(memo: Memo): {readonly memo: Memo; readonly keys: ReadonlySet<string>} {
  const keys = new Set<string>();
  const own: Memo = {
    recall(key) {
      keys.add(key);
      return memo.recall(key);
    },
    keep: (key, answer) => memo.keep(key, answer),
  };
  return {memo: own, keys};
}
