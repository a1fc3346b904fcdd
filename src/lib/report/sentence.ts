import type {Light} from "./lights.js";

/** Where a number leads: the rows it counts. The site makes a link of it; paper prints the text alone. */
export type Reference =
  | {readonly kind: "tasks"; readonly period: string; readonly lights?: readonly Light[]; readonly change?: "better" | "new"; readonly claim?: true; readonly verdict?: "accepted" | "pending" | "returned"; readonly unit_id?: string; readonly leader?: string; readonly list?: string; readonly field?: string}
  | {readonly kind: "task"; readonly period: string; readonly task_id: string}
  | {readonly kind: "problems"; readonly period: string; readonly state?: "solved" | "open" | "overdue" | "found_this_month" | "solved_this_month"; readonly by?: ProblemAspect; readonly is?: string}
  | {readonly kind: "findings"; readonly period: string; readonly state?: "rectified" | "open" | "overdue"; readonly finding_id?: string; readonly inspection_id?: string; readonly repeated?: true}
  | {readonly kind: "unit"; readonly period: string; readonly unit_id: string}
  | {readonly kind: "reporting"; readonly period: string; readonly reported?: boolean}
  | {readonly kind: "ledger"; readonly period: string; readonly ledger: LedgerName; readonly set?: string; readonly by?: string; readonly is?: string}
  | {readonly kind: "row"; readonly row_id: string};

/** What problems are told apart by; a problem that says nothing of it counts as the empty text. */
export type ProblemAspect = "channel" | "campaign" | "level" | "direction" | "triage" | "field" | "unit";

/** Ledgers of the chain whose rows a number may count: a named set of them, or those whose column `by` reads `is`. */
export type LedgerName = "assignments" | "practices" | "adoptions" | "publicity" | "stops" | "commitments" | "decisions" | "claims";

export interface Linked {
  readonly text: string;
  readonly ref: Reference;
}

/** Words, some of which lead somewhere. */
export type Sentence = readonly (string | Linked)[];

type Part = string | number | Linked | Sentence;

/** A sentence from a template: neighbouring words are joined, links kept apart. */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Sentence {
  return joined(strings.flatMap((text, index) => [text, ...piecesOf(parts[index] ?? "")]));
}

export function link(text: string | number, ref: Reference): Linked {
  return {text: String(text), ref};
}

/** Sentences one after another with words between them. */
export function join(sentences: readonly Sentence[], between: string): Sentence {
  return joined(sentences.flatMap((sentence, index) => (index === 0 ? sentence : [between, ...sentence])));
}

/** The words alone. */
export function plain(sentence: Sentence): string {
  return sentence.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

export function isEmpty(sentence: Sentence): boolean {
  return plain(sentence) === "";
}

function piecesOf(part: Part): Sentence {
  if (typeof part === "string" || typeof part === "number") return [String(part)];
  return Array.isArray(part) ? (part as Sentence) : [part as Linked];
}

function joined(pieces: Sentence): Sentence {
  const result: (string | Linked)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else if (piece !== "") result.push(piece);
  }
  return result;
}
