/** The card's elements: what it says, and its buttons. In a closed shadow root, so that the page can neither read nor restyle it. */
import { count, language, say } from "../i18n.ts";
import type { CardAction, CardContent } from "../messages.ts";
import { CARD_STYLE } from "./card-style.ts";

/** What the reader can do with the card. */
export type Choice = Exclude<CardAction["action"], "shown">;

export interface CardView {
  /** What stands in the page. Nothing about it tells of us: no name, no class, no text. */
  host: HTMLElement;
  root: ShadowRoot;
  card: HTMLElement;
  /** A second sheet, not inline styles: `!important` of the first would win over those. */
  place: CSSStyleSheet;
  /** Has the card spoken, politely. A live region tells what comes into it after it is there itself. */
  speak: () => void;
}

/** Events inside the card are nobody else's: pages close their menus and dialogs at a click elsewhere. */
const PRIVATE = [
  "click", "auxclick", "dblclick", "contextmenu", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend",
  "keydown", "keyup", "keypress", "focusin", "focusout",
]; // prettier-ignore

const headline = ({ news, warnings, more = 0, site }: CardContent): string =>
  news === undefined ? count("cardTitle", warnings.length + more, site) : count("cardWorse", news, site);

function element<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const made = page.createElement(name);
  if (text) made.dataset["words"] = text; // drawn by the style: see card-style.ts
  if (className) made.className = className;
  return made;
}

function line(page: Document, kind: "warning" | "good", text: string, isNew = false): HTMLLIElement {
  const item = element(page, "li", "", kind);
  const sign = element(page, "span", kind === "warning" ? "!" : "✓", "sign");
  sign.setAttribute("aria-hidden", "true"); // the words say it
  const words = element(page, "span");
  if (isNew) words.append(element(page, "strong", say("cardNew")), " ");
  words.append(element(page, "span", text));
  item.append(sign, words);
  return item;
}

/** `press` hears of every click on a button, the page's own too. */
export function viewOf(
  page: Document,
  content: CardContent,
  press: (choice: Choice, event: MouseEvent) => void,
): CardView {
  const host = element(page, "div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  const place = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, place];

  const card = element(page, "section", "", `card ${content.appearance ?? "system"}`);
  card.lang = language;
  card.dir = new Intl.Locale(language || "en").maximize().script === "Arab" ? "rtl" : "ltr";
  card.setAttribute("aria-label", say("cardLabel", headline(content)));
  const list = element(page, "ul");
  list.append(...content.warnings.map(({ text, isNew }) => line(page, "warning", text, isNew)));
  if (content.more) list.append(element(page, "li", count("cardMore", content.more), "more"));
  if (content.good !== null) list.append(line(page, "good", content.good));
  const acts = element(page, "div", "", "acts");
  const button = (text: string, className: string, choice: Choice) => {
    const made = element(page, "button", text, className);
    made.type = "button";
    made.addEventListener("click", (event) => press(choice, event));
    return made;
  };
  acts.append(
    button(say("cardSummary"), "main", "summary"),
    button(say("cardDismiss"), "", "dismiss"),
    button(say("cardNotHere"), "quiet", "not-here"),
  );
  card.append(element(page, "p", say("cardBy"), "by"), element(page, "h2", headline(content)), list, acts);
  const live = element(page, "div", "", "spoken");
  live.setAttribute("role", "status");
  root.append(card, live);
  // a press with the mouse leaves the focus in the field where the reader was writing
  card.addEventListener("mousedown", (event) => event.preventDefault());
  for (const name of PRIVATE) root.addEventListener(name, (event) => event.stopPropagation());

  return {
    host,
    root,
    card,
    place,
    speak: () => {
      const said = [say("cardLabel", headline(content)), ...content.warnings.map(({ text }) => text)];
      if (content.good !== null) said.push(content.good);
      live.replaceChildren(...said.map((text) => element(page, "p", text)));
    },
  };
}
