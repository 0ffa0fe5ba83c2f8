/** Starts other programs: npm's own, and whatever a set-up step needs. */
import { spawn } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, timeoutMs?: number, shell?: boolean }} [options]
 *   quiet: its output is kept, not shown
 * @returns {Promise<{ ok: boolean, output: string }>} `output` holds both of its streams where quiet
 */
export function run(program, args, { quiet = false, env = {}, timeoutMs, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      timeout: timeoutMs,
      shell,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/** npm itself, by the copy that runs us where there is one (on Windows a bare "npm" is a batch file). */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js")
    ? run(process.execPath, [cli, ...args], options)
    : run("npm", args, { ...options, shell: process.platform === "win32" });
}

/** A package's own program, without npx (which would look on the network for one that is missing). */
export function tool(file, args, options = {}) {
  return run(process.execPath, [path.join(ROOT, "node_modules", file), ...args], options);
}
