import { describe, expect, it, vi } from "vitest";
import { FetchError, type Fetched } from "../../../src/extension/background/fetch.ts";
import type { EngineReading } from "../../../src/extension/background/jobs.ts";
import { readPolicy, type OpenPage, type ReadTools } from "../../../src/extension/background/read-policy.ts";
import type { NotPolicyReason } from "../../../src/policy/types.ts";
import { summaryWith } from "../summaries.ts";

const url = "https://shop.example/privacy";
const request = { url, pageUrl: "https://shop.example/", private: false };
const fetched: Fetched = {
  bytes: new TextEncoder().encode("shell"),
  finalUrl: `${url}/en`,
  contentType: "text/html",
  charset: null,
  status: 200,
};

/** Text is a policy where it says so; "shell" is drawn by scripts; other text is what it is called. */
function readingOf(bytes: Uint8Array): EngineReading {
  const text = new TextDecoder().decode(bytes);
  if (text.startsWith("policy")) return { summary: summaryWith(), hash: text };
  const reason = text === "shell" ? "script-drawn" : (text as NotPolicyReason);
  return { summary: summaryWith({}, { isPolicy: false, reason }), hash: text };
}

/** A browser with one open page, whose mark-up changes from look to look. */
function browser(looks: readonly (string | null)[], more: Partial<ReadTools> = {}) {
  let look = 0;
  const page: OpenPage = {
    url: `${url}/en`,
    html: () => Promise.resolve(looks[Math.min(look++, looks.length - 1)] ?? null),
    loaded: () => Promise.resolve(true),
  };
  const find = vi.fn<(addresses: readonly string[], isPrivate: boolean) => Promise<OpenPage | null>>(() =>
    Promise.resolve(looks.length > 0 ? page : null),
  );
  const tools: ReadTools = {
    fetch: vi.fn(() => Promise.resolve(fetched)),
    engine: { version: "e1", summarize: (bytes) => Promise.resolve(readingOf(bytes)) },
    open: { find, wait: () => Promise.resolve() },
    signal: new AbortController().signal,
    reading: () => Promise.resolve(),
    pages: () => undefined,
    now: () => 0,
    ...more,
  };
  return { tools, find, looks: () => look };
}
const answering = (text: string): Partial<ReadTools> => ({
  fetch: () => Promise.resolve({ ...fetched, bytes: new TextEncoder().encode(text) }),
});
const failing = (code: "refused" | "private-address"): Partial<ReadTools> => ({
  fetch: () => Promise.reject(new FetchError(code)),
});

describe("a policy whose bytes hold it", () => {
  it("is read from them; no tab is looked at", async () => {
    const { tools, find } = browser(["policy in a tab"], answering("policy in bytes"));
    expect((await readPolicy(request, tools)).hash).toBe("policy in bytes");
    expect(find).not.toHaveBeenCalled();
  });

  it("is told so too where no tab shows what scripts draw", async () => {
    expect((await readPolicy(request, browser([]).tools)).summary.reason).toBe("script-drawn");
  });
});

describe("a policy that stands in an open page only", () => {
  it("is read there, by the address asked for or the one that it led to, in the same kind of window", async () => {
    const { tools, find } = browser(["policy, drawn"]);
    expect((await readPolicy({ ...request, private: true }, tools)).hash).toBe("policy, drawn");
    expect(find).toHaveBeenCalledWith([url, `${url}/en`], true);
  });

  it("is waited for until it has been drawn, and until it grows no more", async () => {
    const { tools } = browser([
      "",
      null,
      "policy, half",
      "policy, half and more",
      "policy, all of it at last",
    ]);
    expect((await readPolicy(request, tools)).hash).toBe("policy, all of it at last");
  });

  it("is not waited for without end", async () => {
    const { tools, looks } = browser(["other"]);
    expect((await readPolicy(request, tools)).summary.reason).toBe("script-drawn");
    expect(looks()).toBeLessThan(20);
  });

  it("serves where the site refuses strangers, and where the bytes are a login", async () => {
    expect((await readPolicy(request, browser(["policy"], failing("refused")).tools)).hash).toBe("policy");
    expect((await readPolicy(request, browser(["policy"], answering("login")).tools)).hash).toBe("policy");
  });

  it("does not serve where the address must not be read at all, nor for what the bytes say surely", async () => {
    await expect(
      readPolicy(request, browser(["policy"], failing("private-address")).tools),
    ).rejects.toThrow();
    expect((await readPolicy(request, browser(["policy"], answering("language")).tools)).summary.reason).toBe(
      "language",
    );
  });

  it("keeps the failure where the open page is no policy either", async () => {
    await expect(readPolicy(request, browser(["other"], failing("refused")).tools)).rejects.toMatchObject({
      code: "refused",
    });
  });

  it("that the reader has just opened is read without a request", async () => {
    const fetch = vi.fn(() => Promise.resolve(fetched));
    const { tools } = browser(["policy"], { fetch });
    expect((await readPolicy({ ...request, open: true }, tools)).hash).toBe("policy");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("is left when the reader stops it", async () => {
    const stop = new AbortController();
    const { tools, looks } = browser([null], {
      signal: stop.signal,
      reading: () => Promise.resolve(stop.abort()),
    });
    await readPolicy(request, tools).catch(() => undefined);
    expect(looks()).toBe(0);
  });
});
