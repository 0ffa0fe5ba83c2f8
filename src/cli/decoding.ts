import { pipeline, type Transform } from "node:stream";
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

type Bytes = AsyncIterable<Uint8Array>;

/** As browsers do, what ends too soon is given as far as it goes. */
const ZLIB = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const BROTLI = {
  flush: constants.BROTLI_OPERATION_FLUSH,
  finishFlush: constants.BROTLI_OPERATION_FLUSH,
};

/** A page is packed once; more than a few times round is an attack. */
const MOST_CODINGS = 5;

const DECODERS: ReadonlyMap<string, (packed: Bytes) => Bytes> = new Map([
  ["gzip", (packed) => through(packed, createGunzip(ZLIB))],
  ["x-gzip", (packed) => through(packed, createGunzip(ZLIB))],
  ["deflate", inflated],
  ["br", (packed) => through(packed, createBrotliDecompress(BROTLI))],
  ["identity", (packed) => packed],
]);

/**
 * A body without its content codings (the header's value), no faster than it is read; as it is where one of them is not known.
 * @throws while it is read, what zlib throws
 */
export function decoded(body: Bytes, header: string): Bytes {
  const codings = header
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
  if (codings.length > MOST_CODINGS) throw new Error("packed too often");
  const decoders = codings.map((coding) => DECODERS.get(coding));
  // the last one named was applied last
  return decoders.every((one) => one !== undefined)
    ? decoders.reduceRight((packed, decode) => decode(packed), body)
    : body;
}

/** An error of either, and who stops reading, ends both. */
function through(packed: Bytes, unpacker: Transform): Bytes {
  pipeline(packed, unpacker, () => undefined); // its error comes to who reads
  return unpacker;
}

/** "deflate" means with zlib's header; some hosts leave it out. */
async function* inflated(packed: Bytes): Bytes {
  const rest = packed[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) return;
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
  const hasHeader = ((first.value[0] ?? 0) & 0x0f) === 8;
  yield* through(whole, hasHeader ? createInflate(ZLIB) : createInflateRaw(ZLIB));
}
