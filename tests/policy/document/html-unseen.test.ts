import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/policy/document/read.ts";

const TEXT = Array.from(
  { length: 12 },
  (_, index) => `<p>The mill keeps data of its ${index} bakers for one year, and of nobody else.</p>`,
).join("");
const read = (html: string) =>
  readDocument(`<html><body><main><h1>Privacy policy</h1>${TEXT}${html}</main></body></html>`, {
    type: "html",
  }).text;
/** Is the sentence about salt read? */
const reads = (html: string) => read(html).includes("We sell salt to anyone.");
const SALT = "We sell salt to anyone.";

describe("what nobody can see or open is not read", () => {
  it.each([
    `<p hidden>${SALT}</p>`,
    `<p HIDDEN="">${SALT}</p>`,
    `<p hidden="hidden">${SALT}</p>`,
    `<div hidden><p>${SALT}</p></div>`,
    `<div style="display:none"><p>${SALT}</p></div>`,
    `<p style="color: red; DISPLAY : NONE !important">${SALT}</p>`,
    `<p style="visibility:hidden">${SALT}</p>`,
    `<p style="visibility: collapse">${SALT}</p>`,
    `<p>Bread. <span hidden>${SALT}</span> Oil.</p>`,
    `<p>Bread. <b style="display:none">${SALT}</b> Oil.</p>`,
    `<h2>Salt</h2><p hidden>${SALT}</p>`,
    `<p><button>Buy</button> bread</p><p>Of oil.</p><p hidden>${SALT}</p>`,
    `<p hidden id="salt">${SALT}</p>`,
    `<p><a href="#oil">Oil</a></p><p>Of oil.</p><p hidden id="salt">${SALT}</p>`,
    `<p><a href="https://mill.example/">Oil</a></p><p hidden>${SALT}</p>`,
    `<template>${SALT}</template>`,
    `<noscript>${SALT}</noscript>`,
    `<del><p>${SALT}</p></del>`,
    `<p>Bread. <s>${SALT}</s> Oil.</p>`,
    `<p>We <strike>sell salt to anyone.</strike> sell nothing.</p>`,
    `<table><tr><th>What</th><th>Why</th></tr><tr><td>Oil</td><td>Use <del>${SALT}</del></td></tr></table>`,
    `<table><tr><th>What</th><th>Why</th></tr><tr><td>Oil</td><td>Use <i hidden>${SALT}</i></td></tr></table>`,
    `<dl><dt>Oil <i hidden>${SALT}</i></dt><dd>Use</dd></dl>`,
  ])("%s", (html) => {
    expect(reads(html)).toBe(false);
  });

  it("an address is whole without it", () => {
    expect(read('<p>Write to info<span style="display:none">.nospam</span>@mill.example</p>')).toContain(
      "Write to info@mill.example",
    );
  });
});

describe("what can be opened, or is seen all the same, is read", () => {
  it.each([
    `<p>${SALT}</p>`,
    `<p style="display:block">${SALT}</p>`,
    `<p style="visibility:visible">${SALT}</p>`,
    `<p style="--display:none">${SALT}</p>`,
    `<p aria-hidden="true">${SALT}</p>`,
    `<p hidden="until-found">${SALT}</p>`,
    `<details><summary>Salt</summary><p>${SALT}</p></details>`,
    // titles and buttons before it
    `<button>Salt</button><p hidden>${SALT}</p>`,
    `<p>Of <span role="button">salt</span></p><p hidden>${SALT}</p>`,
    `<p onclick="open()">Salt</p><p hidden>${SALT}</p>`,
    `<p aria-expanded="false">Salt</p><p hidden>${SALT}</p>`,
    `<p aria-controls="x">Salt</p><p hidden>${SALT}</p>`,
    `<p data-toggle="x">Salt</p><p hidden>${SALT}</p>`,
    `<p data-bs-toggle="x">Salt</p><p hidden>${SALT}</p>`,
    `<a href="#">Salt</a><div hidden>${SALT}</div>`,
    `<a>Salt</a><div hidden>${SALT}</div>`,
    `<a href="javascript:open()">Salt</a><div hidden>${SALT}</div>`,
    `<h3>Salt</h3><div style="display:none">${SALT}</div>`,
    `<div><h3>Salt</h3></div><div style="display:none">${SALT}</div>`,
    `<label>Salt</label><div hidden>${SALT}</div>`,
    `<dl><dt>Salt</dt><dd style="display:none">${SALT}</dd></dl>`,
    `<div><h3>Salt</h3></div><div><div hidden>${SALT}</div></div>`,
    // buttons behind it
    `<p>Salt. <span hidden>${SALT}</span></p><button>More</button>`,
    `<div hidden>${SALT}</div><a href="#">Read more</a>`,
    // names
    `<p><a href="#salt">Salt</a></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<p><label for="salt">Salt</label></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<p><i data-target="#salt">Salt</i></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<p><i data-show="oil salt">Salt</i></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<p><i onclick="show('salt')">Salt</i></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<p><i aria-controls="salt">Salt</i></p><p>Of oil.</p><div hidden id="salt">${SALT}</div>`,
    `<div role="tabpanel" hidden>${SALT}</div>`,
    `<div aria-labelledby="x" hidden>${SALT}</div>`,
    ...[
      "accordion-body",
      "collapse",
      "toggle_box",
      "tab",
      "tab-content",
      "faq",
      "answer",
      "read-more",
      "panel",
    ].map((name) => `<div class="${name}" hidden>${SALT}</div>`),
    `<div class="accordion"><div><div hidden>${SALT}</div></div></div>`,
  ])("%s", (html) => {
    expect(reads(html)).toBe(true);
  });

  it("names of pages do not end in tabs", () => {
    expect(reads(`<div class="stables" hidden>${SALT}</div>`)).toBe(false);
    expect(reads(`<div class="tablet-only" hidden>${SALT}</div>`)).toBe(false);
  });

  it("a policy that scripts show when they are ready", () => {
    const document = readDocument(`<body><h1>The mill</h1><div style="display:none">${TEXT}</div></body>`, {
      type: "html",
    });
    expect(document.text).toContain("11 bakers");
  });

  it("a large part of the page", () => {
    const part = (count: number) =>
      reads(
        `<section hidden>${`<p>The baker keeps data of the mill for a year.</p>`.repeat(count)}<p>${SALT}</p></section>`,
      );
    expect(part(2)).toBe(false);
    expect(part(8)).toBe(true);
  });

  it.each(["mill-app", "font", "span"])("a large part of the page in %s", (name) => {
    const part = (count: number) =>
      reads(
        `<${name} style="visibility:hidden">${"<p>The baker keeps data of the mill for a year.</p>".repeat(count)}<p>${SALT}</p></${name}>`,
      );
    expect(part(2)).toBe(false);
    expect(part(9)).toBe(true);
    expect(
      reads(
        `<${name} hidden>${"The baker keeps data of the mill for a year.<br><br>".repeat(9)}${SALT}</${name}>`,
      ),
    ).toBe(true);
  });

  it("a page that an element of its own covers until it is ready", () => {
    const document = readDocument(
      `<body><mill-app style="visibility:hidden"><h1>Privacy policy</h1>${TEXT}</mill-app></body>`,
      { type: "html" },
    );
    expect(document.text).toContain("Privacy policy");
    expect(document.text).toContain("11 bakers");
  });

  it("what stands around it stays apart from it", () => {
    const long = "The baker keeps data of the mill for a year. ".repeat(9);
    const text = read(`Bread. <mill-app hidden>${long}</mill-app> Oil.`);
    expect(text).toContain("Bread.\n");
    expect(text).toContain("\nOil.");
  });
});

it("is found in linear time", { timeout: 20_000 }, () => {
  const many = (html: string) => html.repeat(30_000);
  for (const html of [
    many("<p hidden>a</p>"),
    many("<p hidden id=a>"),
    many("<b hidden>"),
    many("<i></i><b hidden>a</b>"),
  ]) {
    const started = performance.now();
    read(html);
    expect(performance.now() - started).toBeLessThan(4000);
  }
});
