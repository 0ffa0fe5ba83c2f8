// Pictures of every state of every page, in both browsers, into artifacts/gallery: see tests/gallery/run.ts.
import process from "node:process";
import { tool } from "./run.mjs";

const { ok } = await tool("tsx/dist/cli.mjs", ["tests/gallery/run.ts", ...process.argv.slice(2)]);
process.exitCode = ok ? 0 : 1;
