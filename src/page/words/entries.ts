/**
 * The entries of a word list, which is one text, parted by "|". The text that is parted is made anew: browsers keep what they part a
 * text of their program into, all of it interned, which for hundreds of lists takes longer than reading a page.
 */
export function entriesOf(list: string | undefined): string[] {
  if (!list) return [];
  const entries = `${list}|`.split("|");
  entries.pop();
  return entries;
}
