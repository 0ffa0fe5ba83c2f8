/** The name by which a site is known to the reader, and by which choices are remembered. */
import { getDomain } from "tldts";
import { cleanAddress } from "../../net/addresses.ts";

/** "shop.example" for https://www.shop.example/signup; the host where nothing is registered (localhost, IP addresses). */
export function siteOf(address: string): string {
  const host = cleanAddress(address)?.hostname.replace(/(?<!\.)\.+$/u, "") ?? "";
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** The site's first page, null where `address` is that page. */
export function homeOf(address: string): string | null {
  const url = cleanAddress(address);
  return url === null || (url.pathname === "/" && url.search === "") ? null : `${url.origin}/`;
}

/** Web pages on which browsers let no extension run. */
const CLOSED_HOSTS = [
  "chromewebstore.google.com",
  "addons.mozilla.org",
  "accounts.firefox.com",
  "support.mozilla.org",
];

/** Whether a page is one that extensions can look at. */
export function isOpenPage(address: string): boolean {
  const url = cleanAddress(address);
  if (url === null || CLOSED_HOSTS.includes(url.hostname)) return false;
  return !(url.hostname === "chrome.google.com" && url.pathname.startsWith("/webstore"));
}
