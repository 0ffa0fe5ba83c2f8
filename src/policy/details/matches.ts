/**
 * All matches of a global expression in a text, in order. `matchAll` makes the expression anew at each call, and where the engine has
 * forgotten it meanwhile, puts it together once more, which for a long one takes longer than the search.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
