// @vitest-environment jsdom
/** What is painted before the scripts of a page run: the colours that were chosen last, and the popup's frame. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { applyAppearance } from "../../../src/extension/ui/appearance.ts";
import { popup, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));

const ROOT = join(import.meta.dirname, "../../..");
const textOfFile = (path: string) => readFileSync(join(ROOT, path), "utf8");
const script = textOfFile("public/appearance.js");
const parsed = (path: string) => new DOMParser().parseFromString(textOfFile(path), "text/html");

/** The root element's mark, after the script has run as in a page that opens now. */
function opened(storage: unknown = localStorage): string | undefined {
  const page = document.implementation.createHTMLDocument();
  runInNewContext(script, { localStorage: storage, document: page });
  return page.documentElement.dataset["appearance"];
}

beforeEach(() => localStorage.clear());
afterEach(unmountAll);

describe("the colours of a page that opens", () => {
  it.each(["light", "dark"] as const)("are those chosen last: %s", (choice) => {
    applyAppearance(choice, document.createElement("html"));
    expect(opened()).toBe(choice);
  });

  it("are the system's where it was chosen, where nothing was, and where something else stands there", () => {
    expect(opened()).toBeUndefined();
    applyAppearance("dark", document.createElement("html"));
    applyAppearance("system", document.createElement("html"));
    expect(opened()).toBeUndefined();
    localStorage.setItem("appearance", '"><b>');
    expect(opened()).toBeUndefined();
  });

  it("are the system's in a browser without site storage", () => {
    const refuses = {
      getItem: () => {
        throw new DOMException("no storage", "SecurityError");
      },
    };
    expect(opened(refuses)).toBeUndefined();
  });

  const pages = readdirSync(join(ROOT, "src/extension"), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith("index.html") && !path.startsWith("pdf"));

  it.each(pages)("%s asks for them before its styles and modules", (path) => {
    const scripts = [...parsed(`src/extension/${path}`).querySelectorAll("script, link[rel=stylesheet]")];
    expect(scripts[0]?.getAttribute("src")).toBe("/appearance.js");
    expect(scripts[0]?.hasAttribute("type")).toBe(false);
    expect(scripts.length).toBeGreaterThan(2);
  });
});

describe("the popup's frame", () => {
  it("is the one that stands there while it looks: nothing moves when the script takes over", async () => {
    const frame = parsed("src/extension/popup/index.html").querySelector("#root > main");
    const { main } = await popup(null);
    expect(frame?.className).toBe(main.className);
    expect(frame?.getAttribute("data-state")).toBe(main.dataset["state"]);
    for (const part of [".tile", ".whose > h1", ".whose > .which"]) {
      const [before, after] = [frame?.querySelector(part), main.querySelector(part)];
      expect(after, part).not.toBeNull();
      expect(before?.textContent, part).toBe(after?.textContent);
      expect(before?.className, part).toBe(after?.className);
      for (const name of ["src", "alt", "width", "height"])
        expect(before?.getAttribute(name), part).toBe(after?.getAttribute(name));
    }
    expect(frame?.querySelectorAll("button, a, input")).toHaveLength(0);
  });
});
