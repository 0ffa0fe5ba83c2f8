/** One picture for the stores, as the page's address names it (`picture`, 1 to 5; `lang`): a headline over a browser's window with a view in it. */
import "../../../src/extension/ui/tokens.css";
import { CAPTIONS } from "./captions.ts";
import { speak, tellShown } from "./stand-in.ts";
import "./store.css";

const query = new URLSearchParams(location.search);
const lang = query.get("lang") ?? "en";
const WIDTH = 1150;
const HEIGHT = 580;
/** Pixels above what a view is to begin with. */
const ABOVE = 20;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

interface Framed {
  /** Of this origin. */
  address: string;
  /** In pixels of the picture. */
  left?: number;
  top?: number;
  width?: number;
  height?: number;
  /** How large a pixel of the view is. */
  scale?: number;
  /** What stands at the top, by its selector; else the page's beginning. */
  from?: string;
}

/** Puts a page into the window, and waits until it shows what it should. */
async function frame(
  view: HTMLElement,
  { address, left = 0, top = 0, ...size }: Framed,
): Promise<HTMLIFrameElement> {
  const { width = WIDTH, height = HEIGHT, scale = 1, from = "html" } = size;
  const made = element("iframe");
  made.style.cssText = `left:${left}px;top:${top}px;inline-size:${width / scale}px;block-size:${height / scale}px;transform:scale(${scale})`;
  made.src = address;
  const loaded = new Promise((resolve) => made.addEventListener("load", resolve));
  view.append(made);
  await loaded;
  const root = () => made.contentDocument?.documentElement;
  if (address.includes("lang="))
    while (root()?.dataset["shown"] !== "true") await new Promise((resolve) => setTimeout(resolve, 50));
  root()?.style.setProperty("overflow", "hidden");
  const start = root()?.querySelector(from)?.getBoundingClientRect().top ?? ABOVE;
  made.contentWindow?.scrollBy({ top: start - ABOVE, behavior: "instant" });
  return made;
}

const shot = (name: string) => `/?shot=${name}&appearance=light&lang=${lang}`;

/** What is in the window, and the address over it. */
const PICTURES: readonly { address: string; fill: (view: HTMLElement) => Promise<void> }[] = [
  {
    address: "shop.example",
    fill: async (view) => {
      await frame(view, { address: "/shop/index.html" });
      const popup = await frame(view, {
        address: shot("popup-shop"),
        left: WIDTH - 480,
        top: 8,
        width: 456,
        height: 640,
        scale: 1.2,
      });
      popup.className = "popup";
    },
  },
  {
    address: "shop.example/signup",
    fill: async (view) => void (await frame(view, { address: `/card.html?lang=${lang}` })),
  },
  {
    address: "Smallprint",
    fill: async (view) => void (await frame(view, { address: shot("report-proof"), from: ".verdict" })),
  },
  {
    address: "Smallprint",
    fill: async (view) =>
      void (await frame(view, { address: shot("compare"), scale: 1.1, from: ".pickers" })),
  },
  {
    address: "Smallprint",
    fill: async (view) =>
      void (await frame(view, { address: shot("options-store"), scale: 1.15, from: ".group" })),
  },
];

speak(lang);
const { say } = await import("../../../src/extension/i18n.ts");
const number = Number(query.get("picture"));
const picture = PICTURES[number - 1];
const caption = CAPTIONS[lang]?.[number - 1];
if (!picture || caption === undefined) throw new Error(`no picture ${String(number)} in ${lang}`);
const [headline, text] = typeof caption === "string" ? [caption, say("whatLeaves")] : caption;

const icon = element("img");
icon.src = "/icons/128.png";
icon.width = icon.height = 72;
const view = element("div");
view.className = "view";
const bar = element("div", element("i"), element("i"), element("i"), element("span", picture.address));
bar.className = "bar";
const browser = element("div", bar, view);
browser.className = "window";
document.body.append(
  element("header", icon, element("div", element("h1", headline), element("p", text))),
  browser,
);
await picture.fill(view);
// what a view brought into sight may have moved what is around it
for (const around of [document.documentElement, document.body, browser, view]) around.scrollTop = 0;
await document.fonts.ready;
tellShown();
