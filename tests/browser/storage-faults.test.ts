// a browser's storage that is broken, full, held or of another version: the answer is shown, what was stored stays
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../src/extension/messages.ts";
import { words as optionWords } from "../../src/extension/options/words.ts";
import { VERSION } from "../../src/extension/store.ts";
import { words } from "../../src/extension/ui/words.ts";
import { settled, textOf } from "./popup.ts";
import { KINDS, startSession, stopBackground, until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";

const NAME = "smallprint";

const policyOf = (name: string) => `https://papers.${name}.example/privacy`;

/** Opens the popup over a site of this name, waits for its end, and gives what it says. */
async function readSite(session: Session, name: string, patienceMs = 60_000) {
  session.world.put(`https://${name}.example/`, pageLinking(policyOf(name)));
  session.world.put(policyOf(name), policySaying());
  const site = await session.visit(`https://${name}.example/`);
  const popup = await session.popupOf(site);
  const state = await settled(popup, patienceMs);
  const text = await textOf(popup);
  await popup.close();
  await site.close();
  return { state, text };
}
const listed = (session: Session): Promise<string[]> =>
  session.ask(async () => {
    const all = await chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" });
    return all.map(({ url }) => url).sort();
  });
const control = (page: Page, label: string) =>
  until(async () => {
    const found = await page.evaluateHandle(
      (text) => [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === text),
      label,
    );
    return found.asElement() as Awaited<ReturnType<typeof page.$>>;
  }, label);

describe.each(KINDS)("%s: storage", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    expect((await readSite(session, "first")).state).toBe("ready");
  });
  afterAll(() => session.close());

  it("full of rubbish costs only the rubbish", async () => {
    await session.ask(
      async (name, version, url) => {
        const rubbish = [0, "text", null, [], { url: 1 }, { summaries: "x" }, { seen: { url } }];
        const session: Record<string, unknown> = {};
        rubbish.forEach((value, n) => {
          for (const key of ["private", "private-off", `tab:${n}`, `search:https://first.example`])
            session[key] = value;
          for (const key of [`job:${url}`, `opened:${n}`, `asked:${n}`, `due:${n}`, `report:${n}`])
            session[key] = value;
        });
        await chrome.storage.session.set(session);
        await chrome.storage.local.set({ clock: "noon" });
        await chrome.storage.sync.set({
          version: "nine",
          preset: 7,
          own: { "share.sell": "yes", constructor: ["yes"] },
          signupOffSites: { 0: "first.example" },
          keepMonths: -4,
          appearance: "<b>pink</b>",
        });
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name, version);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error("not opened"));
        });
        const write = db.transaction(["summaries", "texts", "choices", "cards"], "readwrite");
        const later = Date.now() + 1e12;
        for (let n = 0; n < 20; n++) {
          const key = { url, hash: `rubbish ${n}`, engine: "0" };
          write.objectStore("summaries").put({ ...key, readAt: later + n, summary: rubbish[n % 7] });
          write.objectStore("texts").put({ ...key, text: rubbish[n % 7] });
        }
        write.objectStore("choices").put({ site: "first.example", url: { not: "an address" } });
        write.objectStore("cards").put({ site: "first.example", version: 9 });
        await new Promise((resolve) => (write.oncomplete = resolve));
        db.close();
      },
      NAME,
      VERSION,
      policyOf("first"),
    );
    expect(await listed(session)).toEqual([policyOf("first")]);
    expect((await readSite(session, "first")).state).toBe("ready");
    expect(session.world.count(policyOf("first"))).toBe(1); // it was still there
    expect((await readSite(session, "second")).text).not.toContain(words.unkept);
    const options = await session.open("options", "main .rows li");
    expect(await options.$eval("main", (main) => main.innerText)).toContain("first.example");
    await options.close();
    expect(await listed(session)).toEqual([policyOf("first"), policyOf("second")]);
    await session.ask(() => chrome.storage.sync.clear());
  });

  it("that is held by somebody else hangs nothing: the answer is shown, and said not to be kept", async () => {
    await session.ask(
      async (name, version) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const request = indexedDB.open(name, version);
          request.onsuccess = () => resolve(request.result);
        });
        const write = db.transaction(["summaries", "texts", "choices", "cards"], "readwrite");
        const held = globalThis as unknown as { free: boolean };
        held.free = false;
        const hold = () => {
          if (held.free) return db.close();
          write.objectStore("cards").get("nobody").onsuccess = hold; // as long as it asks, nobody else is served
        };
        hold();
      },
      NAME,
      VERSION,
    );
    const started = Date.now();
    const { state, text } = await readSite(session, "held");
    expect(state).toBe("ready");
    expect(text).toContain(words.unkept);
    expect(Date.now() - started).toBeLessThan(45_000);
    await session.ask(() => void ((globalThis as unknown as { free: boolean }).free = true));
    await until(
      () =>
        listed(session)
          .then((all) => all.includes(policyOf("second")))
          .catch(() => false),
      "the store to answer again",
    );
    // what was read meanwhile may have been kept behind its back; what was there is
    expect(await listed(session)).toEqual(expect.arrayContaining([policyOf("first"), policyOf("second")]));
  });

  it("of a newer version: the answer is shown, the report too; the reader can begin anew", async () => {
    await session.ask(
      (name, version) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(name, version + 1);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(new Error("not opened"));
        }),
      NAME,
      VERSION,
    );
    const { state, text } = await readSite(session, "newer");
    expect(state).toBe("ready");
    expect(text).toContain(words.unkept);
    const query = `?${new URLSearchParams({ policy: policyOf("newer") }).toString()}`;
    const report = await session.open("report", "main[data-ready=true]", query);
    expect(await report.$eval("main", (main) => main.innerText)).toContain("newer.example");
    await report.close();

    const options = await session.open("options", "select");
    await options.bringToFront();
    await until(
      async () => (await options.$eval("main", (main) => main.innerText)).includes(optionWords.storedFailed),
      "the options to say so",
    );
    await (await control(options, optionWords.tryAgain)).click();
    await (await control(options, optionWords.deleteAll)).click();
    await (await control(options, optionWords.deleteAllYes)).click();
    await until(
      async () => (await options.$eval("main", (main) => main.innerText)).includes(optionWords.storedNone),
      "the store to be empty",
    );
    await options.close();
    expect((await readSite(session, "anew")).text).not.toContain(words.unkept);
    expect(await listed(session)).toEqual([policyOf("anew")]);
  });
});

describe("chromium: a disk that is full", () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession("chromium");
    expect((await readSite(session, "before")).text).not.toContain(words.unkept);
  });
  afterAll(() => session.close());

  it("shows the answer, says that it is not kept, and keeps what was there; when there is room it keeps again", async () => {
    const desk = await session.open("options", "select");
    const debug = await desk.createCDPSession();
    await debug.send("Storage.overrideQuotaForOrigin", { origin: session.base, quotaSize: 1 });
    // the browser goes on for up to half a minute with what it last saw to be free
    const kept = [policyOf("before")];
    const full = await (async () => {
      for (let n = 1; ; n++) {
        const read = await readSite(session, `full-${n}`);
        if (n === 12 || read.text.includes(words.unkept)) return { n, ...read };
        kept.push(policyOf(`full-${n}`));
        await new Promise((resolve) => setTimeout(resolve, 5_000));
      }
    })();
    expect(full.state).toBe("ready");
    expect(full.text).toContain(words.unkept);
    expect(full.text).toContain(words.settings);
    expect(await listed(session)).toEqual(kept);
    await stopBackground(session);
    await debug.send("Storage.overrideQuotaForOrigin", { origin: session.base });
    await debug.detach();
    await desk.close();
    expect((await readSite(session, "room")).text).not.toContain(words.unkept);
    expect(await listed(session)).toEqual([...kept, policyOf("room")]);
  });
});

describe("firefox: a disk that is full", () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession("firefox", { prefs: { "dom.quotaManager.temporaryStorage.fixedLimit": 1 } });
  });
  afterAll(() => session.close());

  it("shows the answer, and says that it is not kept", async () => {
    const { state, text } = await readSite(session, "full");
    expect(state).toBe("ready");
    expect(text).toContain(words.unkept);
  });
});
