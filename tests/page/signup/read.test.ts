// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { fieldsIn, readPage } from "../../../src/page/signup/read.ts";
import type { FormView } from "../../../src/page/signup/view.ts";

function read(html: string): ReturnType<typeof readPage> {
  return readPage(new DOMParser().parseFromString(html, "text/html"), {
    url: "https://site.example/users/newAccount?next=/login",
  });
}
function formOf(html: string): FormView {
  const form = read(html).view.forms[0];
  if (!form) throw new Error("no form");
  return form;
}

describe("readPage", () => {
  it("reads title, path and first headings", () => {
    const { view } = read("<title>Neu hier?</title><h1>Tee &amp; Kräuter</h1><input name='a'>");
    expect(view).toMatchObject({
      title: "neu hier?",
      path: "users new account",
      headings: ["tee & krauter"],
    });
  });

  it("finds a field's label wherever it is", () => {
    const { fields } =
      formOf(`<form><label for="a">By id</label><input id="a"><label>Around <input name="b"></label><input name="c" aria-label="Said">
      <input name="d" placeholder="Inside"><span id="s">Pointed</span><input name="e" aria-labelledby="s"><div>Before</div><input name="f">
      <input type="checkbox" name="g"><span>After</span></form>`);
    expect(fields.map((field) => field.label || field.near)).toEqual([
      "by id",
      "around",
      "said",
      "inside",
      "pointed",
      "before",
      "after",
    ]);
  });

  it("knows which buttons send, and what they say", () => {
    const { buttons } =
      formOf(`<form><input name="a"><button type="button">Show</button><button>Create</button><input type="submit" value="Go"><input type="image" alt="Join">
      <div role="button">More</div></form>`);
    expect(buttons.map(({ text, submit }) => [text, submit])).toEqual([
      ["show", false],
      ["create", true],
      ["go", true],
      ["join", true],
      ["more", false],
    ]);
  });

  it("takes no heading or opening words from a link", () => {
    const form = formOf(
      `<form><h2><a href="/join">Create an account</a></h2><p>Welcome <a href="/join">or join</a></p><input name="a"></form>`,
    );
    expect(form.headings).toEqual([]);
    expect(form.lead).toBe("welcome");
  });

  it("reads what stands around a form, but not another form", () => {
    const { view } = read(
      `<div><h2>Join</h2><div><form><input name="a"></form></div><p>Already a member?</p></div><div><form><h2>Other</h2><input name="b"></form></div>`,
    );
    expect(view.forms[0]?.around).toMatchObject({
      heading: "join",
      before: "join",
      after: "already a member?",
    });
    expect(view.forms[0]?.around.after).not.toContain("other");
  });

  it("doesn't lose fields behind a long text", () => {
    const { fields } = formOf(
      `<form><input name="first"><div>${"All our rules. ".repeat(1000)}</div><input name="last"></form>`,
    );
    expect(fields.map(({ ids }) => ids)).toEqual(["first", "last"]);
  });
});

describe("groups", () => {
  const names = (html: string): string[] =>
    read(html).view.forms.map((form) => form.fields.map(({ ids }) => ids).join(" "));

  it("go by the form, and by its id for fields outside of it", () => {
    expect(
      names(`<form id="f"><input name="a"></form><input name="b" form="f"><form><input name="c"></form>`),
    ).toEqual(["a b", "c"]);
  });

  it("without a form go by the button that follows", () => {
    expect(
      names(`<div><div><input name="user"><input type="password" name="pw"><button>Log in</button></div>
        <div><input name="name"><input name="mail"><input type="password" name="pw2"><button>Join</button></div></div>`),
    ).toEqual(["user pw", "name mail pw2"]);
  });

  it("keep a field with a small button of its own", () => {
    expect(
      names(
        `<div><div><input name="a"></div><div><input name="code"><button>Check</button></div><div><input name="b"></div><button>Join</button></div>`,
      ),
    ).toEqual(["a code b"]);
  });

  it("are left out where nothing can be written", () => {
    expect(
      names(
        `<form><input type="checkbox" name="a"><select name="b"></select></form><form><input type="hidden" name="c"></form>`,
      ),
    ).toEqual([]);
  });
});

describe("fieldsIn", () => {
  it("reads a form's fields, ticked boxes as they come", () => {
    const page = new DOMParser().parseFromString(
      `<form><label><input type="checkbox" name="news" checked> News</label></form>`,
      "text/html",
    );
    expect(fieldsIn(page)).toEqual([
      { tag: "input", type: "checkbox", auto: "", ids: "news", label: "news", near: "", checked: true },
    ]);
  });
});
