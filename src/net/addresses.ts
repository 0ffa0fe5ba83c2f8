/** Which addresses may be asked for: a page must not be able to point us at the reader's own machine or network. Pure. */
import type { ErrorCode } from "../policy/errors.ts";

/** [first address, prefix length] of every IPv4 range that isn't the public internet (IANA special-purpose registry). */
const IPV4_RANGES: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared by carriers
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, clouds' metadata services
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24], // documentation
  ["192.168.0.0", 16],
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
];

/** Names that never lead to the public internet (RFC 6761, 6762, 8375, 9476, and those that routers use). */
const LOCAL_NAMES = [
  "localhost",
  "local",
  "localdomain",
  "internal",
  "intranet",
  "private",
  "corp",
  "home",
  "lan",
  "home.arpa",
  "test",
  "localnet",
  "fritz.box",
  "speedport.ip",
  "mshome.net",
];

const ipv4Number = (dotted: string): number =>
  dotted.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

const isPrivateIpv4 = (address: number): boolean =>
  IPV4_RANGES.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(address / size) === Math.floor(ipv4Number(first) / size);
  });

/** The eight groups of an IPv6 address as the URL standard writes it (no embedded dots, one "::" at most). */
function ipv6Groups(text: string): number[] {
  const groups = (part: string) => (part === "" ? [] : part.split(":").map((group) => parseInt(group, 16)));
  const [head = "", tail] = text.split("::");
  const start = groups(head);
  if (tail === undefined) return start;
  const end = groups(tail);
  return [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}

function isPrivateIpv6(text: string): boolean {
  const groups = ipv6Groups(text);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups;
  const ipv4 = (high: number, low: number) => isPrivateIpv4(high * 65_536 + low);
  const zero = (...some: number[]) => some.every((group) => group === 0);
  // ::, ::1, and IPv4 inside: compatible (::a.b.c.d), mapped (::ffff:a.b.c.d), translated (::ffff:0:a.b.c.d)
  if (zero(a, b, c, d, e, f)) return true;
  if (zero(a, b, c, d, e) && f === 0xffff) return ipv4(g, h);
  if (zero(a, b, c, d) && e === 0xffff && f === 0) return ipv4(g, h);
  if (a === 0x64 && b === 0xff9b) return c === 1 || ipv4(g, h); // NAT64; 64:ff9b:1::/48 is local use
  if (a === 0x2002) return ipv4(b, c); // 6to4
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return true; // protocols (Teredo, benchmarks), documentation
  if (a === 0x3fff && b < 0x1000) return true; // documentation
  return a >> 13 !== 1; // all that is public is in 2000::/3: neither local, nor link-local, nor multicast
}

/** A host name as it is compared: lower case, no trailing dots. */
const plainHost = (hostname: string): string => hostname.toLowerCase().replace(/(?<!\.)\.+$/u, "");

/**
 * Whether a host lies on the reader's machine or network, as far as its name tells.
 * `hostname` is that of a `URL` (which has already turned 0x7f.1 and 2130706433 into 127.0.0.1).
 */
export function isPrivateHost(hostname: string): boolean {
  if (hostname.startsWith("[")) return isPrivateIpv6(hostname.slice(1, -1));
  const host = plainHost(hostname);
  if (/^\d+\.\d+\.\d+\.\d+$/u.test(host)) return isPrivateIpv4(ipv4Number(host));
  if (!host.includes(".")) return true; // a name without a dot is looked up in the local network
  return LOCAL_NAMES.some((name) => host === name || host.endsWith(`.${name}`));
}

/** The same for an address that a name resolved to, as a resolver writes it: "10.0.0.1", "::ffff:10.0.0.1", "fe80::1%eth0". */
export function isPrivateAddress(address: string): boolean {
  const [plain = ""] = address.split("%");
  const url = cleanAddress(`http://${plain.includes(":") ? `[${plain}]` : plain}/`);
  // what is no address at all may be anything
  return url === null || !/^\[|^\d+\.\d+\.\d+\.\d+$/u.test(url.hostname) || isPrivateHost(url.hostname);
}

/** An http(s) address without user name and password, or null. */
export function cleanAddress(input: string, base?: string): URL | null {
  let url: URL;
  try {
    url = new URL(input.trim(), base);
  } catch {
    return null;
  }
  if ((url.protocol !== "https:" && url.protocol !== "http:") || url.hostname === "") return null;
  url.username = "";
  url.password = "";
  return url;
}

/** What a person typed as an address: "example.com/privacy" is https. Null where it can't be one. */
export function typedAddress(input: string): URL | null {
  const text = input.trim();
  if (text === "" || /\s/u.test(text)) return null;
  const url = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? cleanAddress(text) : cleanAddress(`https://${text}`);
  return url !== null && (url.hostname.includes(".") || url.hostname.startsWith("[")) ? url : null;
}

/**
 * The name by which a policy is kept and jobs are shared: its address without what doesn't change the document.
 * A fragment stays where it is a route of a script-drawn site ("#/privacy", "#!privacy").
 */
export function policyKey(address: string): string {
  const url = cleanAddress(address);
  if (url === null) return address;
  url.hostname = plainHost(url.hostname) || url.hostname;
  if (!/^#[!/]/u.test(url.hash)) url.hash = "";
  return url.href;
}

/** Why an address must not be fetched on behalf of the page at `pageUrl` (null: of no page), or null where it may. */
export function refusalOf(url: URL, pageUrl: string | null): Extract<ErrorCode, "private-address"> | null {
  if (!isPrivateHost(url.hostname)) return null;
  const page = pageUrl === null ? null : cleanAddress(pageUrl);
  return page !== null && plainHost(page.hostname) === plainHost(url.hostname) ? null : "private-address";
}
