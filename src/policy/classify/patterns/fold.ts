/** Longer sentences are read up to here. */
const MAX_LENGTH = 1200;

/** Lower case, straight quotes, single spaces: what the patterns are written for. */
export function folded(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\be-mail/g, "email")
    .replace(/\s+/g, " ");
}
