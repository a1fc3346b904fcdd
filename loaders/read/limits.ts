/** What a file may cost before it is refused. Every default stands here and nowhere else. */
export interface Limits {
  /** Size of the file itself. */
  readonly maxBytes: number;
  /** Sum of all parts of a zip container once inflated. */
  readonly maxInflatedBytes: number;
  /** Inflated size over packed size of one part; parts under `ratioGrace` bytes are not judged. */
  readonly maxRatio: number;
  readonly ratioGrace: number;
  /** Parts in a zip container. */
  readonly maxEntries: number;
  /** Cells with content, all sheets together. */
  readonly maxCells: number;
  /** Characters of all cells together, a shared text counted each time it is used. */
  readonly maxCharacters: number;
  /** Characters of one cell. */
  readonly maxCellCharacters: number;
  readonly maxColumns: number;
  readonly maxRows: number;
  /** Rows with content that a file writes once and says to repeat (OpenDocument). */
  readonly maxRepeatedRows: number;
  /** Merged ranges, all sheets together. */
  readonly maxMerges: number;
  /** Texts that a workbook keeps apart from its cells. */
  readonly maxSharedTexts: number;
  /** Time in a worker: this, and `secondsPerMebibyte` more for every MiB of the file. */
  readonly seconds: number;
  readonly secondsPerMebibyte: number;
  /** Heap of a worker. */
  readonly maxHeapMebibytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  maxBytes: 200 * MEBIBYTE,
  maxInflatedBytes: 480 * MEBIBYTE,
  maxRatio: 300,
  ratioGrace: 4 * MEBIBYTE,
  maxEntries: 10_000,
  maxCells: 12_000_000,
  maxCharacters: 512 * MEBIBYTE,
  maxCellCharacters: MEBIBYTE,
  maxColumns: 16_384,
  maxRows: 1_048_576,
  maxRepeatedRows: 65_536,
  maxMerges: 1_000_000,
  maxSharedTexts: 6_000_000,
  seconds: 10,
  secondsPerMebibyte: 2,
  maxHeapMebibytes: 1024,
};

/** The limits a reader works under: the defaults, with the given ones in their place. */
export function limitsWith(given: Partial<Limits> = {}): Limits {
  return {...DEFAULT_LIMITS, ...given};
}

/** How long a worker may take over a file of this size, in milliseconds. */
export function timeAllowed(limits: Limits, bytes: number): number {
  return 1000 * (limits.seconds + (limits.secondsPerMebibyte * bytes) / MEBIBYTE);
}
