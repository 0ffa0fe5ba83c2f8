import { afterEach, expect, it } from "vitest";
import { ThreadReader } from "../../src/cli/thread.ts";

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
