/** The sample shop's signup page with the card on it, in the language that the address names; no style of the extension touches the page. */
import { warnRulesOf, DEFAULT_SETTINGS } from "../../../src/extension/settings.ts";
import type { GalleryData } from "../data.ts";
import { speak, tellShown } from "./stand-in.ts";

const MOST_ON_CARD = 3;

async function takeOver(address: string): Promise<void> {
  const text = await (await fetch(address)).text();
  const page = new DOMParser().parseFromString(text, "text/html");
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = page.querySelector("link[rel=stylesheet]")?.getAttribute("href") ?? "";
  const styled = new Promise((resolve) => style.addEventListener("load", resolve));
  document.head.append(style);
  document.body.replaceWith(document.adoptNode(page.body));
  await styled;
}

speak(new URLSearchParams(location.search).get("lang") ?? "en");
await takeOver("/shop/signup.html");
document.documentElement.style.overflow = "hidden";
const { parcels } = (await (await fetch("/data.json")).json()) as GalleryData;
const { goodNewsOf, loadVoice, warningsOf } = await import("../../../src/extension/ui/voice.ts");
const { showCard } = await import("../../../src/extension/content/card.ts");
await loadVoice();
const { facts, contradictions } = parcels.summary;
const warnings = warningsOf(facts, contradictions, warnRulesOf(DEFAULT_SETTINGS));
const content = {
  site: "shop.example",
  warnings: warnings.slice(0, MOST_ON_CARD).map(({ text, severity }) => ({ text, severity })),
  more: warnings.length - MOST_ON_CARD,
  good: goodNewsOf(facts)?.text ?? null,
  appearance: "light" as const,
};
await new Promise<void>((shown) => {
  showCard(document, content, { shown, chosen: () => undefined });
});
await new Promise((resolve) => setTimeout(resolve, 700)); // it comes in slowly
tellShown();
