/** How long a page of 10,000 links keeps its reader waiting, beside a plain reading of all its links in the same run. */
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startSession, type Session } from "./session.ts";

const LINKS = 10_000;
const ROUNDS = 9;
const WORDS =
  "morning bread harbour letter window garden people market story winter river council teacher travel music science politics primary protest database notes personnel".split(
    " ",
  );

/** A news site of that many links, its policy the last but one. */
function pageOfLinks(): string {
  let seed = 7;
  const word = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return WORDS[seed % WORDS.length] ?? "";
  };
  const words = (count: number) => Array.from({ length: count }, word);
  const items = Array.from({ length: LINKS - 2 }, (_, i) => {
    const slug = words(4).join("-");
    return `<li class="teaser"><a href="https://many.example/2026/${(i % 12) + 1}/${slug}-${i}.html"><span>${words(6).join(" ")}</span></a></li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>
<main><ul>${items.join("")}</ul></main><footer><a href="/legal/1">Privacy policy</a> <a href="/terms">Terms</a></footer></body></html>`;
}

interface Timed {
  policy: string | null;
  /** Milliseconds. */
  ours: number;
  longestStep: number;
  peer: number;
}

let session: Session;
let script: string;
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry: "tests/browser/finder-entry.ts", formats: ["iife"], name: "finder" },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  script = first?.output[0].code ?? "";
  session = await startSession("chromium");
  session.world.put("https://many.example/", { body: pageOfLinks() });
});
afterAll(() => session.close());

it("finds the policy in about the time that reading the links' text takes, in short steps", async () => {
  const site = await session.visit("https://many.example/");
  await site.evaluate(`${script}; window.finder = finder;`);
  const rounds = await site.evaluate(async (count) => {
    type Steps<T> = Generator<undefined, T, undefined>;
    const { finder } = window as unknown as {
      finder: {
        rootSteps(page: Document): Steps<Document[]>;
        findPolicyLinkSteps(page: Document, options: object): Steps<{ policy: string | null }>;
      };
    };
    let longestStep = 0;
    const run = <T>(steps: Steps<T>): T => {
      for (;;) {
        const start = performance.now();
        const step = steps.next();
        longestStep = Math.max(longestStep, performance.now() - start);
        if (step.done) return step.value;
      }
    };
    const all: Timed[] = [];
    for (let i = 0; i < count; i++) {
      longestStep = 0;
      let start = performance.now();
      const roots = run(finder.rootSteps(document));
      const { policy } = run(finder.findPolicyLinkSteps(document, { roots }));
      const ours = performance.now() - start;
      start = performance.now();
      let letters = 0;
      for (const link of document.querySelectorAll("a")) letters += link.innerText.length;
      const peer = letters > 0 ? performance.now() - start : 0;
      all.push({ policy, ours, longestStep, peer });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return all;
  }, ROUNDS);
  await site.close();

  const median = (of: (round: Timed) => number): number =>
    rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
  const least = (of: (round: Timed) => number): number => Math.min(...rounds.map(of));
  const figures = (of: (round: Timed) => number): string =>
    `${least(of).toFixed(1)} at best, ${median(of).toFixed(1)} in the middle`;
  console.log(
    `${LINKS} links, ms: ours ${figures((r) => r.ours)}; longest step ${figures((r) => r.longestStep)}; innerText of all links ${figures((r) => r.peer)}`,
  );
  for (const { policy } of rounds) expect(policy).toBe("https://many.example/legal/1");
  // an idle machine gives about 1; a loaded one stretches single rounds, so the bound is generous and the middle counts
  expect(median(({ ours, peer }) => ours / peer)).toBeLessThan(3);
  expect(median(({ ours, longestStep }) => longestStep / ours)).toBeLessThan(0.5);
});
