import { lazily } from "./lazily.ts";
import { endingsIn, nameBefore } from "./names.ts";
import { tidy } from "./tidy.ts";

/** Names that are written small: "tado GmbH", "npm, Inc.". */
const SMALL = "(?<![\\p{L}\\p{N}.'’-])\\p{Ll}[\\p{L}\\p{N}]{0,14}(?:\\.\\p{L}{2,12})?";
const SURE_SUFFIX = "(?:,? (?:Inc|LLC|Ltd|GmbH|B\\.V|AB|AG|Oy|SAS|S\\.A)\\b\\.?)";
const SMALL_NAME = lazily(`${SMALL}${SURE_SUFFIX}$`, "u");
const AFTER = 240;
const MAX_NAME = 110;
const MAX_SMALL = 40;
const MAX_ENDINGS = 60;

/** A name with a legal ending, and what stands after it; `index` is the ending's place in the text. */
export interface LegalName {
  name: string;
  after: { text: string; index: number };
}

/** Names with a legal ending ("Harbour Books, Inc."), in the order of the text. */
export function legalNamesIn(text: string): string[] {
  return legalNamesOf(text).flatMap(({ name: raw }) => {
    const name = tidy(raw);
    return name !== null && name.split(" ").length > 1 ? [name] : [];
  });
}

/** The same as they stand there, with what follows them. */
export function legalNamesOf(text: string): LegalName[] {
  const found: LegalName[] = [];
  for (const { 0: ending, index } of endingsIn(text)) {
    const name = nameWith(text, index, ending);
    if (name === null) continue;
    const end = index + ending.length;
    found.push({ name, after: { text: text.slice(end, end + AFTER), index } });
    if (found.length === MAX_ENDINGS) break;
  }
  return found;
}

/** The whole name of a legal ending; null where the ending has none before it. */
function nameWith(text: string, index: number, ending: string): string | null {
  const end = index + ending.length;
  const named = nameBefore(text, end, index - MAX_NAME);
  if (named && named.index < index) return named.name;
  return SMALL_NAME().exec(text.slice(Math.max(0, index - MAX_SMALL), end))?.[0] ?? null;
}
