import {availableParallelism} from "node:os";
import type {Profile} from "../../src/lib/profile.js";
import type {CheckedTable, FileRecord} from "../../src/lib/rows.js";
import {readOptionsFor, type World} from "../check/index.js";
import type {Incoming} from "../inbox.js";
import {type Limits, limitsWith, ReaderThread, timeAllowed, type Ended} from "../read/index.js";
import type {Batch} from "../warehouse/batch.js";
import type {Answer, Task} from "./hand.js";

/** Why a file gave nothing. */
export interface Refusal {
  readonly code: string;
  readonly seen: string;
}

/** A world and the name under which the workers know it. */
export interface NamedWorld {
  readonly name: string;
  readonly world: World;
}

/** Workers that read files and check them, one for each core. A file stays with the worker that read it first. */
export interface Crew {
  /** The registers that a file holds rows of. */
  registers(incoming: Incoming, known: NamedWorld): Promise<readonly string[] | Refusal>;
  /** The tables of one register in it. */
  tables(incoming: Incoming, known: NamedWorld, register: string): Promise<readonly CheckedTable[]>;
  /** Everything in it, checked. */
  file(incoming: Incoming, known: NamedWorld): Promise<{readonly file: FileRecord; readonly batches: readonly Batch[]} | Refusal>;
  close(): Promise<void>;
}

/** What a file costs besides its bytes, in bytes. */
const EACH = 50_000;
/**
 * A worker begins slowly: V8 compiles the program anew for each, on threads of its own. Where two cores have to do it all, a second
 * worker is worth its while only when there is more than this to be done (seconds of work, in bytes).
 */
const ENOUGH_FOR_ONE = 12 * 1024 * 1024;

export function createCrew(profiles: readonly Profile[], limits: Partial<Limits> = {}, workers = availableParallelism()): Crew {
  const hands = Array.from({length: Math.max(1, workers)}, () => new Hand());
  const enough = workers > 2 ? 0 : ENOUGH_FOR_ONE;
  // Most runs have something to read: the first worker starts while the store is being opened.
  hands[0]!.warm(limitsWith(limits).maxHeapMebibytes);
  const keeper = new Map<string, Hand>();
  const ask = async (incoming: Incoming, known: NamedWorld, wanted: Task["wanted"], register?: string) => {
    const hand = keeper.get(incoming.file) ?? freest(hands, enough);
    keeper.set(incoming.file, hand);
    return hand.ask({wanted, incoming, options: {...readOptionsFor(incoming.file, profiles), limits}, worldName: known.name, ...(register === undefined ? {} : {register})}, known.world);
  };
  return {
    async registers(incoming, known) {
      const answer = await ask(incoming, known, "registers");
      return answer.ok === true && answer.wanted === "registers" ? answer.registers : refusalOf(answer);
    },
    async tables(incoming, known, register) {
      const answer = await ask(incoming, known, "tables", register);
      return answer.ok === true && answer.wanted === "tables" ? answer.tables : [];
    },
    async file(incoming, known) {
      const answer = await ask(incoming, known, "file");
      return answer.ok === true && answer.wanted === "file" ? answer : refusalOf(answer);
    },
    async close() {
      await Promise.all(hands.map((hand) => hand.close()));
    },
  };
}

/** The hand with the least to do; one that has not begun yet only when all others have enough. */
function freest(hands: readonly Hand[], enough: number): Hand {
  const begun = hands.filter((hand, at) => at === 0 || hand.hasBegun);
  const least = begun.reduce((one, each) => (each.waiting < one.waiting ? each : one));
  return least.waiting > enough ? (hands.find((hand) => !begun.includes(hand)) ?? least) : least;
}

function refusalOf(answer: Answer | Ended): Refusal {
  if (answer.ok === false) return {code: answer.code, seen: answer.seen};
  throw new Error(answer.ok === "error" ? answer.message : `a worker gave another answer than was asked for: ${JSON.stringify(answer.ok)}`);
}

/** One worker with its queue. */
class Hand {
  /** What there is to do: bytes, and something for each file. */
  waiting = 0;
  hasBegun = false;
  private readonly thread = new ReaderThread<Task, Answer>(new URL("./hand.mjs", import.meta.url));
  private queue: Promise<unknown> = Promise.resolve();
  private knows = "";

  ask(task: Task, world: World): Promise<Answer | Ended> {
    const cost = task.incoming.bytes + EACH;
    this.hasBegun = true;
    this.waiting += cost;
    const answer = this.queue.then(() => this.run(task, world)).finally(() => (this.waiting -= cost));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  warm(heapMebibytes: number): void {
    this.thread.warm(heapMebibytes);
  }

  close(): Promise<void> {
    return this.thread.close();
  }

  private async run(task: Task, world: World): Promise<Answer | Ended> {
    const limits = limitsWith(task.options.limits);
    const allowed = timeAllowed(limits, task.incoming.bytes);
    const send = (withWorld: boolean) => this.thread.run(withWorld ? {...task, world} : task, allowed, limits.maxHeapMebibytes);
    const answer = await send(this.knows !== task.worldName);
    this.knows = task.worldName;
    // A worker that had to be ended left with all it knew.
    return answer.ok === "which world" ? send(true) : answer;
  }
}
