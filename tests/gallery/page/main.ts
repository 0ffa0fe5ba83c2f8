/** Shows one view of the extension, as the page's address names it, with the browser's own parts played by stand-ins. */
import type { Appearance } from "../../../src/extension/settings.ts";
import { messageIn, type Messages } from "../messages.ts";

const query = new URLSearchParams(location.search);
const get = (name: string, other: string) => query.get(name) ?? other;

const files = import.meta.glob<Messages>("../../../_locales/*/messages.json", {
  eager: true,
  import: "default",
});
const messagesOf = (language: string): Messages => files[`../../../_locales/${language}/messages.json`] ?? {};

const language = get("lang", "en");
const messages = messagesOf(language);
const english = messagesOf("en");
Object.assign(globalThis, {
  chrome: {
    i18n: {
      getUILanguage: () => language.replace("_", "-"),
      getMessage: (key: string, values: string | string[] = []) =>
        messageIn(messages, key, [values].flat()) || messageIn(english, key, [values].flat()),
    },
  },
});

const appearance = get("appearance", "system") as Appearance;
if (appearance !== "system") document.documentElement.dataset["appearance"] = appearance;
document.documentElement.lang = language.replace("_", "-");
document.documentElement.dir = get("dir", "ltr");

const { show } = await import("./views.tsx");
await show(get("shot", ""), { appearance, isOpen: query.has("open") });
// two frames: what was rendered is painted
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    document.documentElement.dataset["shown"] = "true";
  }),
);
