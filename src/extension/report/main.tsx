import type { Report, ReportName } from "../messages.ts";
import { loadSettings, onSettingsChanged } from "../settings.ts";
import { ask, openOptions, openTab } from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { saveFile } from "../ui/save-file.ts";
import { show } from "../ui/show.tsx";
import { App } from "./App.tsx";
import { words } from "./words.ts";

/** The policy that the page's address names, or null. */
function nameIn(search: string): ReportName | null {
  const query = new URLSearchParams(search);
  const [url, ticket] = [query.get("policy"), query.get("ticket")];
  return url !== null ? { url } : ticket !== null ? { ticket } : null;
}

async function report(): Promise<Report | null> {
  const of = nameIn(location.search);
  return of && ask<"report-of">({ type: "report-of", of });
}

namePage(words.fullReport);
show(
  <App
    platform={{
      report,
      readAgain: (url) => ask<"report-anew">({ type: "report-anew", url }),
      loadSettings,
      onSettingsChanged,
      showQuote: (question) => ask<"show-quote">(question),
      openTab,
      openOptions,
      copy: (text) => navigator.clipboard.writeText(text),
      saveFile,
      print: () => window.print(),
    }}
  />,
);
