/**
 * Tells when a page is worth another look: links, fields or shadow roots came or went, fields were shown or hidden after a click,
 * the address changed. Costs near nothing while nothing does, and never more than a small share of the time.
 */
import { bare } from "../../page/bare.ts";
import { framesOf, rootsOf, type Root } from "../../page/walk.ts";

export interface Watching {
  stop(): void;
}

/** What a look found out for the next one. */
export interface Looked {
  /** All trees of the page. */
  roots: readonly Root[];
  /** Milliseconds that the look kept the page waiting. */
  busy: number;
}

/** After the last change, so that a burst of changes is one look. */
const QUIET_MS = 400;
/** A page that never rests is looked at all the same. */
const LONGEST_WAIT_MS = 2_500;
/** A look may take one part in so many of the time. */
const SHARE = 50;
/** After so many looks at one address, looks come slowly. */
const MANY_LOOKS = 20;
const SLOW_MS = 15_000;
/** Added elements that are looked at one by one in a burst; more than that count as relevant unseen. */
const MOST_CHECKED = 200;

const RELEVANT = "a, area, input, select, textarea, button, form, iframe, frame, dialog, [onclick]";
const FIELDS = "input, select, textarea";
const OPTIONS: MutationObserverInit = { childList: true, subtree: true };

const isRelevant = (node: Node): boolean => {
  const element = bare(node as Element);
  if (element.nodeType !== Node.ELEMENT_NODE) return false;
  // a custom element may hold all of these in its shadow root
  return (
    element.localName.includes("-") || element.matches(RELEVANT) || element.querySelector(RELEVANT) !== null
  );
};

/** How many fields can be seen: a form in a closed modal opens without any element being added. */
const shownFields = (page: Document, isVisible: (element: Element) => boolean): number => {
  let count = 0;
  for (const field of bare(page).querySelectorAll(FIELDS)) if (isVisible(field)) count++;
  return count;
};

/**
 * Calls `look` once soon, and again after each relevant change, one look at a time. `look` runs when the browser is idle and the page
 * is shown; it may take its time. Null from it: nothing was found out.
 */
export function watchPage(
  page: Document,
  look: () => Promise<Looked | null>,
  isVisible: (element: Element) => boolean,
): Watching {
  const own = bare(page);
  const view = own.defaultView;
  if (!view) return { stop: () => undefined };
  let isStopped = false;
  const unheard: (() => void)[] = [];
  const observed = new WeakSet<Node>();
  let timer: number | null = null;
  let idle: number | null = null;
  let dirtySince: number | null = null;
  let nextLook = 0;
  let looks = 0;
  let looking = false;
  let address = page.URL;
  let fields = -1;

  const clock = () => view.performance.now();
  const observer = new MutationObserver((records) => {
    if (page.URL !== address) moved();
    if (dirtySince !== null) return schedule(); // already known: only the time of rest is put off
    let checked = 0;
    for (const record of records)
      for (const node of [...record.addedNodes, ...record.removedNodes])
        if (++checked > MOST_CHECKED || isRelevant(node)) return changed();
  });

  function observe(roots: readonly Root[]): void {
    for (const root of roots) {
      if (observed.has(root)) continue;
      observed.add(root);
      observer.observe(root, OPTIONS);
    }
  }

  async function run(): Promise<void> {
    idle = null;
    if (isStopped) return;
    start();
    if (page.hidden) {
      dirtySince ??= clock(); // looked at when the reader comes back
      return;
    }
    dirtySince = null;
    looking = true;
    const looked = await look().catch(() => null);
    looking = false;
    if (isStopped) return;
    const from = clock();
    observe(looked?.roots ?? rootsOf(page));
    fields = shownFields(page, isVisible);
    const pause = ((looked?.busy ?? 0) + clock() - from) * SHARE;
    nextLook = clock() + (++looks > MANY_LOOKS ? Math.max(SLOW_MS, pause) : pause);
    if (dirtySince !== null) schedule(); // it changed under the look
  }

  function schedule(): void {
    if (isStopped || idle !== null || looking) return;
    if (timer !== null) view?.clearTimeout(timer);
    const time = clock();
    const rest = Math.min(time + QUIET_MS, (dirtySince ?? time) + LONGEST_WAIT_MS);
    timer = view?.setTimeout(soon, Math.max(0, rest - time, nextLook - time)) ?? null;
  }

  function soon(): void {
    timer = null;
    if (isStopped || idle !== null || looking) return;
    // jsdom and old browsers have none
    if (view?.requestIdleCallback) idle = view.requestIdleCallback(() => void run(), { timeout: 1_000 });
    else void run();
  }

  function changed(): void {
    dirtySince ??= clock();
    schedule();
  }

  /** Single-page navigation: another page as far as the reader is concerned. */
  function moved(): void {
    address = page.URL;
    looks = 0;
    nextLook = 0;
    changed();
  }

  const listen = (target: EventTarget | undefined, names: string[], listener: (event: Event) => void) => {
    for (const name of names) {
      target?.addEventListener(name, listener, { capture: true, passive: true });
      unheard.push(() => target?.removeEventListener(name, listener, { capture: true }));
    }
  };
  const whereAmI = () => {
    if (page.URL !== address) moved();
  };
  let afterClick: number | null = null;
  const clicked = (event: Event) => {
    if (!event.isTrusted || afterClick !== null) return;
    afterClick = view.setTimeout(() => {
      afterClick = null;
      if (fields < 0 || shownFields(page, isVisible) === fields) return;
      nextLook = 0; // the reader waits for nothing, but is about to type
      changed();
    }, QUIET_MS);
  };

  let started = false;
  /** Before the first look: what changes until then is seen by that look itself, and a page has enough to do while it loads. */
  function start(): void {
    if (started) return;
    started = true;
    address = page.URL;
    listen(view ?? undefined, ["popstate", "hashchange"], whereAmI);
    listen((view as { navigation?: EventTarget }).navigation, ["currententrychange"], whereAmI);
    listen(own, ["visibilitychange", "prerenderingchange"], () => {
      if (!page.hidden && dirtySince !== null) schedule();
    });
    listen(own, ["click", "focusin"], clicked);
    observe(framesOf(page)); // shadow roots are looked for by the first look
  }

  dirtySince = clock();
  if (page.hidden) start();
  else soon();
  return {
    stop() {
      isStopped = true;
      for (const unhear of unheard) unhear();
      observer.disconnect();
      if (timer !== null) view.clearTimeout(timer);
      if (idle !== null) view.cancelIdleCallback(idle);
      if (afterClick !== null) view.clearTimeout(afterClick);
    },
  };
}
