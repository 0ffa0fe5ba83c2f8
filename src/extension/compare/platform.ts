import type { StoredEntry, StoredPolicy } from "../messages.ts";

/** What the page needs from outside; given by main.tsx, and by the tests. */
export interface Platform {
  storedList: () => Promise<StoredEntry[]>;
  summaryOf: (url: string) => Promise<StoredPolicy | null>;
  openOptions: () => Promise<void>;
  showQuote: (question: {
    url: string;
    text: string;
    before: string;
    start: number;
    end: number;
  }) => Promise<{ opened: boolean }>;
  /** The pair in the page's address: kept there, so that a reload shows the same. */
  pair: () => { first: string | null; second: string | null };
  keepPair: (first: string, second: string) => void;
}
