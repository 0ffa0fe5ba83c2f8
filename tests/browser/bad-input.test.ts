import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../src/extension/messages.ts";
import { words } from "../../src/extension/ui/trouble-words.ts";
import { settled, textOf } from "./popup.ts";
import { KINDS, picture, startSession, type Session } from "./session.ts";
import { HOME, POLICY, pageLinking } from "./shop.ts";
import type { Answer } from "./world.ts";

interface Case {
  name: string;
  /** What the policy's host answers. */
  answer: Answer;
  state: "failed" | "not-policy";
  title: string;
}

const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title>${head}</head><body>${body}</body></html>`;

/** Long enough that only its language can be the reason. */
const GERMAN = [
  "Diese Datenschutzerklärung beschreibt, welche personenbezogenen Daten unsere Bäckerei verarbeitet.",
  "Wenn Sie Brot bestellen, erheben wir Ihren Namen, Ihre E-Mail-Adresse und Ihre Lieferanschrift.",
  "Unser Server speichert automatisch Ihre IP-Adresse und die Seiten, die Sie aufrufen.",
  "Wir verwenden Ihre Daten, um Ihre Bestellung auszuliefern und Ihre Fragen zu beantworten.",
  "Wir geben Ihre Daten nur an den Lieferdienst weiter und verkaufen sie nicht.",
  "Sie können jederzeit Auskunft verlangen und Ihre Daten berichtigen oder löschen lassen.",
  "Die Aufbewahrungsfrist beträgt zehn Jahre, weil das Steuerrecht es so vorschreibt.",
  "Sie haben das Recht, sich bei der zuständigen Aufsichtsbehörde zu beschweren.",
];

const LOGIN = html(`<h1>Sign in</h1><p>Please sign in to continue.</p>
<form action="/session" method="post"><label>E-mail <input type="email" name="email"></label>
<label>Password <input type="password" name="password"></label><button>Sign in</button></form>
<p><a href="/forgotten">Forgotten your password?</a></p>`);

/** Bytes that no text holds, and no known file begins with. */
const NOISE = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 73 + (i >> 3) * 31) % 256));

const CASES: Case[] = [
  { name: "an empty file", answer: { body: "" }, state: "failed", title: words.failed.empty.title },
  {
    name: "a page of 30 MB",
    answer: { body: html(`<p>${"We keep everything. ".repeat(1_500_000)}</p>`) },
    state: "failed",
    title: words.failed["too-large"].title,
  },
  {
    name: "a page of scripts only",
    answer: { body: html(`<div id="root"></div>`, `<script>${"let a = 1;".repeat(2000)}</script>`) },
    state: "not-policy",
    title: words.notPolicy["script-drawn"].title,
  },
  { name: "binary bytes", answer: { body: NOISE }, state: "failed", title: words.failed.binary.title },
  { name: "a login wall", answer: { body: LOGIN }, state: "not-policy", title: words.notPolicy.login.title },
  {
    name: "another language",
    answer: {
      body: html(`<h1>Datenschutzerklärung</h1>${GERMAN.map((one) => `<p>${one}</p>`).join("")}`).replace(
        'lang="en"',
        'lang="de"',
      ),
    },
    state: "not-policy",
    title: words.notPolicy.language.title,
  },
  {
    name: "a redirect loop",
    answer: { body: "", status: 302, headers: { location: "/privacy" } },
    state: "failed",
    title: words.failed["redirect-loop"].title,
  },
  {
    name: "a host that never answers",
    answer: () => undefined,
    state: "failed",
    title: words.failed.timeout.title,
  },
  { name: "403", answer: { body: "no", status: 403 }, state: "failed", title: words.failed.refused.title },
  {
    name: "404",
    answer: { body: "no", status: 404 },
    state: "failed",
    title: words.failed["not-found"].title,
  },
  {
    name: "500",
    answer: { body: "no", status: 500 },
    state: "failed",
    title: words.failed["server-error"].title,
  },
  {
    name: "a connection that breaks",
    answer: (_request, response) => void response.destroy(),
    state: "failed",
    title: words.failed.network.title,
  },
];

it("has a message of its own for each", () => {
  expect(new Set(CASES.map(({ title }) => title)).size).toBe(CASES.length);
});

describe.each(KINDS)("%s: bad input", (kind) => {
  let session: Session;
  const stored = () =>
    session.ask(() => chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" }));

  beforeAll(async () => {
    session = await startSession(kind);
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    await site.close();
  });
  afterAll(() => session.close());

  it.each(CASES)("$name: told in its own words", async ({ name, answer, state, title }) => {
    const host = `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`;
    const policy = `https://papers.${host}/privacy`;
    session.world.put(`https://${host}/`, pageLinking(policy));
    session.world.put(policy, answer);
    const site = await session.visit(`https://${host}/`);
    const popup = await session.popupOf(site);
    expect(await settled(popup, 60_000)).toBe(state);
    expect(await textOf(popup)).toContain(title);
    // there is always something that the reader can do
    expect(await popup.$$("main .acts button, main .acts a, main form")).not.toHaveLength(0);
    await picture(popup, `state-${host.replace(".example", "")}-${kind}`);
    await popup.close();
    await site.close();
  });

  it("has lost nothing from the store", async () => {
    expect((await stored()).map(({ url }) => url)).toContain(POLICY);
  });
});
