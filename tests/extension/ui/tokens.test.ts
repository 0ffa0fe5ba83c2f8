import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../../src/extension/ui/tokens.css", import.meta.url), "utf8");

type Tokens = Record<string, string>;

/** The declarations between the selector and the next closing brace. */
function block(selector: string): Tokens {
  const at = css.indexOf(`${selector} {`);
  if (at < 0) throw new Error(`no block "${selector}"`);
  const body = css.slice(at, css.indexOf("}", at));
  const tokens: Tokens = {};
  for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/gu))
    tokens[name] = value;
  return tokens;
}

const light = block(":root");
const dark = block(':root[data-appearance="dark"]');

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ["--paper", "--surface", "--raised", "--accent-soft", "--warn-soft"];
const TEXTS = ["--ink", "--ink-soft", "--accent", "--warn"];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s", (_name, tokens) => {
  const of = (name: string) => tokens[name] ?? "";

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    "%s can be read on %s",
    (text, ground) => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("the main button's words can be read", () => {
    expect(contrast(of("--on-accent"), of("--accent"))).toBeGreaterThanOrEqual(4.5);
  });

  it("the edges of controls can be seen", () => {
    for (const ground of ["--paper", "--raised"])
      expect(contrast(of("--edge"), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it("the system's dark is the reader's dark", () => {
  expect(block(':root:not([data-appearance="light"])')).toEqual(dark);
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});
