/** What is kept on the device: summaries (older versions too), the text of each policy as last read, the policy chosen for a site, cards already shown. */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb";
import { SmallprintError } from "../policy/errors.ts";
import type { ReadText } from "../policy/read-text.ts";
import type { PolicyChanges } from "../policy/changes.ts";
import type { FactId, Stance, Summary } from "../policy/types.ts";
import type { StoredEntry } from "./messages.ts";
import { isCardMark, isReadText, isStoredSummary, privateShelfOf } from "./records.ts";
import { ownValue } from "./own.ts";
import { within } from "./within.ts";

/** One reading of a policy. The same text read by the same engine is one row, with the date of the last time. */
export interface StoredSummary {
  /** Address of the policy, as `policyKey` gives it. */
  url: string;
  /** Of the policy's text. */
  hash: string;
  /** Version of the engine that read it. */
  engine: string;
  /** Milliseconds since 1970. */
  readAt: number;
  /** Bytes of the summary as JSON. */
  size: number;
  /** Bytes of the policy's text as JSON, where it is kept too. */
  textSize?: number;
  summary: Summary;
  /** What the server gave to ask it later whether the policy has changed; absent where it gave nothing. */
  validators?: Validators;
  /** How it differs from the version that the reader knew before; absent for none. */
  changed?: ChangedSince;
  /** When the reader was last shown it; absent for never. Milliseconds since 1970. */
  seenAt?: number;
  /** When it was last tried to read it anew, well or not; absent where that is `readAt`. Milliseconds since 1970. */
  triedAt?: number;
  /** Counts the readings of its policy: which is the newest a date can't tell, for clocks are set. Absent in rows of older versions. */
  order?: number;
}

/** What changed since an earlier version of the policy. */
export interface ChangedSince extends PolicyChanges {
  /** Hash of the earlier version's text. */
  hash: string;
  /** When the earlier version was last known to hold; milliseconds since 1970. */
  since: number;
}

/** Headers of an answer that a later request may send back. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A reading to keep. Without a `text`, one that is already kept of the same reading stays. */
export type NewSummary = Omit<StoredSummary, "size" | "textSize" | "seenAt" | "triedAt" | "order"> & {
  text?: ReadText | null;
};

/** Names one reading. */
export type ReadingKey = Pick<StoredSummary, "url" | "hash" | "engine">;

/** What the warning card on a site was about. */
export interface CardMark {
  /** Address and hash of the policy, a space between them; null where only this was told, that it could not be read. */
  version: string | null;
  /** Its answers then, those sure enough to warn; left out where nobody wrote them down. */
  answers?: Partial<Record<FactId, Stance>>;
  /** Address of a policy of which the card said that it could not be read. */
  unread?: string;
}

/** Addresses of the policies that a mark names; a row of an older or broken shape names none. */
export const policiesOf = ({ version, unread }: Partial<Record<keyof CardMark, unknown>>): string[] => [
  ...(typeof version === "string" ? [version.slice(0, version.lastIndexOf(" "))] : []),
  ...(typeof unread === "string" ? [unread] : []),
];

/** Every method throws SmallprintError "storage" where the browser's storage fails. */
export interface Store {
  keep(read: NewSummary): Promise<StoredSummary>;
  /** Notes something about a reading that is kept; nothing where it isn't. */
  note(read: ReadingKey, note: Pick<StoredSummary, "seenAt" | "triedAt">): Promise<void>;
  /** Newest reading, or null. */
  latest(url: string): Promise<StoredSummary | null>;
  /** The policy's text as it was read then; null where it was too large, is no longer kept, or came from a private window. */
  textOf(read: ReadingKey): Promise<ReadText | null>;
  /** All readings kept, newest first. */
  versions(url: string): Promise<StoredSummary[]>;
  /** One entry a policy, newest first. */
  list(): Promise<StoredEntry[]>;
  /** Whether there is nothing that `deleteAll` would delete. */
  isEmpty(): Promise<boolean>;
  delete(url: string): Promise<void>;
  deleteAll(): Promise<void>;
  /** Deletes what was read before `time`. What is dated after `now` gets its date: it would stay for ever. Milliseconds since 1970. */
  expire(time: number, now: number): Promise<void>;
  choiceOf(site: string): Promise<string | null>;
  choose(site: string, url: string): Promise<void>;
  /** Takes a choice back. */
  unchoose(site: string): Promise<void>;
  /** What the card that was last shown on the site was about, or null. */
  cardOf(site: string): Promise<CardMark | null>;
  markCard(site: string, mark: CardMark): Promise<void>;
}

/** Versions kept of a policy: enough to show what changed, few enough to stay small. */
export const MOST_VERSIONS = 5;
/** Of a policy the last text, which the report shows, and the one before, beside which it is seen what changed. */
export const TEXT_VERSIONS = 2;
/** A text that is larger as JSON is not kept, in bytes: a hundred times a usual policy's. */
export const LARGEST_TEXT = 6_000_000;
/** All texts together; those read longest ago go first, their summaries stay. */
export const MOST_TEXT = 60_000_000;
const WAIT_MS = 5_000;
/** A clock may be off by so much and be right. */
export const SLIP_MS = 24 * 60 * 60 * 1_000;
/** A database that did not answer is left alone for so long: who asks meanwhile is told at once. */
const REST_MS = 10_000;

type Key = [url: string, hash: string, engine: string];

interface Schema extends DBSchema {
  summaries: {
    key: Key;
    value: StoredSummary;
    // `texts` holds only the rows whose text is kept
    indexes: { url: string; readAt: number; texts: [readAt: number, textSize: number] };
  };
  texts: { key: Key; value: ReadingKey & { text: ReadText } };
  choices: { key: string; value: { site: string; url: string } };
  cards: { key: string; value: CardMark & { site: string } };
}

// rows of an older or broken shape are passed over; they leave by `delete`, `deleteAll` and `expire`
const byDate = (a: { readAt: number }, b: { readAt: number }) => b.readAt - a.readAt;
type Dated = Pick<StoredSummary, "readAt" | "order">;
const newestFirst = (a: Dated, b: Dated) => (b.order ?? 0) - (a.order ?? 0) || byDate(a, b);
/** Of the next reading. */
const orderAfter = (rows: readonly Dated[]): number => Math.max(0, ...rows.map(({ order = 0 }) => order)) + 1;
const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const keyOf = ({ url, hash, engine }: ReadingKey): Key => [url, hash, engine];

/** The row of a reading: all of it but the text; a size of 0 says that it is not in the store. */
export function rowOf(read: NewSummary, size: number): StoredSummary {
  const row: NewSummary & { size: number } = { ...read, size };
  delete row.text;
  return row;
}

const entryOf = ({
  url,
  readAt,
  size,
  textSize = 0,
  summary: { title, company },
}: StoredSummary): StoredEntry => ({
  url,
  title,
  company,
  readAt,
  size: size + textSize,
});

/** One entry a policy out of those of its versions, newest first. */
function together(versions: StoredEntry[]): StoredEntry[] {
  const entries = new Map<string, StoredEntry>();
  for (const version of versions.sort(byDate)) {
    const entry = entries.get(version.url);
    if (entry) entry.size += version.size;
    else entries.set(version.url, version);
  }
  return [...entries.values()];
}

/** Of the database: each step of `upgrade` leads from one to the next and leaves what is stored. */
export const VERSION = 2;
const SHELVES: ("summaries" | "texts" | "choices" | "cards")[] = ["summaries", "texts", "choices", "cards"];

/** The store proper, in IndexedDB. The database is opened at first use and again where the browser closed it. */
export function openStore(name = "smallprint", mostText = MOST_TEXT): Store & { close(): Promise<void> } {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  let restsUntil = -Infinity;
  const forget = () => {
    opened = null;
  };
  const open = () =>
    (opened ??= openDB<Schema>(name, VERSION, {
      upgrade(db, from, _to, change) {
        if (from < 1) {
          const summaries = db.createObjectStore("summaries", { keyPath: ["url", "hash", "engine"] });
          summaries.createIndex("url", "url");
          summaries.createIndex("readAt", "readAt");
          db.createObjectStore("choices", { keyPath: "site" });
          db.createObjectStore("cards", { keyPath: "site" });
        }
        if (from < 2) {
          db.createObjectStore("texts", { keyPath: ["url", "hash", "engine"] });
          change.objectStore("summaries").createIndex("texts", ["readAt", "textSize"]);
        }
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close(); // a newer version of the extension wants to open it
        forget();
      },
      terminated: forget,
    }));

  /** One piece of work, within its time; every failure becomes "storage". */
  async function tried<T>(work: () => Promise<T>): Promise<T> {
    const late = () => {
      restsUntil = performance.now() + REST_MS;
      return new Error("the store does not answer");
    };
    try {
      return await within(WAIT_MS, work(), late);
    } catch (cause) {
      forget();
      throw new SmallprintError("storage", String(cause), { cause });
    }
  }
  const inStore = <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> =>
    tried(() => {
      if (performance.now() < restsUntil) throw new Error("the store did not answer a moment ago");
      return open().then(work);
    });

  /** The whole database: the way out for a reader whose store is broken, or was made by a newer version. */
  const remove = (): Promise<void> =>
    tried(async () => {
      await opened?.then((db) => db.close()).catch(() => undefined);
      forget();
      await deleteDB(name);
      restsUntil = -Infinity;
    });

  type Write = IDBPTransaction<Schema, typeof SHELVES, "readwrite">;

  const versionsIn = async (db: IDBPDatabase<Schema>, url: string) =>
    (await db.getAllFromIndex("summaries", "url", url)).filter(isStoredSummary).sort(newestFirst);

  /** Deletes readings, with their texts. @returns the policies of which none is left */
  async function sweep(write: Write, gone: (row: StoredSummary) => boolean): Promise<Set<string>> {
    const swept = new Set<string>();
    const left = new Set<string>();
    const store = write.objectStore("summaries");
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      const [url] = cursor.primaryKey;
      if (!gone(cursor.value)) {
        left.add(url);
        continue;
      }
      swept.add(url);
      await write.objectStore("texts").delete(cursor.primaryKey);
      await cursor.delete();
    }
    return new Set([...swept].filter((url) => !left.has(url)));
  }

  /** What is remembered of sites because of these policies: it would tell that they had been read. */
  async function forgetSites(write: Write, urls: ReadonlySet<string>): Promise<void> {
    const choices = write.objectStore("choices");
    for (const { site, url } of await choices.getAll()) if (urls.has(url)) await choices.delete(site);
    const cards = write.objectStore("cards");
    for (const { site, ...mark } of await cards.getAll())
      if (policiesOf(mark).some((url) => urls.has(url))) await cards.delete(site);
  }

  /** The row stays, its text goes. */
  async function dropText(write: Write, key: Key): Promise<void> {
    const row = await write.objectStore("summaries").get(key);
    if (row) {
      delete row.textSize;
      await write.objectStore("summaries").put(row);
    }
    await write.objectStore("texts").delete(key);
  }

  /** Of all policies the texts read last, as many as fit. */
  async function dropOldTexts(write: Write): Promise<void> {
    const gone: Key[] = [];
    let sum = 0;
    const texts = write.objectStore("summaries").index("texts");
    for (let cursor = await texts.openKeyCursor(null, "prev"); cursor; cursor = await cursor.continue()) {
      const size: unknown = cursor.key[1];
      sum += typeof size === "number" && size > 0 ? size : 0;
      if (sum > mostText) gone.push(cursor.primaryKey);
    }
    for (const key of gone) await dropText(write, key);
  }

  async function put(read: NewSummary): Promise<StoredSummary> {
    return inStore(async (db) => {
      const row = rowOf(read, bytesOf(read.summary));
      const write: Write = db.transaction(["summaries", "texts"], "readwrite");
      const summaries = write.objectStore("summaries");
      const known = (await summaries.index("url").getAll(row.url)).filter(isStoredSummary);
      row.order = orderAfter(known);
      const before = known.find(({ hash, engine }) => hash === row.hash && engine === row.engine);
      if (before?.textSize !== undefined) row.textSize = before.textSize;
      if (before?.seenAt !== undefined) row.seenAt = before.seenAt;
      const bytes = read.text ? bytesOf(read.text) : 0;
      if (read.text && bytes <= LARGEST_TEXT) {
        row.textSize = bytes;
        const { url, hash, engine } = row;
        await write.objectStore("texts").put({ url, hash, engine, text: read.text });
      }
      await summaries.put(row);
      const rows = [row, ...known.filter((other) => other !== before)].sort(newestFirst);
      for (const old of rows.slice(MOST_VERSIONS)) {
        await write.objectStore("texts").delete(keyOf(old));
        await summaries.delete(keyOf(old));
      }
      for (const old of rows.slice(TEXT_VERSIONS, MOST_VERSIONS))
        if (old.textSize !== undefined) await dropText(write, keyOf(old));
      if (row.textSize !== undefined) await dropOldTexts(write);
      await write.done;
      return row;
    });
  }

  return {
    // where a text is too much, its summary may not be
    keep: (read) =>
      put(read).catch((full: unknown) => {
        if (!read.text) throw full;
        return put({ ...read, text: null });
      }),
    note: (read, note) =>
      inStore(async (db) => {
        const write = db.transaction("summaries", "readwrite");
        const row = await write.store.get(keyOf(read));
        if (row) await write.store.put({ ...row, ...note });
        await write.done;
      }),
    textOf: (read) =>
      inStore(async (db) => {
        const kept = (await db.get("texts", keyOf(read)))?.text;
        return isReadText(kept) ? kept : null;
      }),
    latest: (url) => inStore(async (db) => (await versionsIn(db, url))[0] ?? null),
    versions: (url) => inStore((db) => versionsIn(db, url)),
    list: () =>
      inStore(async (db) => {
        const entries: StoredEntry[] = []; // by cursor: all summaries at once could be large
        for (
          let cursor = await db.transaction("summaries").store.openCursor();
          cursor;
          cursor = await cursor.continue()
        )
          if (isStoredSummary(cursor.value)) entries.push(entryOf(cursor.value));
        return together(entries);
      }),
    isEmpty: () =>
      inStore(async (db) => {
        const read = db.transaction(SHELVES);
        const counts = await Promise.all(SHELVES.map((shelf) => read.objectStore(shelf).count()));
        return counts.every((count) => count === 0);
      }),
    delete: (url) =>
      inStore(async (db) => {
        const write: Write = db.transaction(SHELVES, "readwrite");
        await sweep(write, (row) => row.url === url);
        await forgetSites(write, new Set([url]));
        await write.done;
      }),
    deleteAll: () =>
      inStore(async (db) => {
        const write: Write = db.transaction(SHELVES, "readwrite");
        for (const shelf of SHELVES) await write.objectStore(shelf).clear();
        await write.done;
      }).catch(remove),
    expire: (time, now) =>
      inStore(async (db) => {
        const write: Write = db.transaction(SHELVES, "readwrite");
        await forgetSites(write, await sweep(write, (row) => !(row.readAt >= time)));
        const summaries = write.objectStore("summaries");
        const late = IDBKeyRange.lowerBound(now + SLIP_MS, true);
        for (
          let cursor = await summaries.index("readAt").openCursor(late);
          cursor;
          cursor = await cursor.continue()
        )
          if (isStoredSummary(cursor.value)) await cursor.update({ ...cursor.value, readAt: now });
        await write.done;
      }),
    choiceOf: (site) =>
      inStore(async (db) => {
        const url: unknown = (await db.get("choices", site))?.url;
        return typeof url === "string" ? url : null;
      }),
    choose: (site, url) => inStore(async (db) => void (await db.put("choices", { site, url }))),
    unchoose: (site) => inStore((db) => db.delete("choices", site)),
    cardOf: (site) =>
      inStore(async (db) => {
        const row = await db.get("cards", site);
        if (!isCardMark(row)) return null;
        const { version, answers, unread } = row;
        return { version, ...(answers ? { answers } : {}), ...(unread === undefined ? {} : { unread }) };
      }),
    markCard: (site, mark) => inStore(async (db) => void (await db.put("cards", { site, ...mark }))),
    close: async () => {
      (await opened)?.close();
      forget();
    },
  };
}

/** A small key-value area that lives as long as the browser runs and is never written to the disk: storage.session. */
export interface SessionArea {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

interface PrivateShelf {
  summaries: StoredSummary[];
  choices: Record<string, string>;
  cards: Record<string, CardMark>;
}

export const PRIVATE_KEY = "private";
const MOST_PRIVATE = 10;

/** The store for private windows: the same, but only in memory, only the last few policies, and no texts. */
export function privateStore(area: SessionArea): Store {
  let queue: Promise<unknown> = Promise.resolve();
  async function load(): Promise<PrivateShelf> {
    const shelf = privateShelfOf(await area.get(PRIVATE_KEY));
    return { ...shelf, summaries: shelf.summaries.sort(newestFirst) };
  }
  const failed = (cause: unknown) => {
    throw new SmallprintError("storage", String(cause), { cause });
  };
  const look = <T>(read: (shelf: PrivateShelf) => T): Promise<T> => load().then(read).catch(failed);
  /** Changes run one after the other: each reads and writes the whole shelf. */
  const change = (write: (shelf: PrivateShelf) => PrivateShelf): Promise<void> => {
    const done = queue.then(async () => area.set(PRIVATE_KEY, write(await load())));
    queue = done.catch(() => undefined);
    return done.catch(failed);
  };
  const same = (a: ReadingKey, b: ReadingKey) =>
    a.url === b.url && a.hash === b.hash && a.engine === b.engine;
  const without = <T>(record: Record<string, T>, gone: (value: T) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([, value]) => !gone(value)));

  return {
    keep: async (read) => {
      const row = rowOf(read, bytesOf(read.summary));
      await change((shelf) => {
        const seenAt = shelf.summaries.find((other) => same(other, row))?.seenAt;
        if (seenAt !== undefined) row.seenAt = seenAt;
        row.order = orderAfter(shelf.summaries);
        const others = shelf.summaries.filter((other) => !same(other, row));
        return { ...shelf, summaries: [row, ...others].slice(0, MOST_PRIVATE) };
      });
      return row;
    },
    note: (read, note) =>
      change((shelf) => ({
        ...shelf,
        summaries: shelf.summaries.map((row) => (same(row, read) ? { ...row, ...note } : row)),
      })),
    textOf: () => Promise.resolve(null),
    latest: (url) => look((shelf) => shelf.summaries.find((row) => row.url === url) ?? null),
    versions: (url) => look((shelf) => shelf.summaries.filter((row) => row.url === url)),
    list: () => look((shelf) => together(shelf.summaries.map(entryOf))),
    isEmpty: () =>
      look((shelf) =>
        [shelf.summaries, shelf.choices, shelf.cards].every((part) => Object.keys(part).length === 0),
      ),
    delete: (url) =>
      change(({ summaries, choices, cards }) => ({
        summaries: summaries.filter((row) => row.url !== url),
        choices: without(choices, (chosen) => chosen === url),
        cards: without(cards, (mark) => policiesOf(mark).includes(url)),
      })),
    deleteAll: () => area.remove(PRIVATE_KEY).catch(failed),
    expire: (time) =>
      change((shelf) => ({ ...shelf, summaries: shelf.summaries.filter((row) => row.readAt >= time) })),
    choiceOf: (site) => look((shelf) => ownValue(shelf.choices, site) ?? null),
    choose: (site, url) => change((shelf) => ({ ...shelf, choices: { ...shelf.choices, [site]: url } })),
    unchoose: (site) =>
      change((shelf) => ({
        ...shelf,
        choices: Object.fromEntries(Object.entries(shelf.choices).filter(([other]) => other !== site)),
      })),
    cardOf: (site) => look((shelf) => ownValue(shelf.cards, site) ?? null),
    markCard: (site, mark) => change((shelf) => ({ ...shelf, cards: { ...shelf.cards, [site]: mark } })),
  };
}
