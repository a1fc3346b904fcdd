/** Somebody who reads one file after the other. */
interface Reader {
  readonly isFree: boolean;
  /** Whether it was ever given a file: the first file of a reader takes longer. */
  readonly hasBegun: boolean;
  whenFree: () => void;
  reserve(): void;
}

/** What a file costs besides its bytes, in bytes. */
const EACH = 50_000;
/**
 * V8 compiles the program anew for each worker, on threads of its own. Where two cores have to do it all, a second worker is worth
 * its while only when more than this can be done beside the longest file: seconds of work, in bytes.
 */
export const ENOUGH_FOR_ONE = 12 * 1024 * 1024;
/** A file that takes longer than this, in milliseconds, does not keep the others waiting. */
const LONG = 1000;

/** Gives files to readers: who is free takes the next, and another reader begins when there is enough to do. */
export class Desk<R extends Reader> {
  private readonly waiting: {readonly cost: number; readonly take: (reader: R) => void}[] = [];
  private readonly inHand = new Map<R, number>();
  private patience: NodeJS.Timeout | undefined;

  /** @param enough what may be left to do beside the longest file before one more reader begins, in bytes */
  constructor(
    private readonly readers: readonly R[],
    private readonly enough: number,
  ) {
    for (const reader of readers) reader.whenFree = () => this.handOut(false);
  }

  /** The reader of a file of so many bytes, once it is free; it is to be asked at once. */
  take(bytes: number): Promise<R> {
    return new Promise((take) => {
      this.waiting.push({cost: bytes + EACH, take});
      this.handOut(false);
    });
  }

  private handOut(isLong: boolean): void {
    clearTimeout(this.patience);
    for (let reader = this.next(isLong); reader; reader = this.next(false)) {
      const {cost, take} = this.waiting.shift()!;
      this.inHand.set(reader, cost);
      reader.reserve();
      take(reader);
    }
    if (this.waiting.length > 0) this.patience = setTimeout(() => this.handOut(true), LONG);
  }

  private next(isLong: boolean): R | undefined {
    if (this.waiting.length === 0) return undefined;
    const ready = this.readers.find(({isFree, hasBegun}) => isFree && hasBegun);
    const fresh = ready ? undefined : this.readers.find(({isFree}) => isFree);
    if (!fresh) return ready;
    return isLong || !this.readers.some(({hasBegun}) => hasBegun) || this.besideTheLongest() > this.enough ? fresh : undefined;
  }

  private besideTheLongest(): number {
    let [all, longest] = [0, 0];
    const count = (cost: number): void => {
      all += cost;
      longest = Math.max(longest, cost);
    };
    for (const reader of this.readers) if (!reader.isFree) count(this.inHand.get(reader) ?? 0);
    for (const {cost} of this.waiting) count(cost);
    return all - longest;
  }
}
