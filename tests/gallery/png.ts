import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE_BYTES = 8;
const COLOURS = 3; // red, green, blue, a byte each: colour type 2

interface Chunk {
  type: string;
  data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString("latin1", at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

function bytesOf({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

/** What a PNG filter expects of a byte, by those to the left, above, and above to the left. */
const EXPECTED: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
    return a <= b && a <= c ? left : b <= c ? above : corner;
  },
];

/** Undoes (sign 1) or does (sign -1) a filter on one row; `known` holds the row's true bytes, filled from left to right. */
function filtered(filter: number, row: Buffer, known: Buffer, above: Buffer, sign: 1 | -1): Buffer {
  const expected = EXPECTED[filter];
  if (!expected) throw new RangeError(`no PNG filter ${String(filter)}`);
  const out = sign === 1 ? known : Buffer.alloc(row.length);
  for (let i = 0; i < row.length; i++) {
    const isFirst = i < COLOURS;
    const left = isFirst ? 0 : (known[i - COLOURS] ?? 0);
    const corner = isFirst ? 0 : (above[i - COLOURS] ?? 0);
    out[i] = (row[i] ?? 0) + sign * expected(left, above[i] ?? 0, corner);
  }
  return out;
}

/**
 * The same picture in fewer bytes: browsers pack in haste. Pages are flat, so that most rows pack best as they are or as what differs
 * from the row above; each is tried on all rows, and the smallest taken.
 * @throws {RangeError} where it is no PNG of 8 bits a colour without transparency, not interlaced
 */
export function packed(picture: Uint8Array): Buffer {
  const png = Buffer.from(picture);
  const chunks = chunksOf(png);
  const head = chunks[0]?.data;
  if (!head || head[8] !== 8 || head[9] !== 2 || head[12] !== 0)
    throw new RangeError("not the kind of PNG that is packed");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const raw = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)),
  );
  const length = width * COLOURS;
  const rows: Buffer[] = [];
  const none = Buffer.alloc(length);
  for (let y = 0; y < height; y++) {
    const at = y * (length + 1);
    const row = raw.subarray(at + 1, at + 1 + length);
    rows.push(filtered(raw[at] ?? 0, row, Buffer.alloc(length), rows[y - 1] ?? none, 1));
  }
  const tries = EXPECTED.map((_, filter) => {
    const lines = rows.flatMap((row, y) => [
      Buffer.from([filter]),
      filtered(filter, row, row, rows[y - 1] ?? none, -1),
    ]);
    return deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 });
  });
  const best = tries.reduce((a, b) => (b.length < a.length ? b : a));
  return Buffer.concat([
    png.subarray(0, SIGNATURE_BYTES),
    bytesOf({ type: "IHDR", data: head }),
    bytesOf({ type: "IDAT", data: best }),
    bytesOf({ type: "IEND", data: Buffer.alloc(0) }),
  ]);
}
