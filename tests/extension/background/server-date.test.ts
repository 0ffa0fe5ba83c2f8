import { describe, expect, it } from "vitest";
import { fetchPolicy } from "../../../src/extension/background/fetch.ts";
import { dateOf } from "../../../src/extension/background/server-date.ts";

const URL_ = "https://shop.example/privacy";
const DATE = "Sun, 22 Nov 2026 10:00:00 GMT";
const TIME = Date.UTC(2026, 10, 22, 10);
const answer = (headers: Record<string, string>, url = URL_) =>
  Object.defineProperty(new Response("text", { headers }), "url", { value: url });

describe("a server's time", () => {
  it.each([
    ["is its date", { date: DATE }, TIME],
    ["counts on while the answer waited in a cache", { date: DATE, age: "3600" }, TIME + 3_600_000],
    ["passes over an age that is none", { date: DATE, age: "old" }, TIME],
    ["passes over an age that would lead back", { date: DATE, age: "-5" }, TIME],
    ["is unknown where it says none", {}, null],
    ["is unknown where it is no date", { date: "yesterday" }, null],
  ])("%s", (_what, headers, time) => {
    expect(dateOf(answer(headers))).toBe(time);
  });

  it("is not taken from who did not prove who they are", () => {
    expect(dateOf(answer({ date: DATE }, "http://shop.example/privacy"))).toBeNull();
  });

  it.each([200, 304, 404])("is heard with an answer of status %d", async (status) => {
    const heard: number[] = [];
    const response = Object.defineProperty(
      new Response(status === 304 ? null : "text", { status, headers: { date: DATE } }),
      "url",
      { value: URL_ },
    );
    await fetchPolicy(URL_, {
      pageUrl: null,
      validators: { etag: "a", lastModified: null },
      fetch: () => Promise.resolve(response),
      heardDate: (date) => heard.push(date),
      online: () => true,
    }).catch(() => null);
    expect(heard).toEqual([TIME]);
  });
});
