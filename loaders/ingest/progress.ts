/** Told after each file that had to be read. */
export interface Progress {
  (step: {readonly done: number; readonly total: number; readonly file: string}): void;
}
