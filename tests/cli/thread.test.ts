import { afterEach, expect, it } from "vitest";
import { SmallprintError } from "../../src/policy/errors.ts";
import { failureOf, ThreadReader } from "../../src/cli/thread.ts";

const reader = new ThreadReader("links", "a page", {
  program: new URL("thread-of-tests.mjs", import.meta.url),
  longest: 3_000,
  megabytes: 60,
  answers: 3,
});
afterEach(() => reader.end());

it("reads one after the other in one thread, and takes another after some", async () => {
  const asked = [];
  for (let i = 0; i < 5; i++) asked.push(await reader.read("a page"));
  expect(asked).toEqual([1, 2, 3, 1, 2]);
});

it("passes on what the thread can't read, and goes on", async () => {
  await expect(reader.read("error")).rejects.toMatchObject({ code: "scanned", message: "pictures" });
  expect(await reader.read("a page")).toBe(2);
});

it("ends what takes too long, and goes on", async () => {
  const started = performance.now();
  await expect(reader.read("for ever")).rejects.toMatchObject({
    code: "too-large",
    message: "a page that takes more than 3 s to read",
  });
  expect(performance.now() - started).toBeGreaterThan(2_900);
  expect(await reader.read("a page")).toBe(1);
}, 30_000);

it.each(["memory", "exit"])(
  "ends what costs the thread its life, and goes on: %s",
  async (input) => {
    expect(await reader.read("a page")).toBe(1);
    await expect(reader.read(input)).rejects.toMatchObject({
      code: "unreadable",
      message: "a page that can't be read",
    });
    expect(await reader.read("a page")).toBe(1);
  },
  60_000,
);

it("tries in a fresh thread what ended one that had read before", async () => {
  expect(await reader.read("a page")).toBe(1);
  expect(await reader.read("exit when used")).toBe(1);
});

it("notices a thread that ended unasked", async () => {
  expect(await reader.read("exit later")).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await reader.read("a page")).toBe(1);
});

/** What goes wrong where it calls itself for ever. */
function tooDeep(): unknown {
  const down = (depth: number): number => 1 + down(depth + 1);
  try {
    return down(0);
  } catch (error) {
    return error;
  }
}

const TASKS = ["pdf", "links", "signup"] as const;

it.each(TASKS)("tells what lies too deep in each other: %s", (task) => {
  expect(failureOf(tooDeep(), task)).toEqual({
    code: "unreadable",
    detail: "too much in each other to be read",
  });
});

it.each(TASKS)("passes on an error that has its code: %s", (task) => {
  const error = new SmallprintError("locked", "a password is needed");
  expect(failureOf(error, task)).toEqual({ code: "locked", detail: "a password is needed" });
});

it.each([new TypeError("x is undefined"), new RangeError("Invalid array length")])(
  "a page has no part in a fault of ours, a PDF may have: %s",
  (error) => {
    const detail = error.message;
    expect(failureOf(error, "links")).toEqual({ code: "internal", detail });
    expect(failureOf(error, "signup")).toEqual({ code: "internal", detail });
    expect(failureOf(error, "pdf")).toEqual({ code: "unreadable", detail });
  },
);

it("tells what was thrown that is no error", () => {
  expect(failureOf("no", "links")).toEqual({ code: "internal", detail: "no" });
});
