/** Learns the weights of the signup signals from the labelled pages and writes them into the product. The same rows give the same file. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SIGNAL_NAMES } from "../src/page/signup/signals.ts";
import { learn } from "./signup-learn.ts";
import { labelledPages, START } from "./signup-pages.ts";

const OUT = new URL("../src/page/signup/weights.ts", import.meta.url);

export function trainSignup(): void {
  const pages = labelledPages().filter((page) => page.strict);
  const model = learn(pages, START);
  const line = (name: string, weight: number): string => `  "${name}": ${weight.toFixed(3)},`;
  const text = [
    "/** Learnt by training/train-signup.ts; not written by hand. Log-odds that each signal adds. */",
    'import type { SignalName } from "./signals.ts";',
    "",
    `export const BIAS = ${model.bias.toFixed(3)};`,
    "",
    "// prettier-ignore",
    "export const WEIGHTS: Readonly<Record<SignalName, number>> = {",
    ...SIGNAL_NAMES.map((name, i) => line(name, model.weights[i] ?? 0)),
    "};",
    "",
  ].join("\n");
  writeFileSync(OUT, text);
  console.log(`${pages.length} pages, ${SIGNAL_NAMES.length} signals -> ${fileURLToPath(OUT)}`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) trainSignup();
