/** Shows one view of the extension, as the page's address names it, with the browser's own parts played by stand-ins. */
import type { Appearance } from "../../../src/extension/settings.ts";
import { layoutFaults } from "./layout-faults.ts";
import { speak, tellShown } from "./stand-in.ts";

/** The card's own, which is closed to all others. */
const shadows: ShadowRoot[] = [];
const attachShadow = (host: Element, init: ShadowRootInit) => Element.prototype.attachShadow.call(host, init);
HTMLElement.prototype.attachShadow = function (init) {
  const root = attachShadow(this, init);
  shadows.push(root);
  return root;
};
Object.assign(globalThis, { layoutFaults: () => layoutFaults([document, ...shadows]) });

const query = new URLSearchParams(location.search);
const get = (name: string, other: string) => query.get(name) ?? other;

speak(get("lang", "en"));
const appearance = get("appearance", "system") as Appearance;
if (appearance !== "system") document.documentElement.dataset["appearance"] = appearance;
document.documentElement.dir = get("dir", "ltr");

const { show } = await import("./views.tsx");
await show(get("shot", ""), { appearance, isOpen: query.has("open") });
tellShown();
