import { describe, expect, it } from "vitest";
import type { HtmlElement } from "../../../src/policy/document/html-tree.ts";
import { zoneOf } from "../../../src/policy/document/html-zones.ts";

const element = (name: string, attributes: Record<string, string> = {}) =>
  ({ name, attributes, children: [], ink: 0 }) as unknown as HtmlElement;
const zone = (name: string, attributes: Record<string, string> = {}, inText = false) =>
  zoneOf(element(name, attributes), inText);

describe("what an element says of the furniture of a page", () => {
  it.each([
    ["nav", "sure"],
    ["footer", "sure"],
    ["search", "sure"],
    ["menu", "likely"],
    ["header", "likely"],
    ["aside", "likely"],
    ["dialog", "likely"],
    ["div", null],
    ["main", null],
    ["section", null],
  ])("<%s>: %s", (name, kind) => {
    expect(zone(name)).toBe(kind);
  });
  it.each([
    ["navigation", "sure"],
    ["contentinfo", "sure"],
    ["search", "sure"],
    ["menu", "sure"],
    ["menubar", "sure"],
    ["toolbar", "sure"],
    ["tooltip", "sure"],
    ["banner", "likely"],
    ["complementary", "likely"],
    ["dialog", "likely"],
    ["alertdialog", "likely"],
    ["region", null],
  ])("role %s: %s", (role, kind) => {
    expect(zone("div", { role })).toBe(kind);
    expect(zone("table", { role })).toBe(kind);
    expect(zone("body", { role })).toBeNull();
  });
  it.each([
    ["main-menu", "likely"],
    ["siteFooter-inner", "likely"],
    ["breadcrumbs", "likely"],
    ["sidebar", "likely"],
    ["related posts", "likely"],
    ["newsletter", "likely"],
    ["share-buttons", "likely"],
    ["language_switch", "likely"],
    ["onetrust-banner-sdk", "sure"],
    ["CybotCookiebotDialog", "sure"],
    ["cookie-banner", "consent"],
    ["gdpr_popup", "consent"],
    ["cookies", null],
    ["notice", null],
    ["policy-text", null],
    ["footerless", null],
  ])("named %j: %s", (name, kind) => {
    expect(zone("div", { class: name })).toBe(kind);
    expect(zone("div", { id: name })).toBe(kind);
    expect(zone("p", { class: name })).toBeNull();
  });
  it("is not asked of endless names", () => {
    expect(zone("div", { class: `menu ${"x".repeat(2000)}` })).toBeNull();
  });
  it("takes the header and the footer of an article for its own", () => {
    expect(zone("header", {}, true)).toBeNull();
    expect(zone("footer", {}, true)).toBe("likely");
    expect(zone("nav", {}, true)).toBe("sure");
  });
  it("sees windows over the page", () => {
    expect(zone("div", { "aria-modal": "true" })).toBe("likely");
    expect(zone("div", { "aria-modal": "false" })).toBeNull();
  });
});
