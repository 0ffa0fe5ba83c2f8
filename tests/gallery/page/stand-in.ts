import { messageIn, type Messages } from "../messages.ts";

const files = import.meta.glob<Messages>("../../../_locales/*/messages.json", {
  eager: true,
  import: "default",
});
const messagesOf = (language: string): Messages => files[`../../../_locales/${language}/messages.json`] ?? {};

/** Plays the browser's part in a language, given as the folder of its messages: to be called before anything of the extension is loaded. */
export function speak(language: string): void {
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
  document.documentElement.lang = language.replace("_", "-");
}

/** Two frames: what was rendered is painted. */
export function tellShown(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset["shown"] = "true";
    }),
  );
}
