/** What is measured, built from this source. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { build as viteBuild } from "vite";
import { ROOT } from "./machine.ts";

/** Builds of the benchmarks' own, so that nobody's `dist/chromium` is built away under them. */
export const BUILDS = path.join(ROOT, "dist/bench");

function build(out: string, ...options: string[]): string {
  const folder = path.join(BUILDS, out);
  const vite = path.join(ROOT, "node_modules/vite/bin/vite.js");
  const words = [vite, "build", ...options, "--outDir", folder, "--logLevel", "error"];
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: "pipe" });
  return folder;
}

let extension: string | null = null;
/** Folder of our extension for Chromium; built once a run. */
export const ourExtension = (): string => (extension ??= build("ours", "--mode", "chromium"));
/** The command line's file. */
export const ourCommandLine = (): string =>
  path.join(build("cli", "-c", "vite.cli.config.ts"), "smallprint.js");

/** The peer of the command line's stream. */
export async function peerCommandLine(): Promise<string> {
  const outDir = path.join(BUILDS, "stream-table");
  await viteBuild({
    configFile: false,
    logLevel: "error",
    root: ROOT,
    build: { ssr: "benchmarks/peers/stream-table.ts", outDir, emptyOutDir: true, target: "node20" },
  });
  return path.join(outDir, "stream-table.js");
}
