import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words as troubles } from "../../src/extension/ui/trouble-words.ts";
import { openLines, settled, textOf } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking } from "./shop.ts";

const HOME = "https://drawn.example/";
const POLICY = "https://drawn.example/privacy";

/** A policy that a script draws after a while: in tabs of which one is shown, in folded parts, and in a shadow root. */
const DRAWN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy of a lighthouse</title></head>
<body><div id="app"></div><script>
setTimeout(() => {
  document.getElementById("app").innerHTML = \`
    <main><h1>Privacy policy</h1>
    <p>This privacy policy explains what the lighthouse does with the personal information of its visitors.</p>
    <section role="tabpanel"><h2>What we collect</h2><p>When you book a visit we collect your name, your e-mail address and your telephone number.</p>
    <p>Our web server automatically records your IP address and the pages that you look at.</p></section>
    <section role="tabpanel" hidden><h2>Who gets it</h2><p>We do not sell your personal information to anyone.</p></section>
    <details><summary>How long we keep it</summary><p>We keep records of visits for two years, because the keeper writes a yearly report.</p></details>
    <fold-out></fold-out></main>\`;
  const root = document.querySelector("fold-out").attachShadow({ mode: "open" });
  root.innerHTML = "<h2>Your rights</h2><p>You may ask us for a copy of the personal information we hold about you, and have it deleted.</p>";
}, 400);
</script></body></html>`;

describe.each(KINDS)("%s: a policy that scripts draw", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    session.world.put(HOME, pageLinking(POLICY));
    session.world.put(POLICY, { body: DRAWN });
  });
  afterAll(() => session.close());

  it("is told as one that has to be open, is read when the popup's button opens it, and then shown where it was missed", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("not-policy");
    expect(await textOf(popup)).toContain(troubles.notPolicy["script-drawn"].title);
    await popup.evaluate((label) => {
      [...document.querySelectorAll("button")].find((button) => button.textContent === label)?.click();
    }, troubles.openPolicy);
    const policy = await until(
      async () => (await session.browser.pages()).find((page) => page.url() === POLICY),
      "the policy in a tab",
    );
    await until(async () => (await settled(popup)) === "ready", "the summary where it was missed");
    await popup.$$eval("details.folded:not([open]) > summary", (folds) => {
      for (const fold of folds) fold.click();
    });
    await openLines(popup);
    const text = await textOf(popup);
    for (const words of [
      "We do not sell your personal information",
      "for two years",
      "a copy of the personal information",
    ])
      expect(text).toContain(words);
    for (const page of [policy, popup, site]) await page.close();
  });

  it("is kept: shown at once, without being open", async () => {
    const asked = session.world.count(POLICY);
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(session.world.count(POLICY)).toBe(asked);
    await popup.close();
    await site.close();
  });

  it("is read from the popup on its own page", async () => {
    const other = "https://drawn.example/privacy-notice";
    session.world.put(other, { body: DRAWN });
    const policy = await session.visit(other);
    const popup = await session.popupOf(policy);
    expect(await settled(popup)).toBe("ready");
    expect(await textOf(popup)).not.toContain(troubles.notPolicy["script-drawn"].title);
    const quotes = await openLines(popup).then(() =>
      popup.$$eval("blockquote", (all) => all.map((quote) => quote.textContent ?? "")),
    );
    expect(quotes.join("\n")).toContain("We do not sell your personal information to anyone.");
    await popup.close();
    await policy.close();
  });

  it("is read where the site refuses strangers but shows it to the reader", async () => {
    const refused = "https://refused.example/privacy";
    let asked = 0;
    session.world.put(refused, (_request, response) => {
      // the reader's own visit comes first
      response.writeHead(asked++ === 0 ? 200 : 403, { "content-type": "text/html; charset=utf-8" });
      response.end(asked === 1 ? DRAWN : "<!doctype html><title>Forbidden</title><h1>Forbidden</h1>");
    });
    const policy = await session.visit(refused);
    const popup = await session.popupOf(policy);
    expect(await settled(popup)).toBe("ready");
    expect(asked).toBeGreaterThan(1);
    await popup.close();
    await policy.close();
  });
});
