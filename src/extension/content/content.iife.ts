/** In every page's top frame: tells the worker what the page shows, shows its card, and highlights quotes. No opinion of its own. */
import { livePage } from "../../page/live.ts";
import { parseToPage, type CardContent, type FromPage, type PageText, type ToPage } from "../messages.ts";
import type { Pace } from "../../page/steps.ts";
import { showCard, type Card } from "./card.ts";
import { clearQuote, showQuoteOn } from "./highlight.ts";
import { hear, isAlive, send } from "./line.ts";
import { isVisible, linksIn, PACE_NOW, seenOn, type Look } from "./seen.ts";
import { watchPage } from "./watch.ts";

let card: Card | null = null;
let onCard = "";
let told = "";
/** Before what the worker was stopped over is told again, in ms: three times at most, for what stops it may be the very message. */
const AGAIN_MS = [250, 1_000, 4_000];

function fallSilent(): void {
  watching.stop();
  closeCard();
  clearQuote();
  removeEventListener("pageshow", cameBack);
}

function closeCard(): void {
  card?.close();
  card = null;
}

/** A card that says the same stays as it is. */
function showNew(content: CardContent): boolean {
  const words = JSON.stringify(content);
  if (card !== null && words === onCard) return true;
  closeCard();
  onCard = words;
  card = showCard(document, content, {
    shown: () => tell({ type: "card-action", action: "shown" }),
    chosen(action) {
      card = null;
      tell({ type: "card-action", action });
    },
  });
  return card !== null;
}

function tell(message: FromPage, delays: readonly number[] = AGAIN_MS): void {
  if (!isAlive()) return fallSilent();
  if (message.type === "page-seen" && JSON.stringify(message) !== told) return; // it shows something else by now
  const failed = () => {
    if (!isAlive()) return fallSilent();
    const [delay, ...later] = delays;
    if (delay !== undefined) setTimeout(() => tell(message, later), delay); // the worker was stopped on its way
  };
  try {
    send(message).catch(failed);
  } catch {
    failed();
  }
}

async function look(pace?: Pace): Promise<Look | null> {
  if (!isAlive()) {
    fallSilent();
    return null;
  }
  const found = await seenOn(document, pace);
  if (!found.seen.signup?.signup) closeCard();
  return found;
}

async function lookAndTell(): Promise<Look | null> {
  const found = await look();
  const words = JSON.stringify(found?.seen);
  if (found !== null && words !== told) {
    told = words;
    tell(found.seen);
  }
  return found;
}

function cameBack(event: PageTransitionEvent): void {
  if (!event.persisted) return;
  told = ""; // the worker knows the tab by the page that came after this one
  void lookAndTell();
}

async function answer(message: ToPage): Promise<unknown> {
  switch (message.type) {
    case "look-again":
      return look(PACE_NOW).then((found) => found?.seen ?? null); // not taken as told: a signup form first seen here still has to reach the worker as page-seen
    case "read-page":
      return { type: "page-text", url: document.URL, ...livePage(document) } satisfies PageText;
    case "links-in":
      return linksIn(message.html, message.url);
    case "show-quote":
      return showQuoteOn(document, message.text, message.before);
    case "hide-card":
      closeCard();
      return true;
    case "show-card":
      return showNew(message.card);
  }
}

const watching = watchPage(document, lookAndTell, isVisible);
addEventListener("pageshow", cameBack);
hear((message) => {
  const known = parseToPage(message);
  return known === null ? undefined : answer(known);
});
