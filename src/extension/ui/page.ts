import { language } from "../i18n.ts";

/** Says in which language the page is, for screen readers and hyphens, and what it is called. HTML files cannot hold messages. */
export function namePage(title: string, page: Document = document): void {
  page.documentElement.lang = language;
  page.title = title;
}
