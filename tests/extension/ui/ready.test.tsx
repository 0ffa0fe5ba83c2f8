// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Quote } from "../../../src/policy/types.ts";
import { english } from "../../../src/policy/wording/english.ts";
import { words } from "../../../src/extension/ui/words.ts";
import { candidates, ready, silentOn, states, summary } from "./fixtures.ts";
import { click, control, popup, press, textOf, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);

const titles = (root: ParentNode, level: string) => [...root.querySelectorAll(level)].map(textOf);

describe("the head", () => {
  it("names the site, the policy and its date", async () => {
    const { main } = await popup(ready);
    expect(textOf(main.querySelector("h1"))).toBe("shop.example");
    expect(textOf(main.querySelector(".tile"))).toBe("S");
    expect(textOf(main.querySelector(".which"))).toMatch(/^Privacy Policy updated .*2022/u);
  });

  it("a policy without a date says so", async () => {
    const { main } = await popup(states.calm);
    expect(textOf(main.querySelector(".which"))).toContain(words.noDate);
  });

  it("on a signup page it says so first, with what is agreed to", async () => {
    const { main } = await popup(states.signup);
    expect(titles(main, "h2")[0]).toBe(words.aboutToSignUp);
    expect([...main.querySelectorAll(".signup li")].map(textOf)).toEqual([
      words.agreePolicy,
      words.agreeTerms,
      words.agreeMarketingTicked,
    ]);
  });
});

describe("warnings", () => {
  it("the worst first, each with how usual it is; five, and the rest on demand", async () => {
    const { main } = await popup(ready);
    const warnings = () => [...main.querySelectorAll(".warnings > li")];
    expect(titles(main, "h2")[0]).toBe(words.verdict(6));
    expect(warnings()).toHaveLength(5);
    const marks = warnings().map((warning) => textOf(warning.querySelector(".sign")));
    expect(marks).toEqual([...marks].sort((a, b) => order(a) - order(b)));
    for (const warning of warnings()) expect(textOf(warning.querySelector(".usual"))).toMatch(/polic/u);
    await click(control(main, words.showMore(1)));
    expect(warnings()).toHaveLength(6);
  });

  it("are the reader's: a setting changes them at once, in the sentence too", async () => {
    const shown = await popup(ready);
    await shown.settings({ preset: "own", own: { "rights.do-not-track": ["no"] } });
    expect(titles(shown.main, "h2")[0]).toBe("1 thing to know before you use this site");
    expect(shown.main.querySelectorAll(".warnings > li")).toHaveLength(1);
    await shown.settings({ preset: "own", own: {} });
    expect(titles(shown.main, "h2")[0]).toBe(words.nothingUnusual);
  });

  it("a summary never shows first with warnings that the reader switched off", async () => {
    const { main } = await popup(ready, { settings: { preset: "own", own: {} } });
    expect(titles(main, "h2")[0]).toBe(words.nothingUnusual);
  });

  it("nothing unusual brings one line of good news", async () => {
    const { main } = await popup(states.calm);
    expect(main.querySelectorAll(".verdict .lines > li")).toHaveLength(1);
    expect(textOf(main.querySelector(".verdict .sign"))).toBe(words.good);
  });
});

const order = (mark: string) => -Object.values(words.severity).indexOf(mark);

describe("the sections", () => {
  it("stand in their order: three always open, the rest folded, contradictions never", async () => {
    const { main } = await popup(ready);
    expect(titles(main, "h2").slice(1)).toEqual([
      words.section.collect,
      words.section.share,
      words.section.rights,
      words.contradictions,
      words.section.use,
      words.section.keep,
      words.section.change,
      words.silent,
      words.contacts,
      words.otherPolicies,
    ]);
    expect(titles(main, "details h2")).toHaveLength(6);
    expect(main.querySelectorAll("details[open]")).toHaveLength(0);
    expect(main.querySelector("details .contradictions")).toBeNull();
  });

  it("a contradiction shows both quotes without a click", async () => {
    const { main } = await popup(ready);
    const quotes = [...main.querySelectorAll(".contradictions blockquote")].map(textOf);
    expect(quotes).toEqual(summary.contradictions[0]?.quotes.map(({ text }) => text));
  });

  it("an empty section says that the policy is silent", async () => {
    const { main } = await popup({ ...ready, summary: silentOn((id) => id.startsWith("rights.")) });
    const rights = [...main.querySelectorAll(".part")].find((part) =>
      textOf(part).startsWith(words.section.rights),
    );
    expect([...(rights?.querySelectorAll("li") ?? [])].map(textOf)).toEqual([
      english.nothing("rights", false),
    ]);
    expect(rights?.querySelector("button")).toBeNull();
  });

  it("good news is marked in words too", async () => {
    const { main } = await popup(ready);
    const line = control(main, `${words.good} ${english.sentence("rights.access", "yes", false)}`);
    expect(line.tagName).toBe("BUTTON");
  });
});

const BIOMETRIC = english.sentence("collect.biometric", "yes", false);

describe("a line and its quotes", () => {
  it("opens to its quotes, word for word, with the headings they stand under", async () => {
    const { main } = await popup(ready);
    const line = control(main, BIOMETRIC);
    expect(line.getAttribute("aria-expanded")).toBe("false");
    await click(line);
    expect(line.getAttribute("aria-expanded")).toBe("true");
    const proof = document.getElementById(line.getAttribute("aria-controls") ?? "");
    const figure = proof?.querySelector("figure");
    const quote = summary.facts.find(({ id }) => id === "collect.biometric")?.quotes[0];
    expect(figure?.querySelector("blockquote")?.textContent).toBe(quote?.text);
    expect(figure?.querySelector("blockquote")?.getAttribute("lang")).toBe("en");
    expect(figure?.querySelector("blockquote")?.getAttribute("cite")).toBe(ready.url);
    expect(textOf(figure?.querySelector("cite"))).toBe(
      "2. Information we collect › In the app › The fitting room",
    );
  });

  it("names each fact where a line rests on several, and keeps further quotes for a click", async () => {
    const { main } = await popup(ready);
    const line = summary.summary.collection.find(({ facts }) => facts.includes("collect.payment"));
    await click(control(main, line?.text ?? ""));
    expect(titles(main, ".proof h3")).toEqual([
      "Contact details",
      "Payments and purchases",
      "What you write or upload",
    ]);
    expect(main.querySelectorAll(".proof figure")).toHaveLength(3);
    await click(control(main, words.moreQuotes(1)));
    expect(main.querySelectorAll(".proof figure")).toHaveLength(4);
  });

  it("Escape closes it, gives the focus back, and does not reach the browser", async () => {
    const { main } = await popup(ready);
    const line = control(main, BIOMETRIC);
    await click(line);
    const show = main.querySelector<HTMLElement>(".proof .link-button");
    if (!show) throw new Error("no button in the proof");
    show.focus();
    expect(await press(show, "Escape")).toBe(false);
    expect(line.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(line);
    // nothing is open now: Escape is the browser's, which closes the popup
    expect(await press(line, "Escape")).toBe(true);
  });

  it("Escape in an open fold closes the fold", async () => {
    const { main } = await popup(ready);
    const fold = main.querySelector("details");
    const head = fold?.querySelector("summary");
    if (!fold || !head) throw new Error("no fold");
    fold.open = true;
    expect(await press(head, "Escape")).toBe(false);
    expect(fold.open).toBe(false);
  });

  it("stays open, with the focus, when the policy was read again behind it", async () => {
    const shown = await popup(ready);
    await click(control(shown.main, BIOMETRIC));
    control(shown.main, BIOMETRIC).focus();
    await shown.answer({ ...ready, readAt: ready.readAt + 86_400_000 });
    expect(control(shown.main, BIOMETRIC).getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(control(shown.main, BIOMETRIC));
  });

  it("a silence has nothing to open", async () => {
    const { main } = await popup(ready);
    const fold = [...main.querySelectorAll("details")].find((one) => textOf(one).startsWith(words.silent));
    const said = [...(fold?.querySelectorAll("li") ?? [])].map(textOf);
    expect(said).toContain(english.sentence("keep.breach-notice", "unstated", false));
    expect(said).toEqual(summary.summary.silent.map(({ text }) => text));
    expect(fold?.querySelector("button")).toBeNull();
  });
});

describe("where a quote stands", () => {
  const questionIn = (asked: readonly string[]): unknown => {
    const said = asked.find((one) => one.startsWith("showQuote "));
    return JSON.parse(said?.slice("showQuote ".length) ?? "null");
  };

  const openLine = async (main: HTMLElement) => {
    const line = main.querySelector<HTMLElement>("button.line");
    if (!line) throw new Error("no line with a proof");
    await click(line);
  };

  it("is a page that is told and opened, where the policy is a PDF", async () => {
    const facts = summary.facts.map((fact) => ({
      ...fact,
      quotes: fact.quotes.map((quote) => ({ ...quote, page: 3 })),
    }));
    const { main, asked } = await popup({ ...ready, summary: { ...summary, facts } });
    await openLine(main);
    await click(control(main, words.showPage(3)));
    expect(questionIn(asked)).toMatchObject({ type: "show-quote", url: ready.url, page: 3 });
  });

  it("is the quote's own page, where the policy stands on several; the foot names them", async () => {
    const sharing = "https://shop.example/privacy/sharing";
    const facts = summary.facts.map((fact) => ({
      ...fact,
      quotes: fact.quotes.map((quote) => ({ ...quote, url: sharing })),
    }));
    const source = { ...summary.source, pages: [{ url: sharing, title: "Who gets it" }] };
    const { main, asked } = await popup({ ...ready, summary: { ...summary, facts, source } });
    expect(textOf(main.querySelector(".foot .pages summary"))).toBe(words.furtherPages(1));
    expect(textOf(main.querySelector(".foot .pages li"))).toBe("Who gets it");
    await openLine(main);
    await click(control(main, words.showInPolicy));
    expect(questionIn(asked)).toMatchObject({ type: "show-quote", url: sharing });
  });
});

describe("the heading path", () => {
  it("leaves out the policy's own title", async () => {
    const facts = summary.facts.map((fact) => ({
      ...fact,
      quotes: fact.quotes.map((quote) => ({ ...quote, heading: ["Privacy Policy", ...quote.heading] })),
    }));
    const { main } = await popup({ ...ready, summary: { ...summary, facts } });
    await click(control(main, BIOMETRIC));
    expect(textOf(main.querySelector(".proof cite"))).toMatch(/^2\. Information we collect/u);
  });
});

describe("show in policy", () => {
  const quote = summary.facts.find(({ id }) => id === "collect.biometric")?.quotes[0] as Quote;

  async function showFirst(opened: boolean) {
    const shown = await popup(ready, { opened });
    await click(control(shown.main, BIOMETRIC));
    const show = shown.main.querySelector<HTMLElement>(".proof .link-button");
    if (!show) throw new Error("no button in the proof");
    await click(show);
    return shown;
  }

  it("asks for the quote at its place, and closes the popup once it is open", async () => {
    const { asked } = await showFirst(true);
    expect(asked).toHaveLength(2);
    expect(JSON.parse(asked[0]?.slice("showQuote ".length) ?? "")).toEqual({
      type: "show-quote",
      url: ready.url,
      text: quote.text,
      before: "The fitting room",
      start: quote.start,
      end: quote.end,
    });
    expect(asked[1]).toBe("closePopup");
  });

  it("says so where the policy could not be opened, and stays", async () => {
    const { main, asked } = await showFirst(false);
    expect(textOf(main.querySelector(".proof [role=status]"))).toBe(words.notShown);
    expect(asked).not.toContain("closePopup");
  });
});

describe("contacts and foot", () => {
  it("mail and links are links, post and phone are text", async () => {
    const { main, asked } = await popup(ready);
    expect(control(main, "privacy@shop.example").getAttribute("href")).toBe("mailto:privacy@shop.example");
    await click(control(main, "shop.example/account/delete"));
    expect(asked).toEqual(["openTab https://shop.example/account/delete"]);
    expect(textOf(main.querySelector(".contacts"))).toContain("+44 20 7946 0000");
  });

  it("a contact that is no http address is never a link", async () => {
    const bad = [{ kind: "url" as const, value: "javascript:alert(1)" }];
    const { main } = await popup({ ...ready, summary: { ...summary, contacts: bad } });
    expect(textOf(main.querySelector(".contacts li"))).toBe("Link javascript:alert(1)");
    expect(main.querySelector(".contacts a, .contacts button")).toBeNull();
  });

  it("says which page was read and when, and reads it again", async () => {
    const { main, port, asked } = await popup(ready);
    expect(textOf(main.querySelector(".foot"))).toMatch(/legal\.policyhost\.example\/shop\/privacy.*2026/u);
    await click(control(main, "legal.policyhost.example/shop/privacy"));
    expect(asked).toEqual([`openTab ${ready.url}`]);
    await click(control(main, words.readAgain));
    expect(port.sent.at(-1)).toEqual({ type: "read-again" });
  });

  it("leads to the full report, from a private window as one", async () => {
    const { main, asked, answer } = await popup(ready);
    await click(control(main, words.fullReport));
    await answer({ ...ready, private: true });
    await click(control(main, words.fullReport));
    expect(asked).toEqual([`openReport ${ready.url}`, `openReport ${ready.url} private`]);
  });

  it("offers the page's other links and an address, for the wrong policy", async () => {
    const { main, port } = await popup(ready);
    const fold = [...main.querySelectorAll("details")].at(-1);
    expect(fold?.querySelectorAll(".choice li")).toHaveLength(candidates.length - 1);
    await click(control(main, "Privacy in the app shop.example/privacy-app".replace(" shop", "shop")));
    expect(port.sent.at(-1)).toEqual({ type: "choose", url: "https://shop.example/privacy-app" });
  });
});

describe("text of a policy is only ever text", () => {
  it("mark-up in a quote, a title or a heading is shown, not run", async () => {
    const evil = '<img src=x onerror="document.title=1"><b>bold</b>';
    const facts = summary.facts.map((fact) => ({
      ...fact,
      quotes: fact.quotes.map((quote) => ({ ...quote, text: evil, heading: [evil] })),
    }));
    const { main } = await popup({ ...ready, summary: { ...summary, title: evil, company: evil, facts } });
    await click(control(main, BIOMETRIC));
    expect(main.querySelector(".proof blockquote")?.textContent).toBe(evil);
    expect(main.querySelector("img, b")).toBeNull();
  });
});
