import type { Writable } from "node:stream";
import type { Command } from "./commands/command.ts";
import { loadInput, type LoadOptions } from "./input.ts";
import { jsonLine, write } from "./output.ts";
import type { Progress } from "./progress.ts";
import { idOf, parseLine, readLines, sourceOfRow } from "./rows.ts";
import { harmless, type Page } from "./terminal.ts";
import { wordsOfError } from "./words.ts";

/** Where a run writes to. */
export interface Streams {
  stdout: Writable;
  stderr: Writable;
  /** Layout of text output. */
  page: Page;
  progress: Progress;
}

export const ALL_READ = 0;
const NOTHING_FOUND = 1;
export const BAD_INPUT = 2;

/** A name may hold what ends a line. */
const inLine = (text: string): string => harmless(text.replace(/[\t\n\u2028\u2029]/gu, " "));
const oneLine = (text: string): string => `${inLine(text)}\n`;

/**
 * Runs the command over each input in turn; one that can't be read is told of on standard error, the others are still done.
 * @returns the exit status
 */
export async function runInputs(
  command: Command,
  inputs: readonly string[],
  options: LoadOptions & { json: boolean },
  { stdout, stderr, page, progress }: Streams,
): Promise<number> {
  let status = ALL_READ;
  let gap = "";
  const tell = (input: string, words: string) => write(stderr, oneLine(`smallprint: ${input}: ${words}`));
  for (const input of inputs) {
    progress.say(`reading ${inLine(input)} …`);
    try {
      const outcome = await command(await loadInput(input, options));
      progress.clear();
      if (!options.json && inputs.length > 1) await write(stdout, `${gap}==> ${inLine(input)} <==\n`);
      await write(stdout, options.json ? jsonLine(outcome.json) : outcome.text(page));
      gap = "\n";
      if (outcome.note) await tell(input, outcome.note);
      if (!outcome.found && inputs.length === 1) status = NOTHING_FOUND;
    } catch (error) {
      progress.clear();
      await tell(input, wordsOfError(error).message);
      status = BAD_INPUT;
    }
  }
  return status;
}

/** Runs the command over rows of JSON, one at a time: a row that can't be read answers with its error, and the stream goes on. */
export async function runRows(
  command: Command,
  input: AsyncIterable<Uint8Array>,
  { stdout, progress }: Pick<Streams, "stdout" | "progress">,
): Promise<number> {
  let done = 0;
  for await (const line of readLines(input)) {
    let id: string | number | null = null;
    let answer: unknown;
    try {
      const row = parseLine(line);
      id = idOf(row);
      answer = (await command(sourceOfRow(row))).json;
    } catch (error) {
      answer = { id, error: wordsOfError(error) };
    }
    await write(stdout, jsonLine(answer));
    progress.say(`${++done} rows`);
  }
  progress.clear();
  return ALL_READ;
}
