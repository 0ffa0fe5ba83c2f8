import { createRoot } from "react-dom/client";
import { loadSettings, onSettingsChanged, resetSettings, saveSettings } from "../settings.ts";
import { applyLastAppearance } from "../ui/appearance.ts";
import { ask } from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { App } from "./App.tsx";
import { changeShortcut, shortcut, version } from "./browser.ts";
import { saveFile } from "./save-file.ts";
import { words } from "./words.ts";

applyLastAppearance();
namePage(words.optionsTitle);
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <App
      platform={{
        loadSettings,
        saveSettings,
        resetSettings,
        onSettingsChanged,
        storedList: () => ask<"stored-list">({ type: "stored-list" }),
        storedDelete: (url) => ask<"stored-delete">({ type: "stored-delete", url }),
        storedDeleteAll: () => ask<"stored-delete-all">({ type: "stored-delete-all" }),
        shortcut,
        changeShortcut,
        saveFile,
        version: version(),
      }}
    />,
  );
