import { useCallback, useEffect, useId, useRef, useState } from "react";
import { locale } from "../i18n.ts";
import type { StoredEntry } from "../messages.ts";
import type { Settings } from "../settings.ts";
import { moment, shortAddress } from "../ui/format.ts";
import { words } from "./words.ts";
import { Confirm } from "./Confirm.tsx";
import { Group, Tick } from "./Group.tsx";
import type { Platform } from "./platform.ts";
import { size } from "./size.ts";
import type { Saved } from "./useSaved.ts";

/** Rows shown before the rest is asked for. */
const FIRST = 20;
const MONTHS: readonly number[] = [1, 3, 6, 12, 24, 60];

interface StoredProps {
  settings: Settings;
  save: Saved["save"];
  say: Saved["say"];
  platform: Platform;
}

/** Everything that is kept of what was read: seen, and deleted one by one or whole. */
export function Stored({ settings, save, say, platform }: StoredProps) {
  const [entries, setEntries] = useState<readonly StoredEntry[] | "looking" | "failed">("looking");
  /** Where no summary is listed: something is stored all the same. */
  const [rest, setRest] = useState(false);
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLParagraphElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  useEffect(() => {
    // the button that had the focus is gone: it goes to the first line that came
    if (all) list.current?.children[FIRST]?.querySelector("a")?.focus();
  }, [all]);

  const look = useCallback(() => {
    const asked = async () => {
      const list = await platform.storedList();
      setRest(list.length === 0 && (await platform.storedAny()));
      setEntries(list);
    };
    asked().catch(() => setEntries("failed"));
  }, [platform]);
  useEffect(look, [look]);

  const after = (work: Promise<boolean>, left: readonly StoredEntry[]) => {
    work.then(
      (any) => {
        setEntries(left);
        setRest(any);
        say(words.deleted);
        heading.current?.focus(); // the button that had the focus is gone
      },
      () => {
        say(words.storedFailed, true);
        look();
      },
    );
  };

  const deleteOne = async (url: string, left: readonly StoredEntry[]) => {
    await platform.storedDelete(url);
    return left.length === 0 && platform.storedAny().catch(() => true); // it is deleted: no failure
  };
  const deleteAll = async () => {
    await platform.storedDeleteAll();
    return false;
  };
  const confirmRest = (
    <Confirm
      label={words.deleteAll}
      question={words.storedRemoveAsk}
      yes={words.deleteAllYes}
      no={words.deleteAllNo}
      onYes={() => after(deleteAll(), [])}
    />
  );

  const months = MONTHS.includes(settings.keepMonths)
    ? MONTHS
    : [...MONTHS, settings.keepMonths].sort((a, b) => a - b);

  return (
    <Group title={words.stored} text={words.storedMore}>
      <div className="field inline">
        <label htmlFor={id}>{words.keepFor}</label>
        <select
          id={id}
          value={settings.keepMonths}
          onChange={(event) => save({ keepMonths: Number(event.target.value) })}
        >
          {months.map((n) => (
            <option key={n} value={n}>
              {words.months(n)}
            </option>
          ))}
        </select>
      </div>
      <Tick
        label={words.recheck}
        more={words.recheckMore}
        checked={settings.recheck}
        onChange={(recheck) => save({ recheck })}
      />
      <p ref={heading} tabIndex={-1} className="sum">
        {sumOf(entries, rest)}
      </p>
      {entries === "failed" ? (
        <div className="acts">
          <button
            type="button"
            className="button"
            onClick={() => {
              setEntries("looking");
              look();
            }}
          >
            {words.tryAgain}
          </button>
          {confirmRest}
        </div>
      ) : null}
      {typeof entries !== "string" && entries.length === 0 && rest ? (
        <div className="acts">{confirmRest}</div>
      ) : null}
      {typeof entries === "string" || entries.length === 0 ? null : (
        <>
          <ul ref={list} className="rows">
            {entries.slice(0, all ? entries.length : FIRST).map((entry) => (
              <Row
                key={entry.url}
                entry={entry}
                onDelete={() => {
                  const left = entries.filter((one) => one.url !== entry.url);
                  after(deleteOne(entry.url, left), left);
                }}
              />
            ))}
          </ul>
          {!all && entries.length > FIRST ? (
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {words.showMore(entries.length - FIRST)}
            </button>
          ) : null}
          <div className="acts">
            {entries.length > 1 ? (
              <a className="button" href="../compare/index.html">
                {words.compareTwo}
              </a>
            ) : null}
            <Confirm
              label={words.deleteAll}
              question={words.deleteAllAsk(entries.length)}
              yes={words.deleteAllYes}
              no={words.deleteAllNo}
              onYes={() => after(deleteAll(), [])}
            />
          </div>
        </>
      )}
    </Group>
  );
}

const reportOf = (policy: string) => `../report/index.html?${new URLSearchParams({ policy }).toString()}`;
const hostOf = (url: string) => shortAddress(url).split("/")[0] ?? url;

function sumOf(entries: readonly StoredEntry[] | "looking" | "failed", rest: boolean): string {
  if (entries === "looking") return words.storedReading;
  if (entries === "failed") return words.storedFailed;
  if (entries.length === 0) return rest ? words.storedRest : words.storedNone;
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  return words.storedSum(entries.length, size(bytes, locale));
}

function Row({ entry, onDelete }: { entry: StoredEntry; onDelete: () => void }) {
  const [now] = useState(() => Date.now());
  const name = entry.company ?? entry.title ?? hostOf(entry.url);
  const { text, today } = moment(entry.readAt, now, locale);
  const bytes = size(entry.size, locale);
  return (
    <li>
      <span>
        <a className="name" dir="auto" href={reportOf(entry.url)}>
          {name}
        </a>
        <span className="more" dir="ltr">
          {shortAddress(entry.url)}
        </span>
        <span className="more">
          {today ? words.storedLineToday(text, bytes) : words.storedLine(text, bytes)}
        </span>
      </span>
      <button type="button" className="link-button" aria-label={words.deleteOneOf(name)} onClick={onDelete}>
        {words.deleteOne}
      </button>
    </li>
  );
}
