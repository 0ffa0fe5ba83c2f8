// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { Gatherer } from "../../../src/page/signup/gather.ts";
import type { Field } from "../../../src/page/signup/groups.ts";

/** Nodes enough for a rest, before or among the fields. */
const long = (id: string) => `<div id="${id}">${"<i>.</i>".repeat(150)}</div>`;
const PAGE = `<form><h2>Create an account</h2>${long("one")}<label for="mail">Your mail</label><input id="mail">${long(
  "two",
)}<label for="word">Your password</label><input id="word" type="password"><button>Sign up</button></form><p>Elsewhere</p>`;

const the = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

/** What is met in the form where the page does something at each rest. */
function gather(atRest: (rests: number) => void) {
  const form = the("form");
  const gatherer = new Gatherer([...form.querySelectorAll<Field>("input")]);
  const steps = gatherer.walkSteps(form);
  let rests = 0;
  while (!steps.next().done) atRest(++rests);
  const { fields, buttons, headings } = gatherer.result();
  return {
    rests,
    fields: fields.length,
    buttons: buttons.map(({ text }) => text),
    headings,
    text: gatherer
      .text()
      .replace(/[.\s]+/g, " ")
      .trim(),
  };
}

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe("a walk in steps", () => {
  const whole = {
    fields: 2,
    buttons: ["sign up"],
    headings: ["create an account"],
    text: "Create an account Your mail Your password Sign up",
  };

  it("meets all where the page stays as it is", () => {
    const met = gather(() => undefined);
    expect(met).toMatchObject(whole);
    expect(met.rests).toBeGreaterThan(1);
  });

  it.each([
    ["removes", (node: Element) => node.remove()],
    ["replaces", (node: Element) => node.replaceWith("...")],
    ["moves out of the form", (node: Element) => document.body.append(node)],
    ["moves to the end", (node: Element) => node.parentNode?.append(node)],
    ["moves to the beginning", (node: Element) => node.parentNode?.prepend(node)],
    [
      "wraps",
      (node: Element) => {
        const wrapper = document.createElement("section");
        node.replaceWith(wrapper);
        wrapper.append(node);
      },
    ],
  ])("goes on where the page %s what it stands in", (_what, change) => {
    const met = gather((rests) => {
      if (rests <= 2) change(the(rests === 1 ? "#one" : "#two"));
    });
    expect(met.rests).toBeGreaterThanOrEqual(2);
    expect(met).toMatchObject(whole);
  });

  it("meets what has come in the place of something else, and not what has left", () => {
    const met = gather((rests) => {
      if (rests > 1) return;
      the("label[for=word]").outerHTML = '<label for="word">Choose a password</label>';
      the("label[for=mail]").remove();
    });
    expect(met.text).toBe("Create an account Choose a password Sign up");
    expect(met).toMatchObject({ fields: 2, buttons: ["sign up"] });
  });

  it("meets a field once that was moved on, in what holds it too", () => {
    const met = gather((rests) => {
      if (rests === 2) the("form").append(the("#mail"));
    });
    expect(met).toMatchObject({ fields: 2, buttons: ["sign up"] });
  });
});
