/** Reading pages: in a thread, for jsdom takes quadratic time and more for what it was made to stumble over. */
import { findPolicyLinks } from "../page/links.ts";
import { recogniseSignup } from "../page/signup.ts";
import type { PolicyLinks, SignupFinding } from "../page/types.ts";
import { openPage } from "./dom.ts";
import type { Source } from "./input.ts";
import { ThreadReader } from "./thread.ts";

type Input = Pick<Source, "content" | "url" | "contentType">;

const readers = {
  links: new ThreadReader("links", "a page"),
  signup: new ThreadReader("signup", "a page"),
};

/** What was found on a page. */
export interface OnPage<T> {
  found: T;
  /** The page came without an address, and more would be found with it: links that count are relative. */
  needsUrl: boolean;
}

/** For the reader of such a page. */
export const noteOf = ({ needsUrl }: OnPage<unknown>): string | null =>
  needsUrl ? "its links are relative: say with --url which address the page came from" : null;

/** Stands for the address that is not known; no site has this name (RFC 2606). */
const SOMEWHERE = "https://page.invalid/";

const inputOf = ({ content, url, contentType }: Source): Input => ({ content, url, contentType });

/** @throws SmallprintError */
export const linksOf = async (source: Source): Promise<OnPage<PolicyLinks>> =>
  (await readers.links.read(inputOf(source))) as OnPage<PolicyLinks>;

/** @throws SmallprintError */
export const signupOf = async (source: Source): Promise<OnPage<SignupFinding>> =>
  (await readers.signup.read(inputOf(source))) as OnPage<SignupFinding>;

/** In the thread. */
export const linksTask = (input: Input): Promise<OnPage<PolicyLinks>> =>
  onPage(input, findPolicyLinks, ({ candidates }) => candidates.map(({ url }) => url));

/** In the thread. */
export const signupTask = (input: Input): Promise<OnPage<SignupFinding>> =>
  onPage(input, recogniseSignup, ({ consent }) =>
    [consent?.policy, consent?.terms].filter((url) => typeof url === "string"),
  );

async function onPage<T>(
  input: Input,
  read: (document: Document, options: { url?: string }) => T,
  addressesIn: (found: T) => readonly string[],
): Promise<OnPage<T>> {
  const page = await openPage(input);
  const { document, url } = page;
  try {
    if (url !== null) return { found: read(document, { url }), needsUrl: false };
    const found = read(document, {});
    const there = addressesIn(found);
    const more = addressesIn(read(document, { url: SOMEWHERE })).some((one) => !there.includes(one));
    return { found, needsUrl: more };
  } finally {
    page.close();
  }
}
