/** Builds the command line into a folder of its own and runs it as readers do: as a program. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build, loadConfigFromFile, mergeConfig } from "vite";

export interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface Program {
  file: string;
  start(args: readonly string[], nodeOptions?: readonly string[]): ChildProcessWithoutNullStreams;
  run(args: readonly string[], stdin?: string | Buffer): Promise<Run>;
  remove(): void;
}

export async function buildProgram(): Promise<Program> {
  mkdirSync("artifacts", { recursive: true });
  // inside the project: the program finds jsdom from where it lies
  const outDir = path.resolve(mkdtempSync("artifacts/cli-"));
  const env = { command: "build", mode: "production" } as const;
  const loaded = await loadConfigFromFile(env, "vite.cli.config.ts");
  await build(mergeConfig(loaded?.config ?? {}, { configFile: false, logLevel: "error", build: { outDir } }));
  const file = path.join(outDir, "smallprint.js");
  const start: Program["start"] = (args, nodeOptions = []) =>
    spawn(process.execPath, [...nodeOptions, file, ...args]);
  return {
    file,
    start,
    run: (args, stdin = "") => finish(start(args), stdin),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** Gives a program its input and waits for its end. */
export function finish(child: ChildProcessWithoutNullStreams, stdin: string | Buffer): Promise<Run> {
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => undefined); // it may end without reading all
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(stdin);
  });
}
