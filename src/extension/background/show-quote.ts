/** Opens a policy at a quoted sentence: highlighted by the page's content script, else by the browser's own text fragment. */
import { policyKey } from "../../net/addresses.ts";

export interface QuoteTab {
  id: number;
  url: string | undefined;
  loaded: boolean;
}

export interface QuoteTools {
  /** The tabs of the window that the reader looks at. */
  tabs(): Promise<QuoteTab[]>;
  tab(id: number): Promise<QuoteTab | null>;
  open(url: string): Promise<number>;
  /** Brings the tab to the front; with an address, goes there. */
  show(id: number, url?: string): Promise<void>;
  /** Asks the content script; null where there is none (yet). */
  highlight(id: number, quote: { text: string; before: string }): Promise<boolean | null>;
  wait(milliseconds: number): Promise<void>;
}

export interface Quoted {
  url: string;
  text: string;
  before: string;
  /** In a PDF, from 1. */
  page?: number;
}

const STEP_MS = 200;
/** A slow page's script is waited for so long, and after the page is loaded for `AFTER_LOAD_MS` more. */
const LONGEST_MS = 20_000;
const AFTER_LOAD_MS = 1_200;

/** One long text must not cross two blocks, or the browser doesn't find it: its first and last words do as well. */
const EDGE_WORDS = 6;

const encoded = (text: string): string => encodeURIComponent(text).replace(/-/gu, "%2D");

/** The text fragment of a quote: "#:~:text=first%20words,last%20words". */
export function fragmentOf(text: string): string {
  const words = text.trim().split(/\s+/u);
  if (words.length <= 2 * EDGE_WORDS) return `#:~:text=${encoded(words.join(" "))}`;
  const start = words.slice(0, EDGE_WORDS).join(" ");
  const end = words.slice(-EDGE_WORDS).join(" ");
  return `#:~:text=${encoded(start)},${encoded(end)}`;
}

export async function showQuote(quoted: Quoted, tools: QuoteTools): Promise<{ opened: boolean }> {
  const key = policyKey(quoted.url);
  // no extension may run in a browser's reader of PDFs, but it can be sent to a page
  const address = quoted.page === undefined ? quoted.url : `${quoted.url.split("#")[0]}#page=${quoted.page}`;
  const there = (await tools.tabs()).find((tab) => tab.url !== undefined && policyKey(tab.url) === key);
  const id = there?.id ?? (await tools.open(address));
  if (there) await tools.show(id, quoted.page === undefined ? undefined : address);
  if (quoted.page !== undefined) return { opened: true };
  let sinceLoaded = 0;
  for (let waited = 0; waited < LONGEST_MS; waited += STEP_MS) {
    const found = await tools.highlight(id, quoted);
    if (found === true) return { opened: true };
    const tab = await tools.tab(id);
    if (tab === null) return { opened: false }; // closed by the reader
    // a page still loading may get its text later, and its content script with it
    if (tab.loaded) sinceLoaded += STEP_MS;
    if (sinceLoaded >= AFTER_LOAD_MS) {
      if (found === null) await tools.show(id, quoted.url.split("#")[0] + fragmentOf(quoted.text));
      return { opened: true };
    }
    await tools.wait(STEP_MS);
  }
  return { opened: true };
}
