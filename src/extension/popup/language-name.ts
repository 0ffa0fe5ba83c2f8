import type { Locale } from "../ui/format.ts";

/** A language's name out of its ISO 639 code; what is no code comes back as it is. */
export function languageName(code: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    return code; // no language code at all
  }
}
