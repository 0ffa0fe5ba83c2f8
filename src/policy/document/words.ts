const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]/gu;

/** Words by white space; in scripts that write without spaces two characters are about a word. */
export function wordCount(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    const token = match[0];
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    const signs = token.match(CJK)?.length ?? 0;
    count += signs > 2 ? Math.ceil(signs / 2) : 1;
  }
  return count;
}
