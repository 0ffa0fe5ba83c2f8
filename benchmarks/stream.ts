/** The command line's stream of rows: how many a second, and whether its memory stays as it is. */
import { execFileSync, spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { ourCommandLine, peerCommandLine } from "./builds.ts";
import { digits, median } from "./measure.ts";
import type { Section } from "./results.ts";
import { policyPage } from "./sample.ts";

export const versions = (): string[] => [];

const ROWS = 10_000;
const ROUND = 1_000;
const TOLD_AT = [1_000, 5_000, 10_000];
/** Peaks that differ by less are the same: when rubbish is collected is chance. */
const CONSTANT = 1.25;

/** A program that answers each row with a row. */
interface Stream {
  /** Milliseconds for these rows. */
  answer(rows: readonly string[]): Promise<number>;
  /** Most memory that it had so far, in MB. */
  peak(): number;
  /** Seconds of processor time so far; NaN where the system doesn't say. */
  processor(): number;
  close(): Promise<void>;
}

function startStream(file: string, ...words: string[]): Stream {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(process.execPath, [file, ...words], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  let answered = 0;
  let wanted = 0;
  let full: () => void = () => undefined;
  const ended = once(child, "exit").then(() => {
    throw new Error(`${file} ended after ${String(answered)} rows`);
  });
  ended.catch(() => undefined); // in its time it is right that it ends
  child.stdout.on("data", (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered++;
    if (answered >= wanted) full();
  });
  const pid = String(child.pid);
  const proc = (name: string): string => readFileSync(`/proc/${pid}/${name}`, "utf8");
  let most = 0;
  return {
    async answer(rows) {
      const start = performance.now();
      wanted += rows.length;
      const done = new Promise<void>((resolve) => (full = resolve));
      for (const row of rows)
        if (!child.stdin.write(`${row}\n`)) await Promise.race([once(child.stdin, "drain"), ended]);
      if (answered < wanted) await Promise.race([done, ended]);
      return performance.now() - start;
    },
    peak() {
      try {
        return Number(/^VmHWM:\s+(\d+)/mu.exec(proc("status"))?.[1]) / 1000;
      } catch {
        // not a Linux: what it has now, as often as it is asked
        const now = Number(execFileSync("ps", ["-o", "rss=", "-p", pid], { encoding: "utf8" })) / 1000;
        return (most = Math.max(most, now));
      }
    },
    processor() {
      try {
        const fields = proc("stat").split(") ")[1]?.split(" ") ?? [];
        return (Number(fields[11]) + Number(fields[12])) / 100; // hundredths of a second on every Linux
      } catch {
        return Number.NaN;
      }
    },
    async close() {
      const closed = once(child, "close");
      child.stdin.end();
      await closed;
    },
  };
}

/** A row of a shop's policy, no two alike. */
const rowsFrom = (page: string, first: number): string[] =>
  Array.from({ length: ROUND }, (_, i) => {
    const id = first + i;
    return JSON.stringify({ id, html: page.replaceAll("Parcel", `Parcel${String(id)}`) });
  });

export async function run(): Promise<Section> {
  const page = policyPage(1);
  const ours = startStream(ourCommandLine(), "summarize", "--jsonl");
  const peer = startStream(await peerCommandLine());
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  const peaks: string[][] = [];
  let processor: number;
  try {
    for (let row = 0; row < ROWS; row += ROUND) {
      const rows = rowsFrom(page, row);
      times.ours.push((await ours.answer(rows)) / ROUND);
      times.peer.push((await peer.answer(rows)) / ROUND);
      const done = row + ROUND;
      if (TOLD_AT.includes(done)) peaks.push([digits(done), digits(ours.peak()), digits(peer.peak())]);
    }
    processor = ours.processor();
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
  const seconds = (times.ours.reduce((sum, ms) => sum + ms, 0) * ROUND) / 1000;
  const early = Number(peaks[0]?.[1]?.replaceAll(",", ""));
  const late = Number(peaks.at(-1)?.[1]?.replaceAll(",", ""));
  return {
    title: "Command line: a stream of policies",
    about: [
      `\`smallprint summarize --jsonl\` as it is built, one process, ${digits(ROWS)} pages of ${digits(page.length / 1000)} kB, no two alike, in turns of ${digits(ROUND)} with a stream that answers the same questions by the table of regular expressions (\`benchmarks/peers\`).`,
    ],
    shown: [
      {
        kind: "comparisons",
        title: "Time a row",
        rows: [
          {
            what: "a row",
            unit: "ms",
            ours: times.ours,
            beside: [
              {
                name: "a table of regular expressions (50 facts)",
                values: times.peer,
                why: "It answers more cheaply and more often wrongly: see the policies' section.",
              },
            ],
          },
        ],
      },
      {
        kind: "table",
        title: "Most memory until then (resident), MB",
        head: ["rows", "ours", "table"],
        rows: peaks,
      },
    ],
    remarks: [
      `${digits(1000 / median(times.ours))} rows a second in the middle. ${digits(ROWS)} rows took ${digits(seconds)} s and ${digits(processor)} s of processor time: ${digits(ROWS / processor)} rows a second a core.`,
      `The peak at ${digits(ROWS)} rows is ${(late / early).toFixed(2)} times that at ${digits(TOLD_AT[0] ?? 0)}: ${late <= early * CONSTANT ? "memory is constant" : "memory grows"}.`,
    ],
  };
}
