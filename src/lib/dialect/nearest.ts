export interface Near {
  readonly candidate: string;
  /** 0 to 1; 1 is the same text. */
  readonly score: number;
}

const LONGEST = 60;
const THRESHOLD = 0.5;

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice coefficient of two-character pieces. */
function bigramSimilarity(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pieces = bigrams(a);
  let shared = 0;
  for (const [pair, count] of bigrams(b)) shared += Math.min(count, pieces.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

/** Single-character insertions, deletions and replacements between two texts (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

function similarity(a: string, b: string): number {
  const edit = 1 - editDistance(a, b) / Math.max(a.length, b.length);
  return Math.max(edit, bigramSimilarity(a, b));
}

/**
 * Candidates that a person might have meant, best first, at most three. For proposals only: nothing is ever taken from here.
 * Both sides are expected folded already.
 */
export function nearest(key: string, candidates: Iterable<string>): Near[] {
  if (key.length < 2 || key.length > LONGEST) return [];
  const found: Near[] = [];
  for (const candidate of candidates) {
    const [short, long] = [Math.min(key.length, candidate.length), Math.max(key.length, candidate.length)];
    if (short === 0 || long > LONGEST || long > short * 3) continue;
    const score = similarity(key, candidate);
    if (score > THRESHOLD) found.push({candidate, score});
  }
  return found.sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1)).slice(0, 3);
}
