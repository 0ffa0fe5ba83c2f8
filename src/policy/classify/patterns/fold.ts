/** Longer sentences are read up to here. */
const MAX_LENGTH = 1200;

/** Anything but plain letters, marks and single spaces: most sentences have none and need no replacing. */
const UNUSUAL = /[^ -_a-~]| {2}/;

/** Lower case, straight quotes, single spaces: what the patterns are written for. */
export function folded(text: string): string {
  const lower = text.slice(0, MAX_LENGTH).toLowerCase();
  const plain = UNUSUAL.test(lower) ? straightened(lower) : lower;
  return plain.includes("e-mail") ? plain.replace(/\be-mail/g, "email") : plain;
}

const straightened = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, " ");
