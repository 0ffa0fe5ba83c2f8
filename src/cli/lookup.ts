import dns, { type LookupAddress, type LookupOptions } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPrivateAddress } from "../net/addresses.ts";
import { SmallprintError } from "../policy/errors.ts";

/** All addresses that a name resolves to. */
export type Resolve = (hostname: string, options: LookupOptions) => Promise<LookupAddress[]>;

const resolveBySystem: Resolve = (hostname, options) =>
  dns.promises.lookup(hostname, { ...options, all: true });

/**
 * The look-up of a connection to a public host: it fails where one of the name's addresses is private. It is the connection's own,
 * so what was checked is what is connected to; a name can't change between the two.
 */
export const publicOnly =
  (resolve: Resolve = resolveBySystem): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, options).then(
      (found) => {
        const [first] = found;
        const inside = found.find(({ address }) => isPrivateAddress(address));
        if (inside !== undefined) callback(refusal(hostname, inside.address), []);
        else if (first === undefined) callback(notFound(hostname), []);
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error as NodeJS.ErrnoException, []),
    );
  };

const refusal = (hostname: string, address: string) =>
  new SmallprintError(
    "private-address",
    `${hostname} is ${address}; if that is meant, save the page and give its file`,
  );

const notFound = (hostname: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${hostname} has no address`), { code: "ENOTFOUND" });
