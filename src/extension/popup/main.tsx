import { loadSettings, onSettingsChanged } from "../settings.ts";
import { applyLastAppearance } from "../ui/appearance.ts";
import {
  allow,
  ask,
  closePopup,
  connect,
  openOptions,
  openReport,
  openTab,
  tabOfPopup,
} from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { show } from "../ui/show.ts";
import { words } from "../ui/words.ts";
import { App } from "./App.tsx";

applyLastAppearance();
namePage(words.popupTitle);
show(
  <App
    platform={{
      tab: () => tabOfPopup(location.search),
      connect,
      loadSettings,
      onSettingsChanged,
      allow,
      openTab,
      openOptions,
      openReport,
      closePopup,
      showQuote: (question) => ask<"show-quote">(question),
    }}
  />,
);
