import {readArguments, UsageError, type Asked} from "./cli/arguments.js";
import {createTalk, languageOf, type Talk} from "./cli/console.js";
import {checkCommand, ingestCommand, startCommand} from "./cli/commands.js";
import {version} from "./cli/place.js";
import {buildCommand, serveCommand} from "./cli/site.js";
import {commands, helpText} from "./cli/help.js";
import {faultLines} from "./cli/report.js";
import {diskFault} from "./disk.js";

/** What freezes reports is large: it is loaded when asked for. */
const RUN: Readonly<Record<string, (asked: Asked, talk: Talk) => Promise<number>>> = {
  start: startCommand,
  ingest: ingestCommand,
  watch: async (asked, talk) => (await import("./cli/watch.js")).watchCommand(asked, talk),
  check: checkCommand,
  build: buildCommand,
  serve: serveCommand,
  snapshot: async (asked, talk) => (await import("./cli/snapshot.js")).snapshotCommand(asked, talk),
  verify: async (asked, talk) => (await import("./cli/verify.js")).verifyCommand(asked, talk),
  template: async (asked, talk) => (await import("./cli/template.js")).templateCommand(asked, talk),
  chase: async (asked, talk) => (await import("./cli/chase.js")).chaseCommand(asked, talk),
  bundle: async (asked, talk) => (await import("./cli/bundle.js")).bundleCommand(asked, talk),
  health: async (asked, talk) => (await import("./cli/health.js")).healthCommand(asked, talk),
  test: async (asked, talk) => (await import("./cli/test.js")).testCommand(asked, talk),
};

async function main(words: readonly string[]): Promise<number> {
  if (words.includes("--version")) {
    console.log(version());
    return 0;
  }
  const asked = readArguments(words);
  if (asked.help || asked.command === "help") {
    console.log(helpText(asked.command === "help" ? asked.files[0] : asked.command));
    return 0;
  }
  const run = RUN[asked.command];
  if (!run) throw new UsageError(`${asked.command}（${Object.keys(commands).join(" | ")}）`);
  return run(asked, createTalk(languageOf(asked.language, process.env), asked.json, asked.log !== undefined));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`看不懂这条命令 · not understood: ${error.message}\n\n${helpText()}`);
    process.exitCode = 3;
  } else if (diskFault(error, "") !== null) {
    const fault = diskFault(error, "")!;
    const language = languageOf(undefined, process.env);
    for (const line of faultLines(fault, language)) console.error(line);
    process.exitCode = 2;
  } else {
    // A fault of the program, not of the data: its stack for whoever mends it, and a code of its own.
    console.error("程序出错，上次的结果没有动。请把下面的内容发给维护人员。 · The program failed; the last good result was not touched. Send this to whoever maintains it.");
    console.error(error);
    process.exitCode = 4;
  }
}
