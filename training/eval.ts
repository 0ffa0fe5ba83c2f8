import { crossValidate, readMaterial } from "./experiment.ts";
import { figuresOf, printFigures, printMisses } from "./report.ts";
import { evaluateSeeds } from "./eval-seeds.ts";

/*
 * npm run eval                 the engine: 5-fold cross-validation over whole policies
 * npm run eval -- seeds        the shipped model on the policies with gold answers
 * npm run eval -- NAME         another part's evaluation: extract, details, links, signup
 */
const PARTS = ["extract", "details", "links", "signup"];
const MISSES = 60;

async function evaluateEngine(): Promise<void> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const material = readMaterial(log);
  const result = await crossValidate(material, log);
  printFigures(figuresOf(material, result));
  printMisses(material, result, MISSES);
}

const part = process.argv[2];
if (part === undefined) await evaluateEngine();
else if (part === "seeds") evaluateSeeds();
else if (PARTS.includes(part)) await import(new URL(`./eval-${part}.ts`, import.meta.url).href);
else {
  console.error(`no such evaluation: ${part} (there are: seeds, ${PARTS.join(", ")})`);
  process.exitCode = 2;
}
