import { crossValidate, readMaterial } from "./experiment.ts";
import { figuresOf, printFigures, printMisses } from "./report.ts";

/*
 * npm run eval                 the engine: 5-fold cross-validation over whole policies
 * npm run eval -- seeds        the shipped model on the policies with gold answers
 * npm run eval -- NAME         another part's evaluation: extract, details, links, signup
 */
const PARTS: Record<string, () => Promise<void>> = {
  seeds: async () => (await import("./eval-seeds.ts")).evaluateSeeds(),
  extract: async () => (await import("./eval-extract.ts")).evalExtract(),
  details: async () => (await import("./eval-details.ts")).evalDetails(),
  links: async () => (await import("./eval-links.ts")).evalLinks(),
  signup: async () => (await import("./eval-signup.ts")).evalSignup(),
};
const MISSES = 60;

async function evaluateEngine(): Promise<void> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const material = readMaterial(log);
  const result = await crossValidate(material, log);
  printFigures(figuresOf(material, result));
  printMisses(material, result, MISSES);
}

const name = process.argv[2];
const evaluate = name === undefined ? evaluateEngine : PARTS[name];
if (evaluate) await evaluate();
else {
  console.error(`no such evaluation: ${name} (there are: ${Object.keys(PARTS).join(", ")})`);
  process.exitCode = 2;
}
