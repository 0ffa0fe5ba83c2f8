import { words } from "./words.ts";
import { About } from "./About.tsx";
import { AppearanceChoice } from "./AppearanceChoice.tsx";
import type { Platform } from "./platform.ts";
import { Shortcut } from "./Shortcut.tsx";
import { SignupChoice } from "./SignupChoice.tsx";
import { Stored } from "./Stored.tsx";
import { Transfer } from "./Transfer.tsx";
import { useSaved } from "./useSaved.ts";
import { WarnAbout } from "./WarnAbout.tsx";

/** The options: one page, each choice kept at once and said. */
export function App({ platform }: { platform: Platform }) {
  const saved = useSaved(platform);
  const { settings, notice, save, reset, say } = saved;
  return (
    <main className="options" data-ready={settings === null ? undefined : "true"}>
      <header>
        <img src="/icons/128.png" alt="" width="40" height="40" />
        <div>
          <h1>{words.optionsTitle}</h1>
          <p className="promise">{words.whatLeaves}</p>
        </div>
      </header>
      <p className={notice?.problem ? "notice problem" : "notice"} role="status">
        {notice?.text}
      </p>
      {settings === null ? (
        <p className="nothing">{words.settingsLoading}</p>
      ) : (
        <>
          <WarnAbout settings={settings} save={save} />
          <SignupChoice settings={settings} save={save} />
          <Stored settings={settings} save={save} say={say} platform={platform} />
          <AppearanceChoice settings={settings} save={save} />
          <Shortcut platform={platform} />
          <Transfer settings={settings} save={save} reset={reset} say={say} platform={platform} />
        </>
      )}
      <About version={platform.version} />
    </main>
  );
}
