/** The browser's way with messages, for pages outside an extension. */

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
export type Messages = Record<string, Message>;

/** A message with its values in their places. "" for a key that is not there. */
export function messageIn(messages: Messages, key: string, values: readonly string[] = []): string {
  const found = messages[key];
  if (!found) return "";
  return found.message.replace(/\$(\w*)\$/gu, (_, name: string) => {
    if (name === "") return "$";
    const place = found.placeholders?.[name.toLowerCase()]?.content ?? "";
    return values[Number(place.slice(1)) - 1] ?? "";
  });
}
