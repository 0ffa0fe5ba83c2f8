/**
 * licences.txt, made by the build: our own licence, that of every package whose code is in the bundle (Vite finds them), and that of code
 * and data that stand inside those packages or were made for us.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./run.mjs";

/** Vite's list of bundled packages on its way to ours; never shipped. */
export const FOUND = "licences-found.json";
export const FILE = "licences.txt";

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages that name their licence and do not bring its text. */
const TEXTS = {
  "franc-min": `MIT License\n\nCopyright (c) Titus Wormer <tituswormer@gmail.com>\n\n${MIT}`,
};

/** Code and data of others inside a package, whose own licence file does not name them. */
const INSIDE = [
  {
    within: "pdfjs-dist",
    name: "core-js 3 (in PDF.js, for older browsers)",
    licence: "MIT",
    text: `Copyright (c) 2013–2025 Denis Pushkarev (zloirock.ru)\nCopyright (c) 2025–2026 CoreJS Company (core-js.io)\n\n${MIT}`,
  },
  {
    within: "tldts",
    name: "Public Suffix List (data, in tldts)",
    licence: "MPL-2.0",
    text: "The list is subject to the terms of the Mozilla Public License, v. 2.0, which stands below.\nIts source form: https://publicsuffix.org/list/public_suffix_list.dat",
  },
  {
    within: "franc-min",
    name: "Trigrams of the Universal Declaration of Human Rights (data, in franc-min)",
    licence: "MIT",
    text: `Copyright (c) Titus Wormer <tituswormer@gmail.com>\n\n${MIT}`,
  },
];

/** A licence that a part above names, where no package of the build brings its text: one that we have does. */
const WHOLE = [{ licence: "MPL-2.0", title: "Mozilla Public License 2.0", of: "webextension-polyfill" }];

const textOf = (name) => readFileSync(path.join(ROOT, "node_modules", name, "LICENSE"), "utf8");

/** Data of our own: what it is, and where it comes from. */
const OWN_DATA = `Data that is part of Smallprint, under the licence above, where it is in this build:

- facts-….bin (on the command line in the script itself): the weights of the model that reads policies, trained by training/train.ts on published privacy policies that were labelled for this project. It holds numbers only, no text of any policy.
- the weights that recognise forms which open an account, in the scripts: trained by training/train-signup.ts, numbers and feature names only.
- sample-policy-….md: written for this project.
- icons and word lists: made for this project.`;

/**
 * @param {{ name: string, version: string, identifier?: string, text?: string }[]} packages as Vite found them
 * @param {string} own our own licence
 * @returns {string}
 * @throws {Error} where a package brings no licence, or an extra one belongs to no package
 */
export function licencesText(packages, own) {
  const known = (name) => packages.some((one) => one.name === name);
  const parts = packages.map(({ name, version, identifier, text = TEXTS[name] }) => {
    if (identifier === undefined || text === undefined)
      throw new Error(`${name} ${version}: no licence, or not its text`);
    return { title: `${name} ${version}`, licence: identifier, text };
  });
  const inside = INSIDE.filter(({ within }) => known(within)).map(({ name, licence, text }) => ({
    title: name,
    licence,
    text,
  }));
  const lacking = WHOLE.filter(
    ({ licence }) =>
      inside.some((one) => one.licence === licence) && !parts.some((one) => one.licence === licence),
  ).map(({ licence, title, of }) => ({ title, licence, text: textOf(of) }));
  const section = ({ title, licence, text }) =>
    `${"=".repeat(80)}\n${title} — ${licence}\n${"=".repeat(80)}\n\n${text.replace(/\r\n?/gu, "\n").trim()}\n`;
  return [
    `Smallprint and what is in it: each part with its licence. This file is made by the build.\n`,
    section({ title: "Smallprint", licence: "MIT", text: `${own.trim()}\n\n${OWN_DATA}` }),
    ...inside.map(section),
    ...parts.map(section),
    ...lacking.map(section),
  ].join("\n");
}

/** Vite plugin: turns the list that Vite makes (`build.license`, into FOUND) into licences.txt. */
export const licences = () => ({
  name: "licences",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const found = bundle[FOUND];
      if (found?.type !== "asset") return this.error("Vite has not listed the packages: see build.license");
      delete bundle[FOUND];
      const own = readFileSync(path.join(ROOT, "LICENSE"), "utf8");
      this.emitFile({
        type: "asset",
        fileName: FILE,
        // the mark at its beginning tells browsers, which open it from the options, that it is UTF-8
        source: `\ufeff${licencesText(JSON.parse(String(found.source)), own)}`,
      });
    },
  },
});
