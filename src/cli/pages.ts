/** Reading pages: in a thread, for jsdom takes quadratic time and more for what it was made to stumble over. */
import { findPolicyLinks } from "../page/links.ts";
import { recogniseSignup } from "../page/signup.ts";
import type { PolicyLinks, SignupFinding } from "../page/types.ts";
import { openPage, type OpenPage } from "./dom.ts";
import type { Source } from "./input.ts";
import { ThreadReader } from "./thread.ts";

type Input = Pick<Source, "content" | "url" | "contentType">;

const readers = {
  links: new ThreadReader("links", "a page"),
  signup: new ThreadReader("signup", "a page"),
};

const inputOf = ({ content, url, contentType }: Source): Input => ({ content, url, contentType });

/** @throws SmallprintError */
export const linksOf = async (source: Source): Promise<PolicyLinks> =>
  (await readers.links.read(inputOf(source))) as PolicyLinks;

/** @throws SmallprintError */
export const signupOf = async (source: Source): Promise<SignupFinding> =>
  (await readers.signup.read(inputOf(source))) as SignupFinding;

/** In the thread. */
export const linksTask = (input: Input): Promise<PolicyLinks> =>
  onPage(input, ({ document, url }) => findPolicyLinks(document, url === null ? {} : { url }));

/** In the thread. */
export const signupTask = (input: Input): Promise<SignupFinding> =>
  onPage(input, ({ document, url }) => recogniseSignup(document, url === null ? {} : { url }));

async function onPage<T>(input: Input, read: (page: OpenPage) => T): Promise<T> {
  const page = await openPage(input);
  try {
    return read(page);
  } finally {
    page.close();
  }
}
