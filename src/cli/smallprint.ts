#!/usr/bin/env node
import { fstatSync } from "node:fs";
import packageJson from "../../package.json" with { type: "json" };
import { HELP, UsageError, parseArguments, type CommandName } from "./arguments.ts";
import type { Command } from "./commands/command.ts";
import { extract } from "./commands/extract.ts";
import { links } from "./commands/links.ts";
import { segments } from "./commands/segments.ts";
import { signup } from "./commands/signup.ts";
import { summarize } from "./commands/summarize.ts";
import { linksTask, signupTask } from "./pages.ts";
import { pdfTask } from "./pdf.ts";
import { progressOn } from "./progress.ts";
import { ALL_READ, BAD_INPUT, runInputs, runRows } from "./run.ts";
import { harmless, pageOf } from "./terminal.ts";
import { answerAsThread } from "./thread.ts";
import { wordsOfError } from "./words.ts";

const COMMANDS: Record<CommandName, Command> = { summarize, links, signup, extract, segments };

/** Node reads one as nothing at all. */
function isFolder(fd: number): boolean {
  try {
    return fstatSync(fd).isDirectory();
  } catch {
    return false; // closed
  }
}

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
  if (request.jsonl && isFolder(process.stdin.fd)) throw new UsageError("standard input is a folder");
  return request.jsonl
    ? runRows(command, process.stdin, streams)
    : runInputs(command, request.inputs, request, streams);
}

const WHY_FULL: ReadonlyMap<string | undefined, string> = new Map([
  ["ENOSPC", "there is no room left"],
  ["EFBIG", "the file may not grow any more"],
]);

async function start(): Promise<void> {
  // who reads us has heard enough ("| head"): no fault of ours
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(ALL_READ);
    process.stderr.write(
      `smallprint: the output can't be written: ${WHY_FULL.get(error.code) ?? error.message}\n`,
    );
    process.exit(BAD_INPUT);
  });
  // there is nowhere left to tell it; the exit status still does
  process.stderr.on("error", () => undefined);
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const message =
      error instanceof UsageError ? `${error.message} (smallprint --help)` : wordsOfError(error).message;
    process.stderr.write(`smallprint: ${harmless(message)}\n`); // arguments may be names of files that others gave
    process.exitCode = BAD_INPUT;
  }
}

if (!answerAsThread({ pdf: pdfTask, links: linksTask, signup: signupTask })) await start();
