import type { LookupAddress } from "node:dns";
import { expect, it } from "vitest";
import { publicOnly } from "../../src/cli/lookup.ts";

/** A resolver that gives each name's answers in turn, one a question, and counts them. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const resolve = (hostname: string): Promise<LookupAddress[]> => {
    const answer = answers[asked.length] ?? [];
    asked.push(hostname);
    return Promise.resolve(answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
  };
  return { asked, resolve };
}

/** What a connection is told: all addresses, or the first and its family. */
const ask = (resolve: ReturnType<typeof resolver>["resolve"], all: boolean) =>
  new Promise((done, fail) =>
    publicOnly(resolve)("shop.example", { all }, (error, address, family) =>
      error ? fail(error) : done(all ? address : [address, family]),
    ),
  );

it("gives a connection the very addresses that it looked at, by one question", async () => {
  const changing = resolver(["9.9.9.9", "2620:fe::fe"], ["127.0.0.1"]);
  expect(await ask(changing.resolve, true)).toEqual([
    { address: "9.9.9.9", family: 4 },
    { address: "2620:fe::fe", family: 6 },
  ]);
  expect(changing.asked).toEqual(["shop.example"]);
});

it("gives the first where one is wanted", async () => {
  expect(await ask(resolver(["2620:fe::fe", "9.9.9.9"]).resolve, false)).toEqual(["2620:fe::fe", 6]);
});

it.each([
  ["127.0.0.1"],
  ["10.0.0.5"],
  ["169.254.169.254"],
  ["0.0.0.0"],
  ["::1"],
  ["::ffff:192.168.1.1"],
  ["::ffff:c0a8:101"],
  ["fe80::1%eth0"],
  ["fd00::7"],
  ["64:ff9b::10.0.0.1"],
  ["no address at all"],
])("refuses a name that is %s, alone or behind public ones, and names it", async (address) => {
  const refused = {
    code: "private-address",
    message: expect.stringContaining(`shop.example is ${address};`) as string,
  };
  for (const all of [true, false]) {
    await expect(ask(resolver([address]).resolve, all)).rejects.toMatchObject(refused);
    await expect(ask(resolver(["9.9.9.9", "2620:fe::fe", address]).resolve, all)).rejects.toMatchObject(
      refused,
    );
  }
});

it("knows no host where a name has no address, or the resolver fails", async () => {
  await expect(ask(resolver([]).resolve, true)).rejects.toMatchObject({ code: "ENOTFOUND" });
  const failing = () => Promise.reject(Object.assign(new Error("no answer"), { code: "EAI_AGAIN" }));
  await expect(ask(failing, true)).rejects.toMatchObject({ code: "EAI_AGAIN" });
});
