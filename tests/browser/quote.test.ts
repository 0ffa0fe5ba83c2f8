import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../src/extension/ui/words.ts";
import { openLines, settled } from "./popup.ts";
import { KINDS, picture, startSession, until, type Session } from "./session.ts";
import { HOME, POLICY } from "./shop.ts";

const QUOTE = "We share your e-mail address with our advertising partners";

/** What is highlighted on a page, and whether it can be seen without scrolling. */
function highlighted(): { text: string; inView: boolean }[] {
  return [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].map((range) => {
      const box = (range as Range).getBoundingClientRect();
      return {
        text: (range as Range).toString().replace(/\s+/g, " ").trim(),
        inView: box.top >= 0 && box.bottom <= innerHeight && box.height > 0,
      };
    }),
  );
}

describe.each(KINDS)("%s: a quote", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("opens the policy at its sentence, highlighted", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    await settled(popup);
    await openLines(popup);
    const clicked = await popup.evaluate(
      (words, label) => {
        for (const figure of document.querySelectorAll("figure")) {
          if (!figure.textContent?.includes(words)) continue;
          const button = [...figure.querySelectorAll("button")].find((one) => one.textContent === label);
          button?.click();
          return button !== undefined;
        }
        return false;
      },
      QUOTE,
      words.showInPolicy,
    );
    expect(clicked).toBe(true);

    const policy = await until(
      async () => (await session.browser.pages()).find((page) => page.url().startsWith(POLICY)),
      "the policy in a tab",
    );
    const [found] = await until(async () => {
      const all = await policy.evaluate(highlighted).catch(() => []);
      return all.some(({ inView }) => inView) ? all : null;
    }, "the highlight");
    expect(found?.text).toContain(QUOTE);
    await picture(policy, `quote-${kind}`);
    // the page's own elements are as they were
    expect(await policy.$$("mark")).toEqual([]);
  });
});
