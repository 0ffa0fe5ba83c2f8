import { useEffect, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { Access } from "./Access.tsx";
import { Example } from "./Example.tsx";
import type { Platform } from "./platform.ts";
import { words } from "./words.ts";

const ICONS = ["page", "quote", "warn2"] as const;

/** The page that opens once, after the installation: what Smallprint does, the one thing it may need, and a live example. */
export function App({ platform }: { platform: Platform }) {
  const [keys, setKeys] = useState("");
  useEffect(() => {
    platform.shortcut().then(setKeys, () => undefined);
  }, [platform]);
  const openOptions = () => {
    platform.openOptions().catch(() => undefined);
  };
  return (
    <main className="welcome" data-ready="true">
      <header>
        <img src="/icons/128.png" alt="" width="64" height="64" />
        <div>
          <h1>{words.welcomeTitle}</h1>
          <p>{words.welcomeLead}</p>
        </div>
      </header>
      <ul className="points">
        {words.steps.map(({ title, text }, index) => (
          <li key={title}>
            <Icon name={ICONS[index] ?? "page"} />
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <Access platform={platform} />
      <section>
        <h2>{words.start}</h2>
        <p>{words.startMore}</p>
        {keys === "" ? null : <p>{words.startKey(keys)}</p>}
      </section>
      <Example platform={platform} />
      <section>
        <h2>{words.leaves}</h2>
        <p>{words.whatLeaves}</p>
        <button type="button" className="button" onClick={openOptions}>
          {words.openSettings}
        </button>
      </section>
    </main>
  );
}
