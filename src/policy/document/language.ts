/** ISO 639-1 code of the text's language, null where it can't be told. `hint` is what the mark-up says. */
export function languageOf(text: string, hint: string | null): string | null {
  const said = hint?.trim().toLowerCase().split(/[-_]/u)[0] ?? "";
  return /^[a-z]{2}$/u.test(said) && text !== "" ? said : null;
}
