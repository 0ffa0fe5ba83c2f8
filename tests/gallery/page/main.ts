/** Shows one view of the extension, as the page's address names it, with the browser's own parts played by stand-ins. */
import type { Appearance } from "../../../src/extension/settings.ts";
import { speak, tellShown } from "./stand-in.ts";

const query = new URLSearchParams(location.search);
const get = (name: string, other: string) => query.get(name) ?? other;

speak(get("lang", "en"));
const appearance = get("appearance", "system") as Appearance;
if (appearance !== "system") document.documentElement.dataset["appearance"] = appearance;
document.documentElement.dir = get("dir", "ltr");

const { show } = await import("./views.tsx");
await show(get("shot", ""), { appearance, isOpen: query.has("open") });
tellShown();
