/** Walks through a page with the Tab key, as a reader without a mouse does. */
import type { Page } from "puppeteer-core";

export interface Stop {
  /** What a screen reader would call it, roughly. */
  name: string;
  /** Something shows where the focus is. */
  isMarked: boolean;
  /** Inside the window. */
  isInSight: boolean;
}

const MOST_STOPS = 200;

/** Every stop from the top of the page until the focus leaves the page or comes back to the first. */
export async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    document.querySelectorAll("[data-walked]").forEach((one) => one.removeAttribute("data-walked"));
    scrollTo(0, 0);
  });
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const active = document.activeElement as HTMLElement | null;
      if (active === null || active === document.body || active === document.documentElement) return null;
      if (active.dataset["walked"] === "true") return null;
      active.dataset["walked"] = "true";
      // a card shows the focus of the button inside it
      const shown = [active, active.closest<HTMLElement>("label")].filter((one) => one !== null);
      const box = active.getBoundingClientRect();
      return {
        name: (
          active.getAttribute("aria-label") ??
          ((active as HTMLInputElement).labels?.[0] ?? active).innerText.trim()
        ).slice(0, 60),
        isMarked: shown.some((one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
        }),
        isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
