// the worker before servers that lie, stall and break off, where what becomes of it is the browser's own doing
import http from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileServers } from "../net/hostile-servers.ts";
import { readAddresses, type End } from "./read-address.ts";
import { KINDS, startSession, type Session } from "./session.ts";
import { HOME, POLICY, policySaying } from "./shop.ts";
import { settled } from "./popup.ts";

/** A server on the reader's own machine, which would answer if it were asked. */
const SECRET_PORT = 8099;
const SECRET = `http://127.0.0.1:${SECRET_PORT}/secret`;
const SERVERS = hostileServers(String(policySaying().body), SECRET);
/** A request may take 15 s; the rest is for a machine that has other work. */
const PATIENCE_MS = 75_000;

const addressOf = (name: string): string =>
  `https://${name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-")}.hostile.example/privacy`;
const outcomeOf = (end: End | "no answer" | undefined): string => {
  if (end === undefined || end === "no answer") return "no answer";
  if (end.kind === "ready") return "read";
  return end.kind === "failed" ? end.code : end.reason;
};

const secret = http.createServer((_request, response) => {
  response.writeHead(200, { "content-type": "text/html" }).end(policySaying().body);
});
beforeAll(() => new Promise<void>((resolve) => secret.listen(SECRET_PORT, "127.0.0.1", resolve)));
afterAll(() => {
  secret.close();
});

describe.each(KINDS)("%s: the policy's server", (kind) => {
  let session: Session;
  let tabId = 0;
  let ends: (End | "no answer")[] = [];
  const sent = new Map<string, number>();

  beforeAll(async () => {
    session = await startSession(kind);
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    tabId = await session.tabId(site);
    for (const { name, answer } of SERVERS)
      session.world.put(addressOf(name), (request, response) => {
        const { socket } = request;
        const before = socket.bytesWritten;
        socket.once("close", () => sent.set(name, (sent.get(name) ?? 0) + socket.bytesWritten - before));
        socket.on("error", () => undefined);
        answer(request, response);
      });
    ends = await readAddresses(
      session,
      tabId,
      SERVERS.map(({ name }) => addressOf(name)),
      PATIENCE_MS,
    );
  }, 200_000);
  afterAll(() => session.close());

  it.each(SERVERS.map(({ name, browser }, index) => [name, browser.join(" or "), index] as const))(
    "%s: %s",
    (_name, allowed, index) => {
      expect(allowed.split(" or ")).toContain(outcomeOf(ends[index]));
    },
  );

  it("was asked no more often than a browser follows redirects, twice", () => {
    for (const { name } of SERVERS) expect(session.world.count(addressOf(name)), name).toBeLessThan(70);
  });

  it("sent no more than a page may have, twice, and what lay on the way", () => {
    for (const [name, bytes] of sent) expect(bytes, name).toBeLessThan(40_000_000);
  });

  it("of a private host was not asked for what it has", () => {
    expect(session.world.asked.filter(({ url }) => url.startsWith("http://127."))).toEqual([]);
  });

  it("leaves a worker that reads the next policy, and a store that has what it had", async () => {
    session.world.put("https://next.hostile.example/privacy", policySaying());
    const [end] = await readAddresses(session, tabId, ["https://next.hostile.example/privacy"], 30_000);
    expect(outcomeOf(end)).toBe("read");
    const stored = await session.ask(() =>
      chrome.runtime.sendMessage<unknown, { url: string }[]>({ type: "stored-list" }),
    );
    expect(stored.map(({ url }) => url)).toContain(POLICY);
  });
});
