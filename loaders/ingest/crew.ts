import {availableParallelism} from "node:os";
import {setFlagsFromString} from "node:v8";
import type {Profile} from "../../src/lib/profile.js";
import type {CheckedTable, FileRecord} from "../../src/lib/rows.js";
import {readOptionsFor, type World} from "../check/index.js";
import type {Incoming} from "../inbox.js";
import {type Limits, limitsWith, ReaderThread, timeAllowed, type Ended} from "../read/index.js";
import type {Batch} from "../warehouse/batch.js";
import {Desk, ENOUGH_FOR_ONE} from "./desk.js";
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

/** Workers that read files and check them, at most one for each core. A file stays with the worker that read it first. */
export interface Crew {
  /** The registers that a file holds rows of. */
  registers(incoming: Incoming, known: NamedWorld): Promise<readonly string[] | Refusal>;
  /** The tables of one register in it. */
  tables(incoming: Incoming, known: NamedWorld, register: string): Promise<readonly CheckedTable[]>;
  /** Everything in it, checked. */
  file(incoming: Incoming, known: NamedWorld): Promise<{readonly file: FileRecord; readonly batches: readonly Batch[]} | Refusal>;
  close(): Promise<void>;
}

/**
 * A worker lives for seconds: V8 is to be sure of a function before it optimises it, for that costs more than most of them ever
 * save (3 to 10 % of a run, measured with the V8 of Node 20; any other is left alone).
 */
function optimiseLate(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=400000");
}

export function createCrew(profiles: readonly Profile[], limits: Partial<Limits> = {}, workers = availableParallelism()): Crew {
  optimiseLate();
  const hands = Array.from({length: Math.max(1, workers)}, () => new Hand());
  const desk = new Desk(hands, workers > 2 ? 0 : ENOUGH_FOR_ONE);
  // Most runs have something to read: the first worker starts while the store is being opened.
  hands[0]!.warm(limitsWith(limits).maxHeapMebibytes);
  const keeper = new Map<string, Promise<Hand>>();
  const ask = async (incoming: Incoming, known: NamedWorld, wanted: Task["wanted"], register?: string) => {
    const hand = keeper.get(incoming.file) ?? desk.take(incoming.bytes);
    keeper.set(incoming.file, hand);
    return (await hand).ask({wanted, incoming, options: {...readOptionsFor(incoming.file, profiles), limits}, worldName: known.name, ...(register === undefined ? {} : {register})}, known.world);
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

function refusalOf(answer: Answer | Ended): Refusal {
  if (answer.ok === false) return {code: answer.code, seen: answer.seen};
  throw new Error(answer.ok === "error" ? answer.message : `a worker gave another answer than was asked for: ${JSON.stringify(answer.ok)}`);
}

/** One worker with its queue. */
class Hand {
  /** Called whenever it has nothing to do. */
  whenFree: () => void = () => undefined;
  hasBegun = false;
  private tasks = 0;
  private reserved = false;
  private readonly thread = new ReaderThread<Task, Answer>(new URL("./hand.mjs", import.meta.url));
  private queue: Promise<unknown> = Promise.resolve();
  private knows = "";

  ask(task: Task, world: World): Promise<Answer | Ended> {
    this.tasks++;
    this.reserved = false;
    const answer = this.queue.then(() => this.run(task, world)).finally(() => {
      if (--this.tasks === 0) this.whenFree();
    });
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  get isFree(): boolean {
    return this.tasks === 0 && !this.reserved;
  }

  /** It is to be asked next, and not free until then. */
  reserve(): void {
    this.hasBegun = true;
    this.reserved = true;
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
