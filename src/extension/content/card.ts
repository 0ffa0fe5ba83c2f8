/**
 * The warning card on a signup page: in a free corner, in the top layer. It never takes the focus, hears only the reader's own clicks
 * and keys, moves away when it is covered, and comes back a few times when the page takes it away, then stays away.
 */
import type { CardContent } from "../messages.ts";
import { keptIn } from "./card-kept.ts";
import {
  boxAt,
  MARGIN,
  placeFor,
  SHAPES,
  type Box,
  type Placing,
  type Shape,
  type Size,
} from "./card-place.ts";
import { withOwnNames } from "./card-style.ts";
import { viewOf, type Choice } from "./card-view.ts";

export interface Card {
  /** Takes it away for good. */
  close(): void;
}

export interface CardEars {
  /** The card is on show for the first time. */
  shown(): void;
  /** What the reader chose; the card is gone. */
  chosen(choice: Choice): void;
}

/** How often the card comes back when the page removes, hides or covers it. */
export const MOST_RETURNS = 3;
/** How often it follows into and out of the page's dialogs: far more than a reader opens, and still an end. */
const MOST_MOVES = 50;
const PLACE_MS = 150;
/** Finding a place may take one part in so many of the time. */
const SHARE = 20;
/** Whether something came over the card is looked at so often. */
const GUARD_MS = 1_000;
/** A press so soon after the card came was meant for what stood there before. */
const UNTOUCHABLE_MS = 400;
const SPEAK_MS = 300;

type Sizes = Record<Shape, Size>;

function takeShape(card: HTMLElement, shape: Shape): void {
  card.classList.remove(...SHAPES);
  card.classList.add(shape);
}

function sizeOf(card: HTMLElement, shape: Shape): Size {
  takeShape(card, shape);
  return { width: card.offsetWidth, height: card.offsetHeight };
}

/** Shows the card as soon as there is a free corner for it; null where the page is in no window. */
export function showCard(page: Document, content: CardContent, ears: CardEars): Card | null {
  const view = page.defaultView;
  if (!view) return null;
  const stopped = new AbortController();
  const { signal } = stopped;
  const clock = () => view.performance.now();
  const { host, root, card, place: sheet, speak } = viewOf(page, content, press);
  let returns = 0;
  let moves = 0;
  let placing: Placing | null = null;
  let timer: number | null = null;
  let pause = PLACE_MS;
  let wasShown = false;
  /** When it came where it stands. */
  let since = 0;
  /** Where the focus was before it came into the card. */
  let before: Element | null = null;

  function press(choice: Choice, event: MouseEvent): void {
    if (!event.isTrusted) return; // a page can make clicks of its own
    const byPointer = event.detail > 0;
    if (byPointer && clock() - since < UNTOUCHABLE_MS) return;
    choose(choice);
  }

  function choose(choice: Choice): void {
    close();
    ears.chosen(choice);
  }

  /** An open modal dialog makes everything outside it dead: the card then stands in it. */
  const parent = (): Element => {
    const dialogs = [...page.querySelectorAll("dialog[open]")].filter((dialog) => dialog.matches(":modal"));
    return dialogs.at(-1) ?? page.documentElement;
  };

  /** To the top of the top layer: no z-index of the page is above that. */
  function raise(): void {
    for (const { name } of [...host.attributes]) if (name !== "popover") host.removeAttribute(name);
    if (typeof host.showPopover !== "function") return;
    host.popover = "manual";
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
  }

  function attach(): void {
    parent().append(host);
    raise();
    guard.takeRecords(); // what we did ourselves
    guard.observe(host, { attributes: true });
  }

  function close(): void {
    if (signal.aborted) return;
    const focused = root.activeElement !== null;
    stopped.abort();
    observer.disconnect();
    guard.disconnect();
    if (timer !== null) view?.clearTimeout(timer);
    view?.clearInterval(guarding);
    host.remove();
    if (focused && before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  /** Finds the corner again. `over`: what lies over the card, in the way like a field. */
  function place(over: readonly Box[] = []): boolean {
    timer = null;
    if (signal.aborted || !view) return false;
    const started = clock();
    const window = { width: page.documentElement.clientWidth, height: view.innerHeight };
    // percentages and vw would count the page's scroll bar
    const room = withOwnNames(`.card { --room: ${Math.max(0, window.width - 2 * MARGIN)}px; }`);
    sheet.replaceSync(`${room} :host { visibility: hidden !important; pointer-events: none !important; }`);
    const sizes = Object.fromEntries(SHAPES.map((shape) => [shape, sizeOf(card, shape)])) as Sizes;
    const rightToLeft = view.getComputedStyle(page.documentElement).direction === "rtl";
    const kept = keptIn(page, host, window);
    const was = placing;
    placing = placeFor({ ...kept, must: [...kept.must, ...over] }, window, sizes, rightToLeft, placing);
    pause = Math.max(PLACE_MS, (clock() - started) * SHARE);
    if (placing === null) return false;
    takeShape(card, placing.shape);
    const box = boxAt(placing.corner, sizes[placing.shape], window, rightToLeft);
    const [left, top] = [Math.max(MARGIN, box.left), Math.max(MARGIN, box.top)];
    sheet.replaceSync(`${room} :host { left: ${left}px !important; top: ${top}px !important; }`);
    if (was?.corner !== placing.corner || was.shape !== placing.shape) since = clock();
    if (!wasShown) {
      wasShown = true;
      view.setTimeout(() => {
        if (!signal.aborted) speak();
      }, SPEAK_MS);
      ears.shown();
    }
    return true;
  }

  const later = () => {
    timer ??= view.setTimeout(() => place(), pause);
  };

  /** The page took the card away, out of the top layer, or lies over it. */
  function returned(): void {
    if (signal.aborted) return;
    if (++returns > MOST_RETURNS) return close();
    if (host.isConnected && host.parentElement === parent()) raise();
    else attach();
    guard.takeRecords();
    place();
  }

  /** A dialog was opened or closed: no ill will. */
  function follow(): void {
    if (++moves > MOST_MOVES) return close();
    attach();
    later();
  }

  /** What lies over the card in the middle and near its corners, where it is more than a part that does. */
  function coveredBy(): Element | null {
    if (typeof page.elementFromPoint !== "function") return null;
    const { left, top, width, height } = card.getBoundingClientRect();
    const spots = [[0.5, 0.5], [0.1, 0.15], [0.9, 0.15], [0.1, 0.85], [0.9, 0.85]] as const; // prettier-ignore
    const over = spots
      .map(([x, y]) => page.elementFromPoint(left + x * width, top + y * height))
      .filter((found) => found !== null && found !== host);
    return over.length > 1 ? (over[0] ?? null) : null;
  }

  function look(): void {
    if (signal.aborted || page.hidden || placing === null || page.fullscreenElement) return;
    const over = coveredBy();
    if (!over) return;
    const { left, top, right, bottom } = over.getBoundingClientRect();
    const stood = placing.corner;
    if (place([{ left, top, right, bottom }]) && placing.corner !== stood) return;
    returned();
  }

  const observer = new MutationObserver(() => {
    if (!host.isConnected) returned();
    else if (host.parentElement !== parent()) follow();
    else later();
  });
  // attributes of its own: "inert", "hidden", "popover"; what they do to it is undone like a removal
  const guard = new MutationObserver(() => returned());

  attach();
  const guarding = view.setInterval(look, GUARD_MS);
  place();
  host.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && host.isConnected && !host.matches(":popover-open")) returned();
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
    [page, "animationend"],
    [page, "toggle"],
  ] as const)
    target.addEventListener(
      name,
      (event) => {
        if (event.target !== host) later();
      },
      { capture: true, passive: true, signal },
    );
  root.addEventListener("focusin", (event) => {
    const from = (event as FocusEvent).relatedTarget;
    if (from instanceof Element && !card.contains(from)) before = from;
  });
  view.addEventListener("keydown", escape, { capture: true, signal });

  function escape(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== "Escape" || event.isComposing || placing === null) return;
    // one press closes one thing: the form in a dialog stays
    const modal = page.querySelector("[aria-modal=true]")?.checkVisibility({ visibilityProperty: true });
    if (root.activeElement !== null || modal || parent() !== page.documentElement) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    choose("dismiss");
  }
  return { close };
}
