import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadModel, readDocument, summarize } from "../src/policy/index.ts";
import { DATA } from "./policies.ts";

const MODEL = new URL("../src/policy/model/facts.bin", import.meta.url);

interface Gold {
  /** Accepted stances of each fact. */
  facts: Record<string, string[]>;
}

/** Reads the policies that have gold answers as the files they are, with the shipped model. None was trained on. */
export function evaluateSeeds(folder = join(DATA, "seeds")): void {
  const model = loadModel(readFileSync(MODEL));
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()) {
    const document = readDocument(readFileSync(join(folder, name)), { name });
    const summary = summarize(document, model, { id: name });
    const quotes = summary.facts.flatMap((fact) => fact.quotes);
    const verbatim = quotes.every((quote) => document.text.slice(quote.start, quote.end) === quote.text);
    console.log(
      `${name}: ${document.words} words, ${quotes.length} quotes, ${verbatim ? "all verbatim" : "NOT ALL VERBATIM"}`,
    );
    const goldFile = join(folder, name.replace(/\.txt$/, ".gold.json"));
    if (!existsSync(goldFile)) continue;
    const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
    const wrong = summary.facts.filter((fact) => !gold.facts[fact.id]?.includes(fact.stance));
    console.log(`  ${summary.facts.length - wrong.length} of ${summary.facts.length} right`);
    for (const { id, stance, confidence } of wrong) {
      console.log(`  ${id}: ${stance} (${confidence.toFixed(2)}), is ${gold.facts[id]?.join(" or ")}`);
    }
  }
}
