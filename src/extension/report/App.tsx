import { useEffect, useState } from "react";
import type { ErrorCode } from "../../policy/errors.ts";
import type { Report } from "../messages.ts";
import { words as troubles } from "../ui/trouble-words.ts";
import { useSettings } from "../ui/useSettings.ts";
import { warnRulesOf } from "../settings.ts";
import { codeOf } from "./code-of.ts";
import type { Platform } from "./platform.ts";
import { ReportPage } from "./ReportPage.tsx";
import { words } from "./words.ts";

type Shown =
  | { kind: "looking" }
  | { kind: "none" }
  | { kind: "failed"; code: ErrorCode }
  | { kind: "ready"; report: Report };

export function App({ platform }: { platform: Platform }) {
  const [shown, setShown] = useState<Shown>({ kind: "looking" });
  const settings = useSettings(platform);
  useEffect(() => {
    let gone = false;
    platform.report().then(
      (report) => {
        if (!gone) setShown(report === null ? { kind: "none" } : { kind: "ready", report });
      },
      (cause: unknown) => {
        if (!gone) setShown({ kind: "failed", code: codeOf(cause) });
      },
    );
    return () => {
      gone = true;
    };
  }, [platform]);

  if (shown.kind === "ready" && settings !== null)
    return <ReportPage first={shown.report} rules={warnRulesOf(settings)} platform={platform} />;
  if (shown.kind === "none") return <Told kind="none" {...words.none} />;
  if (shown.kind === "failed") return <Told kind="failed" {...troubles.failed[shown.code]} />;
  return (
    <main className="report" data-state="looking">
      <h1 className="unseen">{words.fullReport}</h1>
      <p className="nothing" role="status">
        {words.lookingUp}
      </p>
    </main>
  );
}

function Told({ kind, title, text }: { kind: string; title: string; text: string }) {
  return (
    <main className="report told" data-state={kind} data-ready="true">
      <img src="/icons/128.png" alt="" width="48" height="48" />
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}
