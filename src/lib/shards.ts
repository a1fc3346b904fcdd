/** How many files hold the tasks' histories: small ones for a small city, and never more than this for a large one. */
const BUCKETS = 256;

/** The file that holds a task's months: `task/7f.json`. The publisher and the page ask the same question (FNV-1a). */
export function bucketOf(taskId: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(taskId)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash % BUCKETS).toString(16).padStart(2, "0");
}

/** Above so many rows a month travels as Arrow; below, JSON is as fast and can be read by anybody. */
export const ARROW_FROM = 10_000;

const ROWS_PER_FILE = 1000;

/** The file that holds a source row: `rows/1f2e3d4c5b6a.json`, for rows far down a long sheet `rows/1f2e3d4c5b6a-7.json`. */
export function rowShard(rowId: string): string {
  const part = Math.floor(Number(rowId.slice(rowId.lastIndexOf("-") + 1)) / ROWS_PER_FILE);
  return part > 0 ? `${rowId.slice(0, 12)}-${part}` : rowId.slice(0, 12);
}
