/** What a designer would frown at, as far as it can be measured: said in a line each, with the words that it concerns. */

const SMALLEST_TEXT = 12;
const SMALLEST_TARGET = 24;
const LEAST_CONTRAST = 4.5;
const SLACK = 1;
/** Longer words may be broken, and what stands between two spaces: an address has to be. */
const LONGEST_WORD = 20;
const LONGEST_CHAIN = 40;
const TARGETS =
  "a[href], button, select, summary, input:not([type=checkbox], [type=radio]), label:has(input)";

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** Any CSS colour, as the browser paints it. */
function colourOf(css: string): Colour {
  if (!canvas) return [0, 0, 0, 1];
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Relative luminance as WCAG 2 defines it. */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The element around, a shadow root's host too. */
const around = (element: Element): Element | null =>
  element.parentElement ?? (element.parentNode instanceof ShadowRoot ? element.parentNode.host : null);

function groundOf(element: Element): Colour {
  for (let at: Element | null = element; at; at = around(at)) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour[3] > 0.99) return colour;
  }
  return [255, 255, 255, 1];
}

const isSeen = (element: Element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  element.closest(".unseen, .spoken, [disabled], .jumps") === null;

const short = (text: string) => text.trim().replaceAll(/\s+/gu, " ").slice(0, 48);

function* textsIn(root: Node): Generator<{ text: Text; element: Element }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const element = text.parentElement;
    if (
      element &&
      text.data.trim() !== "" &&
      !/^(?:style|script)$/iu.test(element.localName) &&
      isSeen(element)
    )
      yield { text, element };
  }
}

/** The lines on which a part of a text stands. */
function linesOf(text: Text, start: number, end: number): number {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return new Set(
    [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
  ).size;
}

function* textFaults(root: Node): Generator<string> {
  for (const { text, element } of textsIn(root)) {
    const style = getComputedStyle(element);
    const said = `"${short(text.data)}"`;
    const size = parseFloat(style.fontSize);
    if (size < SMALLEST_TEXT) yield `${said} is ${size} px small`;
    const ratio = contrast(colourOf(style.color), groundOf(element));
    if (ratio < LEAST_CONTRAST) yield `${said} has a contrast of ${ratio.toFixed(1)}`;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const scrolls = element.closest(".table") !== null;
    if (!scrolls && box.width > 0 && (box.left < -SLACK || box.right > width + SLACK))
      yield `${said} stands out of the window`;
    // what stands between two parts of a line belongs to neither's end
    const next = element.nextElementSibling;
    if (text.data.trim() === "·" && next && box.bottom <= next.getBoundingClientRect().top + SLACK)
      yield `${said} hangs at a line's end`;
    if (style.hyphens === "auto") continue;
    for (const { 0: chain, index: from } of text.data.matchAll(/\S+/gu)) {
      if (chain.length > LONGEST_CHAIN) continue;
      for (const { 0: word, index } of chain.matchAll(/[\p{Script=Latin}\p{M}\d]{2,}/gu))
        if (word.length <= LONGEST_WORD && linesOf(text, from + index, from + index + word.length) > 1)
          yield `"${word}" is broken, in ${said}`;
    }
  }
}

function* boxFaults(root: ParentNode): Generator<string> {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (!isSeen(element)) continue;
    const { overflowX, overflowY, display, float } = getComputedStyle(element);
    const said = `<${element.localName} class="${element.className}"> "${short(element.textContent)}"`;
    const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const wider = element.scrollWidth - element.clientWidth;
    const taller = element.scrollHeight - element.clientHeight;
    if (hides(overflowX) && wider > SLACK && element.localName !== "progress")
      yield `${said} is cut off by ${wider} px`;
    if (hides(overflowY) && taller > SLACK && element.localName !== "progress")
      yield `${said} is cut off by ${taller} px`;
    if (!element.matches(TARGETS)) continue;
    // in a sentence, a target is as high as its line
    if (display === "inline" && float === "none") continue;
    const { width, height } = element.getBoundingClientRect();
    if (width > 0 && (width < SMALLEST_TARGET - 0.5 || height < SMALLEST_TARGET - 0.5))
      yield `${said} is a target of ${Math.round(width)} × ${Math.round(height)} px`;
  }
}

/** Of a page, and of the shadow roots that are given. */
export function layoutFaults(roots: readonly (Document | ShadowRoot)[]): string[] {
  const whole = new CSSStyleSheet();
  whole.replaceSync("* { content-visibility: visible !important }"); // what is out of sight is measured too
  document.adoptedStyleSheets.push(whole);
  const faults = new Set(roots.flatMap((root) => [...textFaults(root), ...boxFaults(root)]));
  document.adoptedStyleSheets.pop();
  return [...faults];
}
