const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\u0e00-\u0e7f]/gu;

/** Words by white space; in scripts that write without spaces two characters are about a word. */
export function wordCount(text: string): number {
  let count = 0;
  let word = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return wordsOfAnyScript(text);
    if (code === 32 || (code >= 9 && code <= 13)) {
      if (word) count++;
      word = false;
    } else word ||= (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  }
  return word ? count + 1 : count;
}

/** The same with classes of letters, five times as dear: most of what is read is ASCII. */
function wordsOfAnyScript(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    const token = match[0];
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    const signs = token.match(CJK)?.length ?? 0;
    count += signs > 2 ? Math.ceil(signs / 2) : 1;
  }
  return count;
}
