import type {Language, Text} from "../../src/lib/field.js";

/** Where a command says what it does. Progress goes to stderr, results to stdout; with `--json` stdout is JSON alone. */
export interface Talk {
  readonly language: Language;
  readonly json: boolean;
  say(line: Text | string): void;
  result(value: unknown, lines: readonly string[]): void;
  problem(line: string): void;
  /** A step that counts; on a terminal it rewrites its own line. */
  count(label: Text, done: number, total: number): void;
}

/** The reader's language: what was asked for, else that of the environment, else Chinese. */
export function languageOf(asked: Language | "both" | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  if (asked === "zh" || asked === "en") return asked;
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en/i.test(locale) ? "en" : "zh";
}

/** @param quiet log lines are asked for in its stead */
export function createTalk(language: Language, json: boolean, quiet = false): Talk {
  const pick = (line: Text | string) => (typeof line === "string" ? line : line[language]);
  let lastShown = -1;
  return {
    language,
    json,
    say: (line) => void (quiet || console.error(pick(line))),
    result(value, lines) {
      if (json) console.log(JSON.stringify(value, null, 2));
      else for (const line of lines) console.log(line);
    },
    problem: (line) => console.error(line),
    count(label, done, total) {
      if (quiet) return;
      const tenth = Math.floor((done / total) * 10);
      if (process.stderr.isTTY) process.stderr.write(`\r${pick(label)} ${done}/${total}${done === total ? "\n" : ""}`);
      else if (done === total || (tenth > lastShown && total > 20)) console.error(`${pick(label)} ${done}/${total}`);
      lastShown = done === total ? -1 : Math.max(lastShown, tenth);
    },
  };
}
