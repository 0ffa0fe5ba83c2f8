import { loadSettings, onSettingsChanged, resetSettings, saveSettings } from "../settings.ts";
import { ask } from "../ui/bridge.ts";
import { namePage } from "../ui/page.ts";
import { saveFile } from "../ui/save-file.ts";
import { shortcut } from "../ui/shortcut.ts";
import { show } from "../ui/show.tsx";
import { App } from "./App.tsx";
import { changeShortcut, version } from "./browser.ts";
import { words } from "./words.ts";

namePage(words.optionsTitle);
show(
  <App
    platform={{
      loadSettings,
      saveSettings,
      resetSettings,
      onSettingsChanged,
      storedList: () => ask<"stored-list">({ type: "stored-list" }),
      storedAny: () => ask<"stored-any">({ type: "stored-any" }),
      storedDelete: (url) => ask<"stored-delete">({ type: "stored-delete", url }),
      storedDeleteAll: () => ask<"stored-delete-all">({ type: "stored-delete-all" }),
      shortcut,
      changeShortcut,
      saveFile,
      version: version(),
    }}
  />,
);
