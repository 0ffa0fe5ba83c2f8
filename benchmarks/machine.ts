/** What a figure depends on: the machine, what it runs, and what else it had to do. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The version that is installed of a package. */
export function versionOf(name: string): string {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function git(...args: string[]): string | null {
  try {
    return execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null; // the source zip has no history
  }
}

function commit(): string {
  const hash = git("rev-parse", "--short=10", "HEAD")?.trim();
  if (hash === undefined) return "of a copy without history";
  const changed = git(
    "status",
    "--porcelain",
    "--untracked-files=no",
    "--",
    "src",
    "benchmarks",
    "manifest.json",
  );
  return changed === "" ? hash : `${hash} with changes`;
}

function system(): string {
  try {
    const name = /^PRETTY_NAME="?([^"\n]+)/mu.exec(readFileSync("/etc/os-release", "utf8"))?.[1];
    if (name !== undefined) return `${name} (${os.type()} ${os.release()})`;
  } catch {
    // not a Linux
  }
  return `${os.type()} ${os.release()}`;
}

/** Taken before anything is run: the load is what others do. */
export interface Stand {
  load: string;
  commit: string;
}

export const standNow = (): Stand => ({ load: (os.loadavg()[0] ?? 0).toFixed(2), commit: commit() });

/** One line for a section. `versions`: of what it used beside Node. */
export function stampOf({ load, commit: at }: Stand, versions: readonly string[]): string {
  const cpus = os.cpus();
  return [
    `${cpus[0]?.model.trim() ?? "unknown processor"}, ${String(cpus.length)} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    system(),
    [`Node ${process.versions.node}`, ...versions].join(", "),
    `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `commit ${at}`,
    `load ${load} at the start`,
  ].join(" · ");
}
