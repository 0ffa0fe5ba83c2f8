import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PageState, PortCommand } from "../../../src/extension/messages.ts";
import { type PortLike, watchTab } from "../../../src/extension/popup/port.ts";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));

interface Line extends PortLike {
  sent: PortCommand[];
  answer(message: unknown): void;
  breakOff(): void;
}

function line(): Line {
  const onMessage: ((message: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  const sent: PortCommand[] = [];
  return {
    sent,
    postMessage: (message) => sent.push(message),
    disconnect: () => undefined,
    onMessage: { addListener: (listener) => onMessage.push(listener) },
    onDisconnect: { addListener: (listener) => onDisconnect.push(listener) },
    answer: (message) => onMessage.forEach((listener) => listener(message)),
    breakOff: () => onDisconnect.forEach((listener) => listener()),
  };
}

const restricted: PageState = { kind: "restricted" };

function start() {
  const lines: Line[] = [];
  const states: PageState[] = [];
  let lost = 0;
  const watch = watchTab({
    tabId: 3,
    connect: () => {
      const made = line();
      lines.push(made);
      return made;
    },
    onState: (state) => states.push(state),
    onLost: () => lost++,
  });
  return { lines, states, watch, lost: () => lost };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("the line to the worker", () => {
  it("watches, and passes on what it is told", () => {
    const { lines, states } = start();
    expect(lines[0]?.sent).toEqual([{ type: "watch", tabId: 3 }]);
    lines[0]?.answer(restricted);
    expect(states).toEqual([restricted]);
  });

  it("what is no state is not passed on", () => {
    const { lines, states } = start();
    for (const message of [null, 1, "ready", {}, { kind: "unheard-of" }]) lines[0]?.answer(message);
    expect(states).toEqual([]);
  });

  it("is made anew when the worker stops, and watches again", () => {
    const { lines, states, lost } = start();
    lines[0]?.answer(restricted);
    lines[0]?.breakOff();
    vi.advanceTimersByTime(60);
    expect(lines).toHaveLength(2);
    expect(lines[1]?.sent).toEqual([{ type: "watch", tabId: 3 }]);
    lines[1]?.answer(restricted);
    expect(states).toHaveLength(2);
    expect(lost()).toBe(0);
  });

  it("waits longer each time, and says that nobody answers", () => {
    const { lines, lost } = start();
    const breakLast = () => lines.at(-1)?.breakOff();
    breakLast();
    vi.advanceTimersByTime(50);
    breakLast();
    vi.advanceTimersByTime(50);
    expect(lines).toHaveLength(2); // 250 ms this time
    vi.advanceTimersByTime(200);
    expect(lines).toHaveLength(3);
    breakLast();
    expect(lost()).toBe(0);
    vi.advanceTimersByTime(1000);
    breakLast();
    expect(lost()).toBe(1);
    vi.advanceTimersByTime(3000);
    expect(lines).toHaveLength(5); // it goes on asking
  });

  it("a worker that takes the line but never answers is told as well", () => {
    const { lost } = start();
    vi.advanceTimersByTime(4000);
    expect(lost()).toBe(1);
  });

  it("a command on a broken line makes it anew first", () => {
    const { lines, watch } = start();
    lines[0]?.breakOff();
    watch.send({ type: "read-again" });
    expect(lines).toHaveLength(2);
    expect(lines[1]?.sent).toEqual([{ type: "watch", tabId: 3 }, { type: "read-again" }]);
    vi.advanceTimersByTime(10_000);
    expect(lines).toHaveLength(2);
  });

  describe("the policy that the reader named", () => {
    const typed: PortCommand = { type: "enter-address", url: "papers.example/privacy" };
    const reading = (site = "shop.example"): PageState => ({
      kind: "reading",
      site,
      url: null,
      step: "fetching",
      progress: 0.2,
    });
    const failed = (): PageState => ({
      kind: "failed",
      site: "shop.example",
      url: null,
      code: "timeout",
      status: null,
    });
    const told = (lines: Line[]) => lines.map(({ sent }) => sent.slice(1));
    const stop = (lines: Line[]) => {
      lines.at(-1)?.breakOff();
      vi.advanceTimersByTime(3_000);
    };

    it.each([typed, { type: "choose", url: "https://papers.example/privacy" } as const])(
      "is told to the next worker where the first was stopped over it: $type",
      (named) => {
        const { lines, watch } = start();
        lines[0]?.answer(failed());
        watch.send(named);
        lines[0]?.answer(reading());
        stop(lines);
        expect(told(lines)).toEqual([[named], [named]]);
      },
    );

    it("is told once more where the first worker never heard of it, not where there was an end to show", () => {
      const { lines, watch } = start();
      watch.send(typed);
      stop(lines);
      expect(told(lines)).toEqual([[typed], [typed]]);
      lines[1]?.answer(restricted);
      stop(lines);
      expect(told(lines)).toEqual([[typed], [typed], []]);
    });

    it.each([{ type: "cancel" }, { type: "forget-choice" }, { type: "watch", tabId: 3 }] as const)(
      "is given up with $type",
      (other) => {
        const { lines, watch } = start();
        watch.send(typed);
        watch.send(other);
        stop(lines);
        expect(told(lines)).toEqual([[typed, other], []]);
      },
    );

    it("is kept where the reader does something else beside it", () => {
      const { lines, watch } = start();
      watch.send(typed);
      watch.send({ type: "site-warnings", on: false });
      stop(lines);
      expect(told(lines)[1]).toEqual([typed]);
    });

    it("is what is read again, on the same site only", () => {
      const { lines, watch } = start();
      lines[0]?.answer(failed());
      watch.send(typed);
      lines[0]?.answer(failed());
      watch.send({ type: "read-again" });
      stop(lines);
      expect(told(lines)[1]).toEqual([typed]);
      lines[1]?.answer(reading("other.example"));
      stop(lines);
      expect(told(lines)[2]).toEqual([]);
    });

    it("is what is read again where reading it was cancelled, too", () => {
      const { lines, watch } = start();
      lines[0]?.answer(failed());
      watch.send(typed);
      lines[0]?.answer(reading());
      watch.send({ type: "cancel" });
      lines[0]?.answer(failed());
      watch.send({ type: "read-again" });
      stop(lines);
      expect(told(lines)[1]).toEqual([typed]);
    });

    it("is not read again of a worker that was never told of it", () => {
      const { lines, watch } = start();
      lines[0]?.answer(failed());
      watch.send(typed);
      watch.send({ type: "cancel" });
      stop(lines);
      lines[1]?.answer(failed()); // of the page's own policy
      watch.send({ type: "read-again" });
      stop(lines);
      expect(told(lines)).toEqual([[typed, { type: "cancel" }], [{ type: "read-again" }], []]);
    });

    it("is given up where it stops every worker", () => {
      const { lines, watch } = start();
      watch.send(typed);
      for (let stops = 0; stops < 10; stops++) stop(lines);
      expect(told(lines).flat()).toHaveLength(5);
      expect(lines).toHaveLength(11);
    });
  });

  describe("the end that is on show", () => {
    const URL = "https://papers.example/privacy";
    const failed: PageState = {
      kind: "failed",
      site: "shop.example",
      url: URL,
      code: "server-error",
      status: 500,
      chosenBy: "home",
    };
    const reading: PageState = {
      kind: "reading",
      site: "shop.example",
      url: URL,
      step: "fetching",
      progress: 0.2,
    };
    const onShow = { kind: "failed", site: "shop.example", url: URL, chosenBy: "home" };
    const watchOf = (line: Line | undefined) => line?.sent[0];
    const next = (lines: Line[]) => {
      lines.at(-1)?.breakOff();
      vi.advanceTimersByTime(3_000);
      return lines.at(-1);
    };

    it("is told to each next worker, also to one after a worker that had nothing to add", () => {
      const { lines, states, lost } = start();
      lines[0]?.answer(failed);
      for (let stops = 0; stops < 6; stops++) {
        const line = next(lines);
        expect(line?.sent).toEqual([{ type: "watch", tabId: 3, onShow }]);
        line?.answer({ kind: "unchanged" });
        vi.advanceTimersByTime(5_000);
      }
      expect(states).toEqual([failed]);
      expect(lost()).toBe(0);
    });

    it("is none while something is read, is looked for, or needs the browser's leave", () => {
      const { lines } = start();
      lines[0]?.answer(failed);
      const others: PageState[] = [reading, restricted, { kind: "no-access", origins: ["*://*/*"] }];
      for (const state of others) {
        lines.at(-1)?.answer(state);
        expect(watchOf(next(lines))).toEqual({ type: "watch", tabId: 3 });
      }
      lines.at(-1)?.answer({ kind: "choose", site: "shop.example", candidates: [] });
      expect(watchOf(next(lines))).toMatchObject({ onShow: { kind: "choose", url: null } });
    });

    it.each([
      { type: "read-again" },
      { type: "choose", url: URL },
      { type: "enter-address", url: "shop.example/privacy" },
      { type: "forget-choice" },
      { type: "reload-page" },
      { type: "watch", tabId: 3 },
    ] as const)("is none any more once the reader wants something else: $type", (command) => {
      const { lines, watch } = start();
      lines[0]?.answer(failed);
      watch.send(command);
      expect(watchOf(next(lines))).toEqual({ type: "watch", tabId: 3 });
    });

    it.each([
      { type: "cancel" },
      { type: "open-policy", url: URL },
      { type: "site-warnings", on: true },
    ] as const)("stays beside other things: $type", (command) => {
      const { lines, watch } = start();
      lines[0]?.answer(failed);
      watch.send(command);
      expect(watchOf(next(lines))).toMatchObject({ onShow });
    });
  });

  it("an extension that was updated under the page breaks nothing", () => {
    let lost = 0;
    const watch = watchTab({
      tabId: 3,
      connect: () => {
        throw new Error("Extension context invalidated.");
      },
      onState: () => undefined,
      onLost: () => lost++,
    });
    vi.advanceTimersByTime(10_000);
    expect(lost).toBeGreaterThan(0);
    watch.stop();
  });

  it("stops for good", () => {
    const { lines, states, watch } = start();
    watch.stop();
    lines[0]?.answer(restricted);
    lines[0]?.breakOff();
    vi.advanceTimersByTime(10_000);
    expect(states).toEqual([]);
    expect(lines).toHaveLength(1);
  });
});
