import { language } from "../i18n.ts";

/** Says in which language the page is, for screen readers and hyphens, and what it is called. HTML files cannot hold messages. */
export function namePage(title: string): void {
  document.documentElement.lang = language;
  document.title = title;
}
