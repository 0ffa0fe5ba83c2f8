/** Hostile files: a sound one, cut short, with bytes changed, pieces moved, and numbers that promise more than there is. */
import fc from "fast-check";

interface Change {
  kind: "cut" | "byte" | "move" | "number" | "large";
  at: number;
  by: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("cut", "byte", "byte", "byte", "move", "number", "number", "large"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  by: fc.nat(0xffff),
});

const digit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

function apply(bytes: Uint8Array, { kind, at, by }: Change): Uint8Array {
  const place = Math.floor(at * bytes.length);
  if (kind === "cut") return bytes.slice(0, place);
  const copy = bytes.slice();
  if (kind === "byte" && place < copy.length) copy[place] = by & 0xff;
  if (kind === "move") copy.copyWithin(place, by % Math.max(1, copy.length), (by % copy.length) + 200);
  if (kind === "large" && place + 4 <= copy.length)
    new DataView(copy.buffer).setUint32(place & ~3, by * 65_537, true);
  if (kind === "number") {
    let from = place;
    while (from < copy.length && !digit(copy[from])) from++;
    for (; digit(copy[from]); from++) copy[from] = 0x30 + (by % 10);
  }
  return copy;
}

/** Sound files, each changed in one to six ways. `head`: changes keep to so many first bytes. */
export const bentFile = (files: readonly Uint8Array[], head = Infinity): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.nat(files.length - 1), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([which, changes]) => {
      const file = files[which] ?? new Uint8Array();
      const share = Math.min(1, head / file.length);
      return changes.reduce((bytes, one) => apply(bytes, { ...one, at: one.at * share }), file);
    });
