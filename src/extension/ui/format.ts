/** Dates, numbers and names as the reader's own language writes them. `locale` is a BCP 47 tag; undefined means the browser's. */

export type Locale = string | undefined;

/** Polish declines the month of a day: written out, since its short form of May is a whole word that is not declined. */
const monthBesideDay = (locale: Locale) => (/^pl\b/u.test(locale ?? "") ? "long" : "short");

/** "2022-12-11", "2022-12" or "2022" as "11 Dec 2022", "Dec 2022", "2022"; what is no date stays as it is. */
export function policyDate(updated: string, locale: Locale): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(updated);
  if (!match) return updated;
  const [, year, month, day] = match;
  if (!month) return year ?? updated;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? "1")));
  if (Number.isNaN(date.getTime())) return updated;
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    ...(day ? { day: "numeric", month: monthBesideDay(locale) } : { month: "short" }),
    timeZone: "UTC",
  }).format(date);
}

/** A moment of reading; the time of day only while it is the same day as `now`. Both in milliseconds since 1970. */
export function moment(at: number, now: number, locale: Locale): { text: string; today: boolean } {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  const text = today
    ? new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit" }).format(at)
    : new Intl.DateTimeFormat(locale, {
        year: "numeric",
        month: monthBesideDay(locale),
        day: "numeric",
      }).format(at);
  return { text, today };
}

/** An address without its scheme, "www." and closing slash: what a person would call it. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/u, "").replace(/\/$/u, "");
}
