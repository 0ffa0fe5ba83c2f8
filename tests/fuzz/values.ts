/** Hostile plain data: sound values with parts of them exchanged, and values of no shape at all. */
import fc from "fast-check";

const NAMES = [
  "type",
  "url",
  "version",
  "own",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "length",
  "html",
  "id",
];

/** Anything that JSON or a structured clone can hold. */
export const anything = fc.anything({
  key: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 8 })),
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withTypedArray: true,
  withSparseArray: true,
  withNullPrototype: true,
});

const STRANGE: readonly unknown[] = [
  null,
  undefined,
  NaN,
  Infinity,
  -1,
  1e308,
  0.5,
  "",
  "x",
  "javascript:alert(1)",
  "constructor",
  "__proto__",
  "toString",
  "https://__proto__/?constructor=toString",
  { constructor: 1, ["__proto__"]: 2, hasOwnProperty: null, toString: null },
  "https://x.example/",
  `https://x.example/${"a".repeat(10_000)}`,
  "a".repeat(30_000),
  [],
  {},
  true,
  Array<number>(3),
  { __proto__: null, type: "x" },
];

/** Where a part of a value lies: keys from the outside in, each by its number among all keys there. */
function changed(value: unknown, path: readonly number[], strange: unknown, drop: boolean): unknown {
  const [first, ...rest] = path;
  if (typeof value !== "object" || value === null || first === undefined) return strange;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return strange;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  if (drop && rest.length === 0) delete copy[key];
  else copy[key] = changed(copy[key], rest, strange, drop);
  return copy;
}

/** A sound value in which a few parts are others, or gone. */
export const bent = (sound: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...sound),
      fc.array(
        fc.tuple(
          fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
          fc.oneof(fc.constantFrom(...STRANGE), anything),
          fc.boolean(),
        ),
        { maxLength: 3 },
      ),
    )
    .map(([value, changes]) =>
      changes.reduce<unknown>((now, [path, strange, drop]) => changed(now, path, strange, drop), value),
    );
