/**
 * `npm run bench`: what the product costs, each figure beside a peer's of the same run; prints tables and writes them to
 * RESULTS.md. `npm run bench -- policy popup` runs those parts alone, and replaces their sections only.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import prettier from "prettier";
import { stampOf, standNow } from "./machine.ts";
import { LOADERS, PARTS, partsNamed } from "./parts.ts";
import { markdownOf, plainOf, withSection } from "./results.ts";

const RESULTS = fileURLToPath(new URL("RESULTS.md", import.meta.url));

function written(): string {
  try {
    return readFileSync(RESULTS, "utf8");
  } catch {
    return ""; // the first run
  }
}

async function write(part: string, section: string): Promise<void> {
  const options = await prettier.resolveConfig(RESULTS);
  const file = withSection(written(), part, section, PARTS);
  writeFileSync(RESULTS, await prettier.format(file, { ...options, parser: "markdown" }));
}

const stand = standNow();
const start = performance.now();
for (const name of partsNamed(process.argv.slice(2))) {
  const from = performance.now();
  const part = await LOADERS[name]();
  const section = await part.run();
  const stamp = stampOf(stand, part.versions());
  console.log(`\n${plainOf(section)}\n${stamp}\n(${name}: ${seconds(from)} s)`);
  await write(name, markdownOf(section, stamp));
}
console.log(`\nbenchmarks/RESULTS.md is written; ${seconds(start)} s in all`);

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
