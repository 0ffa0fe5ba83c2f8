/** apt-get, where this machine has it and lets us. */
import process from "node:process";
import { run } from "./run.mjs";

/** The words to start apt-get with, null where we may not. */
async function words() {
  if (process.platform !== "linux" || !(await run("apt-get", ["--version"], { quiet: true })).ok) return null;
  if (process.getuid?.() === 0) return [];
  return (await run("sudo", ["-n", "true"], { quiet: true })).ok ? ["sudo", "-n"] : null;
}

/**
 * @param {string} what is going to be installed, for the reader
 * @returns {Promise<null | ((name: string) => Promise<unknown>)>} installs a package, or leaves things as they are; null where we may not
 */
export async function apt(what) {
  const prefix = await words();
  if (!prefix) return null;
  const get = (...args) => {
    const [program, ...rest] = [
      ...prefix,
      "env",
      "DEBIAN_FRONTEND=noninteractive",
      "apt-get",
      "-qq",
      ...args,
    ];
    return run(program, rest, { quiet: true });
  };
  console.log(`Installing ${what} with apt-get …`);
  await get("update");
  return (name) => get("install", "-y", "--no-install-recommends", name);
}
