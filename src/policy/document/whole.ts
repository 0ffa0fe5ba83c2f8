import { judgePolicy } from "../is-policy.ts";
import type { PolicyDocument } from "../types.ts";
import { joinDocuments } from "./join.ts";
import { partsOf, type Part } from "./parts.ts";

export interface WholeTools {
  /** Gets and reads another page; may reject: the policy is then read without it. */
  read(url: string): Promise<PolicyDocument>;
  /** Told before each page: how many of how many are read, the first counted. */
  progress?(done: number, of: number): void;
  /** True once the reader wants no more, or it has taken long enough: what is there is put together. */
  stop?(): boolean;
}

const LEAST_WORDS = 30;
/** No more is put together than anyone would take for one policy. */
const MOST_WORDS = 80_000;

/** A policy that goes on in other pages of its site as one document; one that is whole as it is. One page at a time. */
export async function readWhole(first: PolicyDocument, tools: WholeTools): Promise<PolicyDocument> {
  const parts = partsOf(first);
  const read: { part: Part; document: PolicyDocument }[] = [];
  let words = first.words;
  for (const [index, part] of parts.entries()) {
    if (tools.stop?.() || words > MOST_WORDS) break;
    tools.progress?.(index + 1, parts.length + 1);
    const document = await tools.read(part.url).catch(() => null);
    if (document === null || !isPart(document, [first, ...read.map((one) => one.document)])) continue;
    read.push({ part, document });
    words += document.words;
  }
  return read.length === 0 ? first : joinDocuments(first, read);
}

/** Text of its own that belongs to a policy; not the page again under another address. */
function isPart(document: PolicyDocument, before: readonly PolicyDocument[]): boolean {
  if (document.words < LEAST_WORDS) return false;
  const { reason } = judgePolicy(document);
  if (reason === "terms" || reason === "login" || reason === "script-drawn" || reason === "index")
    return false;
  if (reason === "language" && before.some(({ language }) => language !== document.language)) return false;
  return before.every(({ text, url }) => text !== document.text && (url === null || url !== document.url));
}
