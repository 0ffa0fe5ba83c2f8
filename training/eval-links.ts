/** `npm run eval -- links`: the link finder on the labelled pages, by the rules of their README, per language and per tag. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { JSDOM, VirtualConsole } from "jsdom";
import { findPolicyLinks } from "../src/page/links.ts";
import type { PolicyLinks } from "../src/page/types.ts";

const PAGES = "../shared/data/pages/links.jsonl.gz";

interface Row {
  id: string;
  url: string;
  lang: string;
  html: string;
  /** Addresses accepted as the policy; empty where the page has none. */
  policy: string[];
  /** Other privacy papers: choosing one is neither right nor false. */
  second: string[];
  tags: string[];
  strict: boolean;
}

class Share {
  right = 0;
  all = 0;
  add(right: boolean): void {
    this.all++;
    if (right) this.right++;
  }
  /** Share, counts and 95 % Wilson interval. */
  toString(): string {
    if (!this.all) return "–";
    const [n, p, z] = [this.all, this.right / this.all, 1.96];
    const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
    const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
    return `${p.toFixed(3)}  (${this.right}/${n}, 95 %: ${(middle - half).toFixed(3)}–${Math.min(1, middle + half).toFixed(3)})`;
  }
}

/** As the README compares: without scheme, www., fragment, closing slash and case. */
export function sameAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/#.*$/s, "")
    .replace(/\/+$/, "")
    .toLowerCase();
}

/** Right, wrong, or neither (null): another privacy paper was chosen. */
export function verdict(row: Pick<Row, "policy" | "second">, found: PolicyLinks): boolean | null {
  const chosen = found.policy === null ? null : sameAddress(found.policy);
  if (row.policy.length) return chosen !== null && row.policy.some((p) => sameAddress(p) === chosen);
  if (chosen === null) return true;
  return row.second.some((p) => sameAddress(p) === chosen) ? null : false;
}

function readRows(): Row[] {
  return gunzipSync(readFileSync(PAGES))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

export async function evalLinks(): Promise<void> {
  const shares = new Map<string, Share>();
  const share = (name: string): Share => {
    let it = shares.get(name);
    if (!it) shares.set(name, (it = new Share()));
    return it;
  };
  const misses: string[] = [];
  let findingMs = 0;
  for (const row of readRows()) {
    const dom = new JSDOM(row.html, { url: row.url, virtualConsole: new VirtualConsole() });
    const start = performance.now();
    const found = findPolicyLinks(dom.window.document);
    findingMs += performance.now() - start;
    dom.window.close();
    const right = verdict(row, found);
    if (right === false) misses.push(describe(row, found));
    if (!row.strict) {
      if (right !== null)
        share(row.policy.length ? "loose rows: right first" : "loose rows: left alone").add(right);
      continue;
    }
    if (right === null) continue;
    if (row.policy.length) {
      share("right first").add(right);
      share(row.lang === "en" ? "right first, English" : "right first, others").add(right);
      share(`language ${row.lang}`).add(right);
    } else share("left alone").add(right);
    for (const tag of row.tags) share(`tag ${tag}`).add(right);
    await Promise.resolve(); // lets an interrupt through between pages
  }
  const order = [
    "right first",
    "right first, English",
    "right first, others",
    "left alone",
    "tag look-alike",
  ];
  for (const name of order) console.log(`${name.padEnd(28)} ${String(share(name))}`);
  console.log("");
  for (const [name, it] of [...shares].sort(([a], [b]) => a.localeCompare(b))) {
    if (!order.includes(name)) console.log(`${name.padEnd(28)} ${String(it)}`);
  }
  console.log(
    `\nfinding took ${(findingMs / 1000).toFixed(1)} s in all, parsing not counted\n\nmisses (${misses.length})`,
  );
  for (const miss of misses) console.log(miss);
}

function describe(row: Row, found: PolicyLinks): string {
  const first = found.candidates[0];
  const got = first
    ? `${first.url}  ${JSON.stringify(first.text)} ${first.score} ${first.reasons.join(", ")}`
    : "nothing";
  return `${row.id} ${row.lang}${row.strict ? "" : " (loose)"} ${row.url}  [${row.tags.join(", ")}]\n     want ${row.policy.join(" or ") || "nothing"}\n     got  ${got}`;
}
