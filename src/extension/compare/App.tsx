import { useMemo, useState } from "react";
import type { StoredEntry } from "../messages.ts";
import { namesOf } from "./names.ts";
import { Pair } from "./Pair.tsx";
import type { Platform } from "./platform.ts";
import { usePolicy, useStored } from "./useStored.ts";
import { words } from "./words.ts";

/** Two stored policies side by side. */
export function App({ platform }: { platform: Platform }) {
  const { stored, again } = useStored(platform);
  return (
    <main className="compare" data-ready={stored === "looking" ? undefined : "true"}>
      <header>
        <img src="/icons/128.png" alt="" width="40" height="40" />
        <div>
          <h1>{words.compareTitle}</h1>
          <p className="more">{words.compareMore}</p>
        </div>
      </header>
      {stored === "looking" ? (
        <p className="more" role="status">
          {words.compareLooking}
        </p>
      ) : stored === "failed" ? (
        <Told {...words.compareFailed} act={words.tryAgain} onAct={again} />
      ) : stored.length < 2 ? (
        <Told
          {...words.tooFew}
          act={words.toSettings}
          onAct={() => void platform.openOptions().catch(() => undefined)}
        />
      ) : (
        <Chosen entries={stored} platform={platform} />
      )}
    </main>
  );
}

interface ToldProps {
  title: string;
  text: string;
  act: string;
  onAct: () => void;
}

function Told({ title, text, act, onAct }: ToldProps) {
  return (
    <section className="told">
      <h2>{title}</h2>
      <p>{text}</p>
      <button type="button" className="button" onClick={onAct}>
        {act}
      </button>
    </section>
  );
}

/** The two that the page's address names, where they are stored; else the two read last. */
function startOf(entries: readonly StoredEntry[], platform: Platform): [string, string] {
  const urls = entries.map((entry) => entry.url);
  const named = platform.pair();
  const known = (url: string | null) => (url !== null && urls.includes(url) ? url : null);
  const first = known(named.first) ?? urls.find((url) => url !== named.second) ?? "";
  const second = known(named.second);
  return [first, second !== null && second !== first ? second : (urls.find((url) => url !== first) ?? "")];
}

function Chosen({ entries, platform }: { entries: readonly StoredEntry[]; platform: Platform }) {
  const [[first, second], setPair] = useState(() => startOf(entries, platform));
  const names = useMemo(() => namesOf(entries), [entries]);
  const a = usePolicy(platform, first);
  const b = usePolicy(platform, second);
  const choose = (pair: [string, string]) => {
    setPair(pair);
    platform.keepPair(...pair);
  };
  return (
    <>
      <div className="pickers">
        <Picker
          label={words.first}
          url={first}
          entries={entries}
          names={names}
          onChoose={(url) => choose(url === second ? [url, first] : [url, second])}
        />
        <button type="button" className="button" onClick={() => choose([second, first])}>
          {words.swap}
        </button>
        <Picker
          label={words.second}
          url={second}
          entries={entries}
          names={names}
          onChoose={(url) => choose(url === first ? [second, url] : [first, url])}
        />
      </div>
      {a !== null && b !== null ? (
        <Pair
          first={a}
          second={b}
          names={[names.get(a.url) ?? a.url, names.get(b.url) ?? b.url]}
          platform={platform}
        />
      ) : (
        <p className="more">{words.compareLooking}</p>
      )}
    </>
  );
}

interface PickerProps {
  label: string;
  url: string;
  entries: readonly StoredEntry[];
  names: ReadonlyMap<string, string>;
  onChoose: (url: string) => void;
}

function Picker({ label, url, entries, names, onChoose }: PickerProps) {
  return (
    <label className="picker">
      <span>{label}</span>
      <select value={url} onChange={(event) => onChoose(event.target.value)}>
        {entries.map((entry) => (
          <option key={entry.url} value={entry.url}>
            {names.get(entry.url)}
          </option>
        ))}
      </select>
    </label>
  );
}
