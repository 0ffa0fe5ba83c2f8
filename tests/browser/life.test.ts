import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { words as troubles } from "../../src/extension/ui/trouble-words.ts";
import { words } from "../../src/extension/ui/words.ts";
import { heldBack } from "./held.ts";
import { settled, stateOf, textOf } from "./popup.ts";
import { allowDeveloping, allowPrivate, killBackground } from "./privileged.ts";
import { isGone, KINDS, startSession, until, type Kind, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";
import { BAD } from "./signup-site.ts";
import { jobsLeft, keysLeft, shownCards, storedRows, storedSummary } from "./worker-desk.ts";

const FORM = `<form method="post" action="/join"><h2>Create your account</h2>
<p><label>Your name <input name="name" autocomplete="name"></label></p>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<button>Create account</button></form>`;

/** A script that never comes to an end draws it: its bytes hold no policy. */
const NEVER_DRAWN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title></head>
<body><div id="app"></div><noscript>Please switch on JavaScript.</noscript>
<script>setTimeout(() => document.title += ".", 3600000)</script></body></html>`;

const waitingFor = (host: { waiting(): number }) =>
  until(() => Promise.resolve(host.waiting() > 0), "the request for the policy");

/** The policies of all that is stored, one entry a version. */
const storedUrls = async (session: Session) => (await storedRows(session)).summaries.map(({ url }) => url);

/** A tab of the extension's choice: a window of its own has no other way to be opened. */
function windowAt(session: Session, url: string, incognito = false): Promise<number> {
  return session.ask(
    async (address, isPrivate) => {
      const opened = await chrome.windows.create({ url: address, incognito: isPrivate });
      return opened?.tabs?.[0]?.id ?? -1;
    },
    url,
    incognito,
  );
}

const tabIs = (session: Session, tabId: number, url: string) =>
  until(
    () =>
      session.ask(
        async (id, wanted) => {
          const tab = await chrome.tabs.get(id);
          return tab.url === wanted && tab.status === "complete";
        },
        tabId,
        url,
      ),
    `${url} in a window of its own`,
  );

describe.each(KINDS)("%s: while a policy is read", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("the worker is stopped over a signup page: the page tells it again, and gets its card", async () => {
    const [join, policy] = ["https://stopped.example/join", "https://papers.stopped.example/privacy"];
    session.world.put(join, pageLinking(policy, FORM));
    const host = heldBack(session, policy, policySaying(...BAD).body);
    const site = await session.visit(join);
    await waitingFor(host);
    expect(await killBackground(session)).toBe(true);
    await until(() => Promise.resolve(session.world.count(policy) > 1), "the policy to be asked for again");
    host.release();
    await until(async () => (await shownCards(session)).includes("stopped.example"), "the card");
    const tab = await session.tabId(site);
    expect(await session.ask((tabId) => chrome.action.getBadgeText({ tabId }), tab)).not.toBe("");
    expect(session.world.count(policy)).toBe(2);
    await site.close();
  });

  it("two windows ask for it at once: one request, and both get the answer", async () => {
    const policy = "https://papers.twins.example/privacy";
    const homes = ["https://twins.example/one", "https://twins.example/two"] as const;
    for (const home of homes) session.world.put(home, pageLinking(policy));
    const host = heldBack(session, policy, policySaying().body);
    const first = await session.visit(homes[0]);
    const tab = await windowAt(session, homes[1]);
    await tabIs(session, tab, homes[1]);
    const popups = [await session.popupOf(first), await session.popupOf(tab)];
    await waitingFor(host);
    for (const popup of popups) await until(async () => (await stateOf(popup)) === "reading", "both to wait");
    expect(session.world.count(policy)).toBe(1);
    host.release();
    for (const popup of popups) expect(await settled(popup)).toBe("ready");
    expect(session.world.count(policy)).toBe(1);
    expect((await storedUrls(session)).filter((url) => url === policy)).toHaveLength(1);
    await session.ask((id) => chrome.tabs.remove(id), tab);
    for (const page of [...popups, first]) await page.close();
  });

  it("two windows look for it on a site without a link to it: its home page is asked for once", async () => {
    const [home, policy] = ["https://linkless.example/", "https://papers.linkless.example/privacy"];
    const pages = [`${home}one`, `${home}two`] as const;
    for (const page of pages)
      session.world.put(page, { body: "<!doctype html><title>Bread</title><p>Bread." });
    session.world.put(policy, policySaying());
    const host = heldBack(session, home, pageLinking(policy).body);
    const first = await session.visit(pages[0]);
    const tab = await windowAt(session, pages[1]);
    await tabIs(session, tab, pages[1]);
    const popups = [await session.popupOf(first), await session.popupOf(tab)];
    await waitingFor(host);
    for (const popup of popups) await until(async () => (await stateOf(popup)) === "reading", "both to wait");
    host.release();
    for (const popup of popups) expect(await settled(popup)).toBe("ready");
    expect([session.world.count(home), session.world.count(policy)]).toEqual([1, 1]);
    await session.ask((id) => chrome.tabs.remove(id), tab);
    for (const page of [...popups, first]) await page.close();
  });

  it("the reader wants it read again, and the worker is stopped: the new version comes all the same", async () => {
    const [home, policy] = ["https://again.example/", "https://papers.again.example/privacy"];
    session.world.put(home, pageLinking(policy));
    session.world.put(policy, policySaying("We never sell your personal information."));
    const site = await session.visit(home);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    const before = await storedSummary(session, policy);

    const host = heldBack(session, policy, policySaying(...BAD).body);
    await popup.$$eval(
      "button",
      (buttons, label) => {
        buttons.find((button) => button.textContent?.trim() === label)?.click();
      },
      words.readAgain,
    );
    await waitingFor(host);
    expect(await killBackground(session)).toBe(true);
    host.release();
    await until(
      async () => (await popup.$(".changes.news")) !== null,
      "what changed, in the popup that asked",
    );
    expect(await storedSummary(session, policy)).not.toEqual(before);
    expect((await storedUrls(session)).filter((url) => url === policy)).toHaveLength(2);
    await popup.close();
    await site.close();
  });

  it("the reader typed its address, and the worker is stopped: the popup goes on with it", async () => {
    const [home, policy] = ["https://typed.example/", "https://papers.typed.example/notice"];
    session.world.put(home, pageLinking("https://papers.typed.example/old-privacy"));
    session.world.put("https://papers.typed.example/old-privacy", { status: 404, body: "gone" });
    const host = heldBack(session, policy, policySaying().body);
    const site = await session.visit(home);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("failed");
    if ((await popup.$("form.address")) === null)
      await popup.evaluate((label) => {
        [...document.querySelectorAll("button")].find((one) => one.textContent?.trim() === label)?.click();
      }, troubles.enterAddress);
    await popup.type("form.address input", policy.replace("https://", ""));
    await popup.$eval("form.address", (form) => form.requestSubmit());
    await waitingFor(host);
    expect(await killBackground(session)).toBe(true);
    host.release();
    expect(await settled(popup)).toBe("ready");
    expect(await popup.$eval(".foot", (foot) => foot.textContent)).toContain("papers.typed.example/notice");
    const again = await session.popupOf(site);
    expect(await settled(again)).toBe("ready");
    expect(await again.$eval(".foot", (foot) => foot.textContent)).toContain("papers.typed.example/notice");
    for (const page of [again, popup, site]) await page.close();
  });

  it("its tab is closed: the summary is kept for the next time, and nothing is left of the tab", async () => {
    const [join, policy] = ["https://closed.example/join", "https://papers.closed.example/privacy"];
    session.world.put(join, pageLinking(policy, FORM));
    const host = heldBack(session, policy, policySaying(...BAD).body);
    const site = await session.visit(join);
    const tab = await session.tabId(site);
    const popup = await session.popupOf(tab);
    await waitingFor(host);
    await site.close();
    host.release();
    expect(await settled(popup)).toBe("ready"); // a popup of another window that was about it
    await until(() => storedSummary(session, policy), "the summary");
    expect(session.world.count(policy)).toBe(1);
    await popup.close();
    await until(
      async () => (await keysLeft(session)).every((key) => !key.endsWith(`:${tab}`)),
      "the tab to be forgotten",
    );
    expect(await shownCards(session)).not.toContain("closed.example");
    expect((await jobsLeft(session)).filter(({ url }) => url === policy)).toEqual([]);
  });

  it("the tab is closed that it was opened in to be read: the popup still says what to do", async () => {
    const [home, policy] = ["https://shut.example/", "https://shut.example/privacy"];
    session.world.put(home, pageLinking(policy));
    session.world.put(policy, { body: NEVER_DRAWN });
    const site = await session.visit(home);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("not-policy");
    await popup.evaluate((label) => {
      [...document.querySelectorAll("button")].find((button) => button.textContent === label)?.click();
    }, troubles.openPolicy);
    const opened = await until(
      async () => (await session.browser.pages()).find((page) => page.url() === policy),
      "the policy in a tab",
    );
    const isReading = async () => (await jobsLeft(session)).some(({ state }) => state.kind === "running");
    await until(isReading, "the opened page to be read");
    await opened.close();
    await until(async () => !(await isReading()), "that to end");
    expect(await settled(popup)).toBe("not-policy");
    expect(await textOf(popup)).toContain(troubles.openPolicy);
    expect((await keysLeft(session)).filter((key) => key.startsWith("opened:"))).toEqual([]);
    await popup.close();
    await site.close();
  });

  if (kind === "chromium")
    it("the worker is stopped over a PDF: the page that read it is closed by the next", async () => {
      const contexts = () =>
        session.ask(() => chrome.runtime.getContexts({ contextTypes: ["OFFSCREEN_DOCUMENT"] }));
      await session.ask(() =>
        chrome.offscreen.createDocument({
          url: "src/extension/pdf/index.html",
          reasons: ["WORKERS"],
          justification: "As the worker opens it.",
        }),
      );
      expect(await contexts()).toHaveLength(1);
      await session.ask(() => chrome.runtime.sendMessage({ type: "stored-list" }));
      expect(await contexts()).toHaveLength(1); // a worker that lives has its own use for it
      expect(await killBackground(session)).toBe(true);
      await session.ask(() => chrome.runtime.sendMessage({ type: "stored-list" }));
      await until(async () => (await contexts()).length === 0, "the page to be closed");
    });
});

/** A copy of the built extension that can become a newer one. */
function copyOf(kind: Kind): { folder: string; become: (version: string) => void; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "extension-"));
  cpSync(`dist/${kind}`, folder, { recursive: true });
  const file = path.join(folder, "manifest.json");
  return {
    folder,
    become(version) {
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      writeFileSync(file, JSON.stringify({ ...manifest, version }));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

describe.each(KINDS)("%s: the extension is updated while it reads", { timeout: 180_000 }, (kind) => {
  const [home, policy] = ["https://updated.example/", "https://papers.updated.example/privacy"];
  const [known, knownPolicy] = ["https://known.example/", "https://papers.known.example/privacy"];
  let session: Session;
  let copy: ReturnType<typeof copyOf>;
  beforeAll(async () => {
    copy = copyOf(kind);
    session = await startSession(kind, { folder: copy.folder });
  });
  afterAll(async () => {
    await session.close();
    copy.remove();
  });

  const version = () => session.ask(() => chrome.runtime.getManifest().version);

  async function update(): Promise<void> {
    copy.become("99.0.0");
    // Chromium's takes the page away that asks
    if (kind === "chromium") await session.ask(() => chrome.runtime.reload()).catch(() => undefined);
    else await session.browser.installExtension(copy.folder);
    await until(async () => (await version().catch(() => "")) === "99.0.0", "the new version");
  }

  it("keeps what is stored, forgets the job, and reads the policy when it is asked again", async () => {
    for (const [page, of] of [
      [home, policy],
      [known, knownPolicy],
    ] as const)
      session.world.put(page, pageLinking(of));
    session.world.put(knownPolicy, policySaying());
    const knownSite = await session.visit(known);
    const knownPopup = await session.popupOf(knownSite);
    expect(await settled(knownPopup)).toBe("ready");
    const summary = await storedSummary(session, knownPolicy);
    const report = await session.open(
      "report",
      "main[data-ready=true]",
      `?policy=${encodeURIComponent(knownPolicy)}`,
    );

    await allowDeveloping(session);
    const host = heldBack(session, policy, policySaying(...BAD).body);
    const site = await session.visit(home);
    const popup = await session.popupOf(site);
    await waitingFor(host);
    expect(await stateOf(popup)).toBe("reading");
    await update();

    // no page of the old version stays that could speak of what it can't do any more
    for (const page of [popup, knownPopup, report])
      await until(() => isGone(page), "the old version's pages to be closed");
    expect(await storedUrls(session)).toEqual([knownPolicy]);
    expect(await storedSummary(session, knownPolicy)).toEqual(summary);
    expect((await jobsLeft(session)).filter(({ url }) => url !== policy)).toEqual([]);

    host.release();
    const again = await session.popupOf(site);
    if (kind === "chromium") {
      // its script in that page is of the old version: the page has to be loaded anew, and that is said
      expect(await settled(again)).toBe("none-found");
      expect(await textOf(again)).toContain(troubles.reloadFirst.title);
      await again.evaluate((label) => {
        [...document.querySelectorAll("button")].find((one) => one.textContent === label)?.click();
      }, troubles.reloadPage);
      await until(async () => (await stateOf(again)) === "ready", "the popup to go on by itself");
    } else expect(await settled(again)).toBe("ready");
    await again.close();
    expect((await storedUrls(session)).sort()).toEqual([knownPolicy, policy].sort());
    const reopened = await session.open(
      "report",
      "main[data-ready=true]",
      `?policy=${encodeURIComponent(knownPolicy)}`,
    );
    expect(await reopened.$eval("main", (main) => main.getAttribute("data-state"))).not.toBe("failed");
    expect(session.world.count(knownPolicy)).toBe(1);
    const urls = await Promise.all(
      (await session.browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => "")),
    );
    expect(urls.filter((url) => url.includes("/welcome/"))).toEqual([]); // the reader is no new one
  });
});

describe.each(KINDS)(
  "%s: the browser is started anew, private windows are closed",
  { timeout: 180_000 },
  (kind) => {
    const [home, policy] = ["https://kept.example/", "https://papers.kept.example/privacy"];
    const [other, otherPolicy] = ["https://cut.example/", "https://papers.cut.example/privacy"];
    const [secret, secretPolicy] = ["https://secret.example/", "https://papers.secret.example/privacy"];
    let profile = "";
    beforeEach(() => {
      profile = mkdtempSync(path.join(tmpdir(), "profile-"));
    });
    afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

    async function start(): Promise<Session> {
      const session = await startSession(kind, { profile, keepWelcome: true });
      session.world.put(home, pageLinking(policy));
      session.world.put(other, pageLinking(otherPolicy));
      session.world.put(secret, pageLinking(secretPolicy));
      session.world.put(policy, policySaying(...BAD));
      return session;
    }

    it("with what it had stored, without the jobs it had, and asks for nothing unasked", async () => {
      const before = await start();
      let summary: unknown;
      try {
        await allowPrivate(before);
        await until(() => before.ask(() => chrome.extension.isAllowedIncognitoAccess()), "private windows");
        const site = await before.visit(home);
        const popup = await before.popupOf(site);
        expect(await settled(popup)).toBe("ready");
        summary = await storedSummary(before, policy);

        const [cut, unseen] = [otherPolicy, secretPolicy].map((url) =>
          heldBack(before, url, policySaying().body),
        );
        if (!cut || !unseen) throw new Error("no hosts");
        await before.popupOf(await before.visit(other));
        await waitingFor(cut);
        const tab = await windowAt(before, secret, true);
        await tabIs(before, tab, secret);
        await before.popupOf(tab);
        await waitingFor(unseen);
        expect((await jobsLeft(before)).map((job) => [job.url, job.private]).sort()).toEqual([
          [otherPolicy, false],
          [secretPolicy, true],
        ]);
      } finally {
        await before.close();
      }

      const after = await start();
      try {
        expect(await storedUrls(after)).toEqual([policy]);
        expect(await storedSummary(after, policy)).toEqual(summary);
        expect(await keysLeft(after)).not.toContainEqual(expect.stringMatching(/^job:|private/u));
        const site = await after.visit(home);
        const popup = await after.popupOf(site);
        expect(await settled(popup)).toBe("ready");
        for (const url of [policy, otherPolicy, secretPolicy]) expect(after.world.count(url)).toBe(0);
      } finally {
        await after.close();
      }
    });

    it("and nothing stays of a job over which the last private window closes, not even in memory", async () => {
      const session = await start();
      try {
        await allowPrivate(session);
        await until(() => session.ask(() => chrome.extension.isAllowedIncognitoAccess()), "private windows");
        for (const isStopped of [false, true]) {
          const host = heldBack(session, secretPolicy, policySaying(...BAD).body);
          const asked = session.world.count(secretPolicy);
          const tab = await windowAt(session, secret, true);
          await tabIs(session, tab, secret);
          const popup = await session.popupOf(tab);
          await waitingFor(host);
          await popup.close();
          if (isStopped) expect(await killBackground(session)).toBe(true);
          await session.ask((id) => chrome.tabs.remove(id), tab);
          await until(
            async () =>
              (await keysLeft(session)).every(
                (key) => !/private|report:/u.test(key) && !key.endsWith(`:${tab}`),
              ),
            "all of it to be forgotten",
          );
          host.release();
          await session.ask(() => chrome.runtime.sendMessage({ type: "stored-list" }));
          expect(await keysLeft(session)).not.toContainEqual(expect.stringMatching(/private/u));
          expect(await storedUrls(session)).toEqual([]);
          expect(session.world.count(secretPolicy)).toBe(asked + 1); // a worker that comes after it asks nothing for it
        }
      } finally {
        await session.close();
      }
    });
  },
);
