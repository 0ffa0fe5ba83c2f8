import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldBack } from "./held.ts";
import { settled, stateOf, textOf } from "./popup.ts";
import { KINDS, startSession, stopBackground, until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";

// Firefox stops its background by its own clock, which an open popup sets back
describe("chromium: the background is stopped", () => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession("chromium");
  });
  afterAll(() => session.close());

  it("in the middle of a job, which still comes to its end", async () => {
    const policy = "https://papers.slow.example/privacy";
    session.world.put("https://slow.example/", pageLinking(policy));
    const host = heldBack(session, policy, policySaying().body);
    const site = await session.visit("https://slow.example/");
    const popup = await session.popupOf(site);
    await until(() => Promise.resolve(host.waiting() > 0), "the request for the policy");
    expect(await stateOf(popup)).toBe("reading");

    await stopBackground(session);
    host.release();
    expect(await settled(popup)).toBe("ready");
    expect(await textOf(popup)).toContain("slow.example");
    await popup.close();
    await site.close();
  });
});

describe.each(KINDS)("%s: the background is stopped", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, { idleMs: 1000 });
  });
  afterAll(() => session.close());

  it("in the middle of a job with nobody looking, which is taken up again", async () => {
    const policy = "https://papers.quiet.example/privacy";
    session.world.put("https://quiet.example/", pageLinking(policy));
    const host = heldBack(session, policy, policySaying().body);
    const site = await session.visit("https://quiet.example/");
    const popup = await session.popupOf(site);
    await until(() => Promise.resolve(host.waiting() > 0), "the request for the policy");
    await popup.close();
    await stopBackground(session);
    host.release();
    // any event wakes it; asking for a summary is one
    const stored = await until(
      () =>
        session.ask(
          (url) => chrome.runtime.sendMessage<unknown, unknown>({ type: "summary-of", url }),
          policy,
        ),
      "the summary to be kept",
    );
    expect(stored).toMatchObject({ url: policy, summary: { isPolicy: true } });
    await site.close();
  });

  it("when idle, and what was known is known again", async () => {
    const policy = "https://papers.idle.example/privacy";
    session.world.put("https://idle.example/", pageLinking(policy));
    session.world.put(policy, policySaying());
    const site = await session.visit("https://idle.example/");
    const first = await session.popupOf(site);
    expect(await settled(first)).toBe("ready");
    await first.close();

    await stopBackground(session);
    const second = await session.popupOf(site);
    expect(await settled(second)).toBe("ready");
    expect(session.world.count(policy)).toBe(1);
    await second.close();
    await site.close();
  });
});
