/**
 * The warning card on a signup page: in a closed shadow root, in the top layer, in a free corner. It never takes the focus, hears
 * only the reader's own clicks and keys, and comes back a few times when the page takes it away, then stays away.
 */
import { count, language, say } from "../i18n.ts";
import type { CardAction, CardContent } from "../messages.ts";
import { boxAt, MARGIN, placeFor, type Box, type Placing, type Size } from "./card-place.ts";
import { CARD_STYLE } from "./card-style.ts";

export interface Card {
  /** Takes it away for good. */
  close(): void;
}

/** How often the card comes back when the page removes or hides it. */
export const MOST_RETURNS = 3;
const PLACE_MS = 150;
/** What must stay uncovered: what the reader types into, presses, or is asked by the page. */
const KEPT =
  "input:not([type=hidden]), select, textarea, button, label, [role=button], [role=checkbox], [role=dialog], [role=alertdialog], dialog[open], form iframe, [contenteditable='']";
const MOST_KEPT = 400;

const headline = (content: CardContent): string =>
  count("cardTitle", content.warnings.length + (content.more ?? 0), content.site);

function element<K extends keyof HTMLElementTagNameMap>(
  page: Document,
  name: K,
  text = "",
  className = "",
): HTMLElementTagNameMap[K] {
  const made = page.createElement(name);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function line(page: Document, kind: "warning" | "good", text: string): HTMLLIElement {
  const item = element(page, "li", "", kind);
  const sign = element(page, "span", kind === "warning" ? "!" : "✓", "sign");
  sign.setAttribute("aria-hidden", "true"); // the words say it
  item.append(sign, element(page, "span", text));
  return item;
}

interface Built {
  host: HTMLElement;
  card: HTMLElement;
  live: HTMLElement;
  place: CSSStyleSheet;
}

function build(page: Document, content: CardContent, act: (action: CardAction["action"]) => void): Built {
  const host = element(page, "div");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_STYLE);
  const place = new CSSStyleSheet(); // a second sheet, not inline styles: `!important` of the first would win over those
  root.adoptedStyleSheets = [sheet, place];

  const card = element(page, "section", "", "card");
  card.lang = language;
  card.setAttribute("aria-label", say("cardLabel", headline(content)));
  const head = element(page, "div", "", "head");
  head.append(element(page, "h2", headline(content)));
  const list = element(page, "ul");
  list.append(...content.warnings.map(({ text }) => line(page, "warning", text)));
  if (content.more) list.append(element(page, "li", count("cardMore", content.more), "more"));
  if (content.good !== null) list.append(line(page, "good", content.good));
  const acts = element(page, "div", "", "acts");
  const button = (text: string, className: string, action: CardAction["action"]) => {
    const made = element(page, "button", text, className);
    made.type = "button";
    made.addEventListener("click", (event) => {
      if (event.isTrusted) act(action); // a page can make clicks of its own
    });
    return made;
  };
  acts.append(
    button(say("cardSummary"), "main", "summary"),
    button(say("cardDismiss"), "", "dismiss"),
    button(say("cardNotHere"), "quiet", "not-here"),
  );
  card.append(element(page, "p", say("cardBy"), "by"), head, list, acts);
  const live = element(page, "div", "", "spoken");
  live.setAttribute("role", "status");
  root.append(card, live);
  return { host, card, live, place };
}

/** Boxes of what must not be covered, in the window. */
function keptBoxes(page: Document, host: Element): Box[] {
  const boxes: Box[] = [];
  for (const kept of page.querySelectorAll(KEPT)) {
    if (kept === host || boxes.length >= MOST_KEPT) continue;
    const { left, top, right, bottom } = kept.getBoundingClientRect();
    if (right > left && bottom > top && kept.checkVisibility({ visibilityProperty: true }))
      boxes.push({ left, top, right, bottom });
  }
  return boxes;
}

const sizeOf = (card: HTMLElement): Size => ({ width: card.offsetWidth, height: card.offsetHeight });

/** Shows the card; null where the page has no place for it. `act` hears what the reader chose; the card is then gone. */
export function showCard(
  page: Document,
  content: CardContent,
  act: (action: CardAction["action"]) => void,
): Card | null {
  const view = page.defaultView;
  if (!view) return null;
  const stopped = new AbortController();
  const { signal } = stopped;
  const {
    host,
    card,
    live,
    place: sheet,
  } = build(page, content, (action) => {
    close();
    act(action);
  });
  let returns = 0;
  let placing: Placing | null = null;
  let timer: number | null = null;

  /** An open modal dialog makes everything outside it dead: the card then stands in it. */
  const parent = (): Element => {
    const dialogs = [...page.querySelectorAll("dialog[open]")].filter((dialog) => dialog.matches(":modal"));
    return dialogs.at(-1) ?? page.documentElement;
  };

  /** In the top layer no z-index of the page is above it. */
  function raise(): void {
    if (typeof host.showPopover !== "function") return;
    host.popover = "manual";
    host.showPopover();
  }

  function attach(): void {
    parent().append(host);
    raise();
  }

  function close(): void {
    stopped.abort();
    observer.disconnect();
    if (timer !== null) view?.clearTimeout(timer);
    host.remove();
  }

  function place(): boolean {
    timer = null;
    if (signal.aborted || !view) return false;
    card.classList.add("compact");
    const compact = sizeOf(card);
    card.classList.remove("compact");
    const whole = sizeOf(card);
    const rightToLeft = view.getComputedStyle(page.documentElement).direction === "rtl";
    const window = { width: page.documentElement.clientWidth, height: view.innerHeight };
    placing = placeFor(keptBoxes(page, host), window, whole, compact, rightToLeft, placing);
    if (placing === null) {
      sheet.replaceSync(":host { visibility: hidden !important; pointer-events: none !important; }");
      return false;
    }
    card.classList.toggle("compact", placing.compact);
    const box = boxAt(placing.corner, placing.compact ? compact : whole, window, rightToLeft);
    const [left, top] = [Math.max(MARGIN, box.left), Math.max(MARGIN, box.top)];
    sheet.replaceSync(`:host { left: ${left}px !important; top: ${top}px !important; }`);
    return true;
  }

  const later = () => {
    timer ??= view.setTimeout(place, PLACE_MS);
  };

  /** The page took the card away, or out of the top layer. */
  function returned(): void {
    if (signal.aborted) return;
    if (++returns > MOST_RETURNS) return close();
    if (host.isConnected && host.parentElement === parent()) raise();
    else attach();
    place();
  }

  const observer = new MutationObserver(() => {
    if (!host.isConnected || host.parentElement !== parent()) returned();
    else later();
  });

  attach();
  if (!place() && page.querySelector(KEPT) === null) {
    close();
    return null;
  }
  host.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && host.isConnected) returned();
  });
  observer.observe(page.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["open", "class", "style", "hidden"],
  });
  for (const [target, name] of [
    [view, "resize"],
    [page, "scroll"],
    [page, "transitionend"],
  ] as const)
    target.addEventListener(name, later, { capture: true, passive: true, signal });
  page.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || event.key !== "Escape") return;
      close();
      act("dismiss");
    },
    { capture: true, signal },
  );
  // a live region speaks of what comes into it after it is there itself
  const speak = () => {
    const said = [say("cardLabel", headline(content)), ...content.warnings.map(({ text }) => text)];
    if (content.good !== null) said.push(content.good);
    live.replaceChildren(...said.map((text) => element(page, "p", text)));
  };
  view.setTimeout(() => {
    if (!signal.aborted) speak();
  }, 300);
  return { close };
}
