#!/usr/bin/env node
import packageJson from "../../package.json" with { type: "json" };
import { HELP, UsageError, parseArguments, type CommandName } from "./arguments.ts";
import type { Command } from "./commands/command.ts";
import { extract } from "./commands/extract.ts";
import { links } from "./commands/links.ts";
import { segments } from "./commands/segments.ts";
import { signup } from "./commands/signup.ts";
import { summarize } from "./commands/summarize.ts";
import { answerAsThread } from "./pdf.ts";
import { progressOn } from "./progress.ts";
import { ALL_READ, BAD_INPUT, runInputs, runRows } from "./run.ts";
import { pageOf } from "./terminal.ts";
import { wordsOfError } from "./words.ts";

const COMMANDS: Record<CommandName, Command> = { summarize, links, signup, extract, segments };

/** @returns the exit status */
async function main(argv: readonly string[]): Promise<number> {
  const request = parseArguments(argv);
  if (request === "help" || request === "version") {
    process.stdout.write(request === "help" ? HELP : `${packageJson.version}\n`);
    return ALL_READ;
  }
  const { stdout, stderr } = process;
  const streams = { stdout, stderr, page: pageOf(stdout), progress: progressOn(stderr) };
  const command = COMMANDS[request.command];
  return request.jsonl
    ? runRows(command, process.stdin, streams)
    : runInputs(command, request.inputs, request, streams);
}

async function start(): Promise<void> {
  // who reads us has heard enough ("| head"): no fault of ours
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const message =
      error instanceof UsageError ? `${error.message} (smallprint --help)` : wordsOfError(error).message;
    process.stderr.write(`smallprint: ${message}\n`);
    process.exitCode = BAD_INPUT;
  }
}

if (!answerAsThread()) await start();
