import { loadSettings, onSettingsChanged } from "../settings.ts";
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
import { showAtOnce } from "../ui/show.tsx";
import { learnToSpeak } from "../ui/speech.ts";
import { words } from "../ui/words.ts";
import { App } from "./App.tsx";

namePage(words.popupTitle);
// asked for before anything is drawn: the answers come while that is done
const speech = learnToSpeak();
const tab = tabOfPopup(location.search);
const settings = loadSettings();
for (const early of [tab, settings]) early.catch(() => undefined); // who waits for them is told
showAtOnce(
  <App
    platform={{
      speech: () => speech,
      tab: () => tab,
      connect,
      loadSettings: () => settings,
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
