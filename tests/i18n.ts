/** For tests outside a browser: the browser's i18n over a file of `_locales`. Named in vitest.config.ts and vitest.browser.config.ts. */
import { readFileSync } from "node:fs";
import path from "node:path";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
export type Messages = Record<string, Message>;

export const messagesOf = (folder: string): Messages =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, "..", "_locales", folder, "messages.json"), "utf8"),
  ) as Messages;

/** A message with its values in their places, the way browsers do it. "" for a key that is not there. */
export function messageIn(messages: Messages, key: string, values: readonly string[] = []): string {
  const found = messages[key];
  if (!found) return "";
  return found.message.replace(/\$(\w*)\$/gu, (_, name: string) => {
    if (name === "") return "$";
    const place = found.placeholders?.[name.toLowerCase()]?.content ?? "";
    return values[Number(place.slice(1)) - 1] ?? "";
  });
}

/** Makes this the browser's language for modules loaded from here on. */
export function speak(folder: string, ui: string = folder): void {
  const messages = messagesOf(folder);
  const english = messagesOf("en");
  const chrome = {
    i18n: {
      getUILanguage: () => ui,
      getMessage: (key: string, values?: string | string[]) =>
        messageIn(messages, key, [values ?? []].flat()) || messageIn(english, key, [values ?? []].flat()),
    },
  };
  Object.assign(globalThis, { chrome });
}

speak("en", "en-US");
