import { describe, expect, it } from "vitest";
import { markAt, takenBy, type TraceEvent } from "../../benchmarks/page-trace.ts";

const OURS = "chrome-extension://abc";

/** Times in milliseconds; the thread had the processor for half of each. */
const event = (name: string, at: number, dur: number, url = "", tid = 1): TraceEvent => ({
  name,
  ph: "X",
  pid: 1,
  tid,
  ts: at * 1000,
  dur: dur * 1000,
  tdur: dur * 500,
  args: { data: { url } },
});
const all = (...events: TraceEvent[]) => takenBy(events, OURS, -Infinity, Infinity);

describe("what a script takes of a page", () => {
  it("is the processor's time in its calls, the inner ones not counted twice", () => {
    const taken = all(
      event("RunTask", 0, 20),
      event("EvaluateScript", 1, 10, `${OURS}/content.js`),
      event("FunctionCall", 2, 4, `${OURS}/content.js`),
      event("FunctionCall", 12, 4, "https://shop.example/page.js"),
    );
    expect(taken).toEqual({ total: 5, longest: 5 });
  });

  it("takes in the promises that go on after its call", () => {
    const taken = all(
      event("RunTask", 0, 20),
      event("FireIdleCallback", 1, 18),
      event("FunctionCall", 1, 2, OURS),
      event("RunMicrotasks", 4, 8),
      event("RunTask", 30, 10),
      event("FunctionCall", 31, 2, OURS),
    );
    expect(taken).toEqual({ total: 6, longest: 5 });
  });

  it("counts in a page's own task only its calls, not the page's promises", () => {
    const taken = all(
      event("RunTask", 0, 20),
      event("FunctionCall", 1, 2, "https://shop.example/page.js"),
      event("RunMicrotasks", 4, 10),
      event("FunctionCall", 5, 4, OURS),
    );
    expect(taken).toEqual({ total: 2, longest: 2 });
  });

  it("is looked for on every thread, and between two times only", () => {
    const events = [
      event("FunctionCall", 1, 2, OURS),
      event("FunctionCall", 5, 4, OURS, 2),
      event("FunctionCall", 50, 4, OURS),
    ];
    expect(takenBy(events, OURS, 0, 40_000)).toEqual({ total: 3, longest: 2 });
    expect(takenBy(events, "chrome-extension://other", 0, 90_000).total).toBe(0);
  });

  it("is parted by marks", () => {
    const mark = { ...event("looked", 7, 0), ph: "I" };
    expect(markAt([event("RunTask", 0, 1), mark], "looked")).toBe(7000);
    expect(markAt([mark], "rested")).toBeNull();
  });
});
