import { loadSettings } from "../settings.ts";
import { applyAppearance } from "../ui/appearance.ts";
import { ask, openOptions } from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { show } from "../ui/show.tsx";
import { App } from "./App.tsx";
import { words } from "./words.ts";

namePage(words.compareTitle);
loadSettings().then(
  ({ appearance }) => applyAppearance(appearance),
  () => undefined, // it stays as it was last
);
show(
  <App
    platform={{
      storedList: () => ask<"stored-list">({ type: "stored-list" }),
      summaryOf: (url) => ask<"summary-of">({ type: "summary-of", url }),
      openOptions,
      showQuote: (quote) => ask<"show-quote">({ type: "show-quote", ...quote }),
      pair() {
        const query = new URLSearchParams(location.search);
        return { first: query.get("first"), second: query.get("second") };
      },
      keepPair: (first, second) =>
        history.replaceState(null, "", `?${new URLSearchParams({ first, second }).toString()}`),
    }}
  />,
);
