/** The worker as pages of the extension see it: popups without a face, its jobs, and what it has stored. */
import type { PortCommand, StoredPolicy } from "../../src/extension/messages.ts";
import type { Session } from "./session.ts";

/** The little of a PageState that is looked at. */
export interface PortState {
  kind: string;
  url?: string | null;
  code?: string;
}

interface Watched {
  port: chrome.runtime.Port | null;
  state: PortState | null;
}
declare global {
  /** By tab; stands in the page that asks. */
  var watched: Map<number, Watched> | undefined;
}

/** A popup's line to the worker, about a tab: made anew whenever it breaks, as the popup does. What an earlier one told is forgotten. */
export function openPort(session: Session, tabId: number): Promise<void> {
  return session.ask((tab) => {
    const all = (globalThis.watched ??= new Map<number, Watched>());
    all.get(tab)?.port?.disconnect();
    const mine: Watched = { port: null, state: null };
    all.set(tab, mine);
    const connect = (): void => {
      if (all.get(tab) !== mine) return;
      try {
        const port = chrome.runtime.connect({ name: "popup" });
        mine.port = port;
        port.onMessage.addListener((state: PortState) => {
          const { kind, url, code } = state;
          mine.state = {
            kind,
            ...(url === undefined ? {} : { url }),
            ...(code === undefined ? {} : { code }),
          };
        });
        port.onDisconnect.addListener(() => setTimeout(connect, 50));
        port.postMessage({ type: "watch", tabId: tab });
      } catch {
        setTimeout(connect, 250);
      }
    };
    connect();
  }, tabId);
}

/** What the line was told last; null before anything. */
export function portStates(session: Session, tabId: number): Promise<PortState | null> {
  return session.ask((tab) => globalThis.watched?.get(tab)?.state ?? null, tabId);
}

/** Sends a command over the line, in vain where it is broken just now. */
export function commandPopup(session: Session, tabId: number, command: PortCommand): Promise<void> {
  return session.ask(
    (tab, sent) => {
      try {
        globalThis.watched?.get(tab)?.port?.postMessage(sent);
      } catch {
        // the worker was stopped: readers press again
      }
    },
    tabId,
    command,
  );
}

export interface JobLeft {
  url: string;
  private: boolean;
  attempts: number;
  state: { kind: string; step?: string; code?: string };
}

/** What is written down of jobs, for a worker to come. */
export function jobsLeft(session: Session): Promise<JobLeft[]> {
  return session.ask(async () => {
    const all = await chrome.storage.session.get<Record<string, unknown>>(null);
    return Object.entries(all).flatMap(([key, job]) => (key.startsWith("job:") ? [job as JobLeft] : []));
  });
}

export interface Row {
  url: string;
  hash: string;
  engine: string;
}

/** The keys of everything in some parts of the database. */
function keysIn(session: Session, ...parts: string[]): Promise<unknown[][]> {
  return session.ask(async (names) => {
    const done = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(asked.error?.message));
      });
    const db = await done(indexedDB.open("smallprint"));
    try {
      return await Promise.all(
        names.map((name): Promise<unknown[]> => done(db.transaction(name).objectStore(name).getAllKeys())),
      );
    } finally {
      db.close();
    }
  }, parts);
}

/** Names of all readings, and of all texts. */
export async function storedRows(session: Session): Promise<{ summaries: Row[]; texts: Row[] }> {
  const [summaries = [], texts = []] = await keysIn(session, "summaries", "texts");
  const rowOf = (key: unknown): Row => {
    const [url = "", hash = "", engine = ""] = key as string[];
    return { url, hash, engine };
  };
  return { summaries: summaries.map(rowOf), texts: texts.map(rowOf) };
}

/** Sites on which a warning card has been on show. */
export async function shownCards(session: Session): Promise<string[]> {
  const [cards = []] = await keysIn(session, "cards");
  return cards as string[];
}

/** The stored summary of a policy, null where there is none. */
export async function storedSummary(session: Session, url: string): Promise<StoredPolicy["summary"] | null> {
  const stored = await session.ask(
    (of) => chrome.runtime.sendMessage<unknown, StoredPolicy | null>({ type: "summary-of", url: of }),
    url,
  );
  return stored?.summary ?? null;
}

/** The names of all that is in the session's memory. */
export function keysLeft(session: Session): Promise<string[]> {
  return session.ask(async () => Object.keys(await chrome.storage.session.get(null)));
}
