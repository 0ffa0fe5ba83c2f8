/**
 * How well signup pages are recognised on sites never seen: the weights are learnt without a tenth of the sites and tried on those, ten
 * times over; only strict rows count. Prints the figures, per language and kind, and the pages that fail.
 */
import { fileURLToPath } from "node:url";
import { PROVIDER_SCORE } from "../src/page/signup/providers.ts";
import { THRESHOLD } from "../src/page/signup/score.ts";
import { randomFrom, shuffle } from "./random.ts";
import { learn, pageScore } from "./signup-learn.ts";
import { labelledPages, START, type LabelledPage } from "./signup-pages.ts";

const FOLDS = 10;
const SEED = 7;
const QUIET_KINDS = new Set(["article", "shop", "policy"]);

interface Judged {
  page: LabelledPage;
  score: number;
  said: boolean;
}

export async function evalSignup(): Promise<void> {
  const pages = labelledPages();
  const judged = await Promise.resolve(crossValidate(pages.filter((page) => page.strict)));
  const figures = count(judged);
  console.log(`signup pages, ${judged.length} strict rows, ${FOLDS}-fold cross-validation over sites`);
  console.log(`  precision            ${share(figures.right, figures.said)}   floor 0.97`);
  console.log(`  recall               ${share(figures.right, figures.signup)}   floor 0.94`);
  const foreign = count(judged.filter(({ page }) => page.lang !== "en"));
  console.log(`  recall, not English  ${share(foreign.right, foreign.signup)}   floor 0.92`);
  const alarms = judged.filter(({ page, said }) => said && !page.signup);
  const quiet = alarms.filter(({ page }) => QUIET_KINDS.has(page.kind)).length;
  console.log(
    `  false alarms on article, shop, policy pages ${quiet} of ${judged.filter(({ page }) => QUIET_KINDS.has(page.kind)).length}   floor 0`,
  );
  const logins = judged.filter(({ page }) => page.kind === "login");
  console.log(
    `  false alarms on login pages ${alarms.filter(({ page }) => page.kind === "login").length} of ${logins.length}   floor 2 of 178`,
  );
  console.log("by language (pages: signup found/there, false alarms)");
  printGroups(judged, ({ page }) => page.lang);
  console.log("by kind");
  printGroups(judged, ({ page }) => page.kind);
  console.log("pages that fail");
  for (const { page, score, said } of judged.filter(({ page, said }) => said !== page.signup)) {
    console.log(
      `  ${said ? "alarm" : "miss "} ${score.toFixed(2)} ${page.id} ${page.kind} ${page.lang} ${page.url}`,
    );
  }
  const took = pages.map((page) => page.took).sort((a, b) => a - b);
  console.log(
    `reading and scoring in jsdom: median ${(took[took.length >> 1] ?? 0).toFixed(1)} ms, worst ${(took.at(-1) ?? 0).toFixed(1)} ms`,
  );
}

function crossValidate(pages: readonly LabelledPage[]): Judged[] {
  const sites = shuffle([...new Set(pages.map((page) => page.site))].sort(), randomFrom(SEED));
  const foldOf = new Map(sites.map((site, i) => [site, i % FOLDS]));
  const judged: Judged[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = learn(
      pages.filter((page) => foldOf.get(page.site) !== fold),
      START,
    );
    for (const page of pages.filter((each) => foldOf.get(each.site) === fold)) {
      const score = page.byProviders
        ? Math.max(PROVIDER_SCORE, pageScore(model, page))
        : pageScore(model, page);
      judged.push({ page, score, said: score >= THRESHOLD });
    }
  }
  return judged;
}

function count(judged: readonly Judged[]): { signup: number; said: number; right: number } {
  return {
    signup: judged.filter(({ page }) => page.signup).length,
    said: judged.filter(({ said }) => said).length,
    right: judged.filter(({ page, said }) => said && page.signup).length,
  };
}

function share(part: number, whole: number): string {
  return `${(whole ? part / whole : 0).toFixed(3)} (${part}/${whole})`;
}

function printGroups(judged: readonly Judged[], keyOf: (each: Judged) => string): void {
  const groups = new Map<string, Judged[]>();
  for (const each of judged) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  for (const [key, group] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    const { signup, said, right } = count(group);
    console.log(
      `  ${key.padEnd(14)} ${String(group.length).padStart(4)}: ${right}/${signup}, ${said - right}`,
    );
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) await evalSignup();
