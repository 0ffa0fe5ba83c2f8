// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { bare } from "../../src/page/bare.ts";
import { textOf } from "../../src/page/text.ts";
import { closestOf, parentOf } from "../../src/page/walk.ts";

/** jsdom hides nothing by a field's name; browsers do. */
function hide(what: object, name: string, value: unknown): void {
  Object.defineProperty(what, name, { value, configurable: true });
}

describe("a form whose fields are named like its properties", () => {
  document.body.innerHTML = "<p>Before</p><form id=f><input name=a><b>In</b></form><p>After</p>";
  const form = document.querySelector("form") as HTMLFormElement;
  const field = document.querySelector("input") as HTMLInputElement;
  for (const name of [
    "localName",
    "nodeType",
    "id",
    "firstChild",
    "nextSibling",
    "parentNode",
    "getAttribute",
  ])
    hide(form, name, field);

  it("still says what it is", () => {
    const own = bare(form);
    expect([own.localName, own.nodeType, own.id, own.getAttribute("id")]).toEqual(["form", 1, "f", "f"]);
    expect(own.nextSibling?.textContent).toBe("After");
    expect(bare(own)).toBe(own);
  });

  it("leads no walk round in circles", () => {
    expect(textOf(document.body)).toBe("Before In After");
    expect(parentOf(form)).toBe(document.body);
    expect(closestOf(field, "body")).toBe(document.body);
  });

  it("leaves all other nodes as they are", () => {
    expect(bare(field)).toBe(field);
    expect(bare(document.createTextNode("x")).nodeValue).toBe("x");
  });
});

describe("a document with an image called host", () => {
  it("is the end of the way up all the same", () => {
    document.body.innerHTML = "<img name=host><input>";
    const [image, field] = ["img", "input"].map((tag) => document.querySelector(tag) as HTMLElement);
    hide(document, "host", image);
    expect(closestOf(field as Element, "form")).toBeNull();
    Reflect.deleteProperty(document, "host");
  });
});
