import { createRoot } from "react-dom/client";
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
import { words } from "../ui/words.ts";
import { App } from "./App.tsx";

applyLastAppearance();
namePage(words.popupTitle);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
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
