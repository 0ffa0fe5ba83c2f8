import { crc32, deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { packed } from "../gallery/png.ts";

const WIDTH = 40;
const HEIGHT = 30;
const LENGTH = WIDTH * 3;

/** A slope of colours with a box in it. */
const rows = Array.from({ length: HEIGHT }, (_, y) =>
  Buffer.from(
    Array.from({ length: LENGTH }, (__, x) => (x > 30 && y > 10 && x < 60 ? 200 : (x * 3 + y * 7) % 256)),
  ),
);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function png(lines: readonly Buffer[], colours = 2): Buffer {
  const head = Buffer.from([0, 0, 0, WIDTH, 0, 0, 0, HEIGHT, 8, colours, 0, 0, 0]);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(Buffer.concat(lines), { level: 0 });
  const [first, second] = [data.subarray(0, 100), data.subarray(100)];
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", first),
    chunk("IDAT", second),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Rows as PNG has them: what is before each byte, by the filter's number, taken from it. */
const before: readonly ((row: Buffer, above: Buffer, x: number) => number)[] = [
  () => 0,
  (row, _, x) => row[x - 3] ?? 0,
  (_, above, x) => above[x] ?? 0,
  (row, above, x) => Math.floor(((row[x - 3] ?? 0) + (above[x] ?? 0)) / 2),
];
const filtered = (filter: number): Buffer[] =>
  rows.map((row, y) => {
    const above = rows[y - 1] ?? Buffer.alloc(LENGTH);
    return Buffer.from([filter, ...row.map((byte, x) => byte - (before[filter]?.(row, above, x) ?? 0))]);
  });

it("packs a picture the same, however it was written, and smaller", () => {
  const plain = png(filtered(0));
  const small = packed(plain);
  expect(small.length).toBeLessThan(plain.length / 4);
  for (const filter of [1, 2, 3]) expect(packed(png(filtered(filter)))).toEqual(small);
  expect(packed(small)).toEqual(small);
});

it("refuses pictures with transparency", () => {
  expect(() => packed(png(filtered(0), 6))).toThrow(RangeError);
});
