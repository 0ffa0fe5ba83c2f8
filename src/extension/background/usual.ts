/** Where a policy may stand that the page has no link to: the site's home pages, and the addresses that sites commonly give it. Pure. */
import { cleanAddress, isPrivateHost } from "../../net/addresses.ts";
import { siteOf } from "./site.ts";

/**
 * Paths under which site builders, shops and blogs put the policy unless told otherwise, the commonest first. English only:
 * each must turn out to be a policy that is read to be taken.
 */
export const USUAL_PATHS: readonly string[] = [
  "/privacy-policy",
  "/privacy",
  "/policies/privacy-policy",
  "/legal/privacy",
  "/privacy.html",
  "/privacy-notice",
];

/** Home pages of the page's host and of its site, without the page itself. */
export function homesOf(pageUrl: string): string[] {
  const page = cleanAddress(pageUrl);
  if (page === null) return [];
  const homes = [`${page.origin}/`];
  const site = siteOf(pageUrl);
  const isSub = page.hostname !== site && page.hostname !== `www.${site}`;
  if (isSub && page.port === "" && !isPrivateHost(page.hostname)) homes.push(`${page.protocol}//${site}/`);
  return page.pathname === "/" && page.search === "" ? homes.slice(1) : homes;
}

/** The usual addresses on the page's own host. */
export function usualAddresses(pageUrl: string): string[] {
  const page = cleanAddress(pageUrl);
  return page === null ? [] : USUAL_PATHS.map((path) => `${page.origin}${path}`);
}
