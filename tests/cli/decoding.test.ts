import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decoded } from "../../src/cli/decoding.ts";

const TEXT = "We keep your name for as long as you have an account. ".repeat(500);
const whole = Buffer.from(TEXT);

const UNHURRIED = new AbortController().signal;

/** The bytes in parts of `size`, and whether their source was let go before its end. */
function parts(bytes: Buffer, size = 100) {
  const state = { given: 0, left: false };
  async function* give(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += size) {
        state.given += 1;
        yield bytes.subarray(at, at + size);
        await Promise.resolve();
      }
    } finally {
      state.left = true;
    }
  }
  return { state, give: give() };
}

async function read(bytes: Buffer, header: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decoded(parts(bytes).give, header, UNHURRIED)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

it.each([
  ["", whole],
  ["identity", whole],
  ["gzip", gzipSync(whole)],
  ["X-GZIP", gzipSync(whole)],
  ["deflate", deflateSync(whole)],
  ["deflate", deflateRawSync(whole)],
  ["br", brotliCompressSync(whole)],
  ["deflate, gzip", gzipSync(deflateSync(whole))],
  [" br ,, gzip ", gzipSync(brotliCompressSync(whole))],
])("unpacks %j", async (header, bytes) => {
  expect(await read(bytes, header)).toBe(TEXT);
});

it("gives what it can't unpack as it is", async () => {
  expect(await read(whole, "x-smoke")).toBe(TEXT);
  const packed = gzipSync(whole);
  expect(await read(packed, "x-smoke, gzip")).toBe(packed.toString());
});

it.each([
  ["gzip", gzipSync(whole)],
  ["deflate", deflateSync(whole)],
  ["deflate", deflateRawSync(whole)],
  [
    "br",
    brotliCompressSync(Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 73 + (i >> 3) * 31) % 256))),
  ],
])("gives what ends too soon as far as it goes: %s", async (header, bytes) => {
  const got = await read(bytes.subarray(0, bytes.length - 30), header);
  expect(got.length).toBeGreaterThan(100);
  if (header !== "br") expect(TEXT.startsWith(got)).toBe(true);
});

it("gives nothing of nothing", async () => {
  for (const header of ["", "gzip", "deflate", "br"]) expect(await read(Buffer.alloc(0), header)).toBe("");
});

it.each(["gzip", "deflate", "br"])("fails where it is no %s", async (header) => {
  await expect(read(Buffer.from("xWe keep your name."), header)).rejects.toThrow();
});

it("fails where the source does", async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield gzipSync(whole).subarray(0, 50);
    await Promise.resolve();
    throw new Error("broken off");
  }
  const reading = async () => {
    for await (const chunk of decoded(broken(), "gzip", UNHURRIED)) expect(chunk.length).toBeGreaterThan(0);
  };
  await expect(reading()).rejects.toThrow("broken off");
});

it("is packed five times at most", async () => {
  const packed = (times: number): Buffer => (times === 0 ? whole : gzipSync(packed(times - 1)));
  const header = (times: number) => Array<string>(times).fill("gzip").join(", ");
  expect(await read(packed(5), header(5))).toBe(TEXT);
  await expect(read(packed(6), header(6))).rejects.toThrow("too often");
});

it.each([
  ["gzip", gzipSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["br", brotliCompressSync],
] as const)(
  "takes no more of a bomb in %s than is read of it, and lets its source go",
  async (header, pack) => {
    // noise in between: the packed bytes are many parts
    const noise = Buffer.from(
      Array.from({ length: 2_000_000 }, (_, i) => (i * i * 73 + (i >> 3) * 31) % 251),
    );
    const { state, give } = parts(pack(Buffer.concat([noise, Buffer.alloc(64_000_000)])), 1_000);
    let size = 0;
    for await (const chunk of decoded(give, header, UNHURRIED)) {
      size += chunk.length;
      if (size > 20_000) break;
    }
    expect(size).toBeLessThan(200_000);
    expect(state.given).toBeLessThan(100);
    await expect.poll(() => state.left).toBe(true);
  },
);

const ZLIB_HEADER = Buffer.from([0x78, 0x01]);
/** Stored blocks with nothing in them: nothing comes out. */
const NOTHING = Buffer.from("000000ffff".repeat(2_000), "hex");

it.each([
  ["deflate", NOTHING],
  ["deflate, gzip", gzipSync(NOTHING)],
])(
  "ends when it is told to, where nothing ever comes out: %s",
  async (header, nothing) => {
    let left = false;
    async function* forEver(): AsyncGenerator<Uint8Array> {
      try {
        yield header === "deflate" ? ZLIB_HEADER : gzipSync(ZLIB_HEADER);
        for (;;) {
          yield nothing;
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        left = true;
      }
    }
    const reading = async () => {
      for await (const chunk of decoded(forEver(), header, AbortSignal.timeout(100)))
        expect(chunk.length).toBe(0);
    };
    await expect(reading()).rejects.toMatchObject({ name: "AbortError" });
    await expect.poll(() => left).toBe(true);
  },
  5_000,
);
