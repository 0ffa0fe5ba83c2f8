import { addAbortSignal, pipeline, type Transform } from "node:stream";
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

const DECODERS: ReadonlyMap<string, (packed: Bytes, signal: AbortSignal) => Bytes> = new Map([
  ["gzip", (packed, signal) => through(packed, createGunzip(ZLIB), signal)],
  ["x-gzip", (packed, signal) => through(packed, createGunzip(ZLIB), signal)],
  ["deflate", inflated],
  ["br", (packed, signal) => through(packed, createBrotliDecompress(BROTLI), signal)],
  ["identity", (packed) => packed],
]);

/**
 * A body without its content codings (the header's value), no faster than it is read; as it is where one of them is not known.
 * @param signal ends the unpacking, which can take long without giving anything
 * @throws while it is read, what zlib throws; "AbortError" where the signal ends it
 */
export function decoded(body: Bytes, header: string, signal: AbortSignal): Bytes {
  const codings = header
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
  if (codings.length > MOST_CODINGS) throw new Error("packed too often");
  const decoders = codings.map((coding) => DECODERS.get(coding));
  // the last one named was applied last
  return decoders.every((one) => one !== undefined)
    ? decoders.reduceRight((packed, decode) => decode(packed, signal), body)
    : body;
}

/** An error of either, the signal, and who stops reading, end both. */
function through(packed: Bytes, unpacker: Transform, signal: AbortSignal): Bytes {
  addAbortSignal(signal, unpacker);
  pipeline(packed, unpacker, () => undefined); // its error comes to who reads
  return unpacker;
}

/** "deflate" means with zlib's header; some hosts leave it out. */
async function* inflated(packed: Bytes, signal: AbortSignal): Bytes {
  const rest = packed[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) return;
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
  const hasHeader = ((first.value[0] ?? 0) & 0x0f) === 8;
  yield* through(whole, hasHeader ? createInflate(ZLIB) : createInflateRaw(ZLIB), signal);
}
