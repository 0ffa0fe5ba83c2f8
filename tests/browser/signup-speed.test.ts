/** What looking for a signup form costs a page, beside a plain reading of its links and fields in the same run. */
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startSession, type Session } from "./session.ts";

const ROUNDS = 15;
const many = (count: number, of: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join("");
const page = (body: string) =>
  `<!doctype html><html lang="en"><title>A bakery</title><body>${body}</body></html>`;
const TEXT =
  "Bread is best on the day that it is baked, and nobody bakes it better than the people of this harbour town. ";
const SEARCH = `<header><form action="/search"><input type="search" name="q"><button>Search</button></form></header>`;
const LETTERS = `<footer><form action="/letters"><label>E-mail <input type="email" name="email"></label><button>Subscribe</button></form>
  ${many(30, (i) => `<a href="/page-${i}">Page ${i}</a>`)}</footer>`;

const PAGES = {
  usual: page(
    `${SEARCH}<main>${many(120, (i) => `<p>${TEXT}<a href="/bread-${i}">More</a></p>`)}</main>${LETTERS}`,
  ),
  worst: page(
    `${SEARCH}<main><h1>Create your account</h1><form action="/join" method="post">${many(
      120,
      (i) =>
        `<div><div><label for="f${i}">Question ${i}</label><input id="f${i}" name="field${i}"></div><p>${TEXT}</p></div>`,
    )}<label>E-mail <input type="email" name="email"></label><label>Password <input type="password" autocomplete="new-password"></label>
    <p>By creating an account you agree to our <a href="/terms">Terms</a>.</p><button>Create account</button></form>
    ${many(30, (i) => `<form action="/basket"><input name="n${i}"><button>Add to basket</button><p>${TEXT}</p></form>`)}
    ${many(1_000, (i) => `<p>${TEXT}<a href="/bread-${i}">More</a></p>`)}</main>${LETTERS}`,
  ),
};
/** The recogniser's time by that of the plain reading; an idle machine gives less than half of this. */
const BOUNDS = { usual: 12, worst: 8 };

let session: Session;
let script: string;
beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: { entry: "tests/browser/signup-entry.ts", formats: ["iife"], name: "finder" },
    },
  });
  const [first] = Array.isArray(built) ? built : [];
  script = first?.output[0].code ?? "";
  session = await startSession("chromium");
});
afterAll(() => session.close());

describe("looking for a signup form", () => {
  it.each(["usual", "worst"] as const)("is little work on a page of the %s kind", async (kind) => {
    session.world.put(`https://${kind}-page.example/`, { body: PAGES[kind] });
    const site = await session.visit(`https://${kind}-page.example/`);
    await site.evaluate(`${script}; window.finder = finder;`);
    const rounds = await site.evaluate(async (count) => {
      const { finder } = window as unknown as {
        finder: {
          isVisible: (element: Element) => boolean;
          recogniseSignup(page: Document, options: object): { signup: boolean };
        };
      };
      const timed = <T>(work: () => T) => {
        const start = performance.now();
        const answer = work();
        return { answer, took: performance.now() - start };
      };
      const all: { signup: boolean; ours: number; peer: number }[] = [];
      for (let i = 0; i < count; i++) {
        const ours = timed(() => finder.recogniseSignup(document, { isVisible: finder.isVisible }));
        const peer = timed(() => {
          let letters = 0;
          for (const one of document.querySelectorAll<HTMLElement>("a, input, label, button, h1, p"))
            letters += one.innerText.length;
          return letters;
        });
        all.push({ signup: ours.answer.signup, ours: ours.took, peer: peer.answer > 0 ? peer.took : 0 });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return all;
    }, ROUNDS);
    await site.close();
    const middle = (of: (round: { ours: number; peer: number }) => number): number =>
      rounds.map(of).sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN;
    console.log(
      `${kind} page, ms: first ${(rounds[0]?.ours ?? NaN).toFixed(1)}, then ${middle((r) => r.ours).toFixed(1)}; reading its texts ${middle((r) => r.peer).toFixed(1)}`,
    );
    for (const { signup } of rounds) expect(signup).toBe(kind === "worst");
    expect(middle(({ ours, peer }) => ours / Math.max(peer, 0.1))).toBeLessThan(BOUNDS[kind]);
  });
});
