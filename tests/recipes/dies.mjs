/** The command line, but a row that says "kill me" ends it at once, as a machine without memory would. */
import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ["pipe", "inherit", "inherit"] });
let dying = false;
child.on("close", (status) => (dying ? process.kill(process.pid, "SIGKILL") : process.exit(status ?? 1)));
for await (const line of createInterface({ input: process.stdin })) {
  dying = line.includes("kill me");
  if (dying) break;
  child.stdin.write(`${line}\n`);
}
child.stdin.end();
