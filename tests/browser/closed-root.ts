/** The card's inside, which the page can't enter: by Chromium's debugger, elsewhere by where its buttons stand. */
import type { CDPSession, Page } from "puppeteer-core";
import { until, type Kind } from "./session.ts";

export const BUTTONS = ["See the summary", "Dismiss", "Not on this site"] as const;
export type Button = (typeof BUTTONS)[number];

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the card stands in the window, null where none is on show. The page sees only the element that holds it. */
export function cardBox(page: Page): Promise<Box | null> {
  return page.evaluate(() => {
    const host = document.querySelector("div[popover=manual]");
    if (!host || !host.checkVisibility({ visibilityProperty: true })) return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Waits until the card is there and rests: it may still look for a free corner. */
export async function cardAtRest(page: Page): Promise<Box> {
  let last = "";
  return until(async () => {
    const box = await cardBox(page);
    const now = JSON.stringify(box);
    const rests = now === last;
    last = now;
    return rests ? box : null;
  }, "the card");
}

export async function cardGone(page: Page): Promise<void> {
  await until(async () => (await cardBox(page)) === null, "the card to go");
}

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  /** Names and values, in turns. */
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function* below(node: DomNode): Generator<DomNode> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* below(child);
}

/** What the card's style draws in a node. */
const wordsOf = ({ attributes = [] }: DomNode): string => {
  const at = attributes.indexOf("data-words");
  return at < 0 ? "" : (attributes[at + 1] ?? "");
};

const documentOf = async (debug: CDPSession): Promise<DomNode> =>
  ((await debug.send("DOM.getDocument", { depth: -1, pierce: true })) as { root: DomNode }).root;

/** Chromium: all that the cards of a page say. */
export async function cardText(page: Page): Promise<string> {
  const debug = await page.createCDPSession();
  try {
    return [...below(await documentOf(debug))].map(wordsOf).join(" ");
  } finally {
    await debug.detach();
  }
}

/** Chromium: what `work` makes of one of the card's buttons. */
export async function withButton<T>(
  page: Page,
  name: Button,
  work: (debug: CDPSession, backendNodeId: number) => Promise<T>,
): Promise<T> {
  const debug = await page.createCDPSession();
  try {
    const button = [...below(await documentOf(debug))].find(
      (node) => node.nodeName === "BUTTON" && wordsOf(node) === name,
    );
    if (!button) throw new Error(`the card has no button "${name}"`);
    return await work(debug, button.backendNodeId);
  } finally {
    await debug.detach();
  }
}

/** Height of the card's lower edge, of a row of buttons and of the gap between rows, in CSS pixels: see card-style.ts. */
const EDGE = 17;
const ROW = 32;
const GAP = 8;

/** The middle of one of the card's buttons, in the window. */
async function buttonAt(kind: Kind, page: Page, name: Button): Promise<{ x: number; y: number }> {
  const { left, right, bottom } = await cardAtRest(page);
  if (kind === "chromium")
    return withButton(page, name, async (debug, backendNodeId) => {
      const { model } = await debug.send("DOM.getBoxModel", { backendNodeId });
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = model.border;
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    });
  const lastRow = bottom - EDGE - ROW / 2;
  const quarter = (right - left) / 4;
  if (name === "See the summary") return { x: left + 2 * quarter, y: lastRow - GAP - ROW };
  return { x: name === "Dismiss" ? left + quarter : right - quarter, y: lastRow };
}

/** Presses one of the card's buttons with the mouse; again where the card came or moved too short a time ago to be pressed. */
export async function press(kind: Kind, page: Page, name: Button): Promise<void> {
  await cardAtRest(page);
  await until(async () => {
    if ((await cardBox(page)) === null) return true;
    const { x, y } = await buttonAt(kind, page, name);
    await page.mouse.click(x, y);
    return (await cardBox(page)) === null;
  }, `the card to hear of "${name}"`);
}
