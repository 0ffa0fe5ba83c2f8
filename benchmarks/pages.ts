/** Fifty made-up pages in the shapes of real ones: ten kinds of site, each in five sizes. The same on every machine. */
import { randomFrom } from "../training/random.ts";

export interface SamplePage {
  kind: string;
  /** Address that it is served at. */
  url: string;
  /** Elements, about. */
  elements: number;
  html: string;
}

const SIZES = [100, 400, 1_000, 2_500, 5_000] as const;

const NOUNS =
  "morning bread harbour letter window garden people market story winter river council teacher travel music science paper kettle lamp ladder cup wheel shelf bench fence seed spade hammer string blanket".split(
    " ",
  );
const VERBS = "finds keeps opens carries paints mends brings sells answers visits reads follows".split(" ");

/** What the builders of pages draw from. */
interface Ink {
  number(below: number): number;
  words(count: number): string;
  sentence(): string;
  text(sentences: number): string;
}

function inkOf(seed: number): Ink {
  const random = randomFrom(seed);
  const number = (below: number) => Math.floor(random() * below);
  const one = (list: readonly string[]) => list[number(list.length)] ?? "";
  const words = (count: number) => Array.from({ length: count }, () => one(NOUNS)).join(" ");
  const sentence = () =>
    `The ${words(1 + number(2))} ${one(VERBS)} a ${words(1)} near the ${words(1 + number(3))}.`;
  const text = (sentences: number) => Array.from({ length: sentences }, sentence).join(" ");
  return { number, words, sentence, text };
}

const elementsIn = (html: string): number => html.match(/<[a-z]/g)?.length ?? 0;

/** Items one after the other until there are enough elements. */
function fill(elements: number, item: (i: number) => string): string {
  const items: string[] = [];
  for (let i = 0, count = 0; count < elements; i++) {
    const one = item(i);
    items.push(one);
    count += Math.max(1, elementsIn(one));
  }
  return items.join("\n");
}

const slug = (words: string): string => words.replaceAll(" ", "-");

const field = (name: string, label: string, type = "text"): string =>
  `<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}"></div>`;

/** The main part of a page of a kind, of about so many elements. */
type Builder = (ink: Ink, elements: number) => string;

const KINDS: Readonly<Record<string, Builder>> = {
  shop: (ink, size) =>
    `<h1>All goods</h1><ul class="grid">${fill(size, (i) => {
      const name = ink.words(2);
      return `<li class="card"><a href="/goods/${slug(name)}-${String(i)}"><img alt="${name}" width="80" height="80"><h3>${name}</h3></a><span class="price">${String(ink.number(90))}.00</span><form action="/basket" method="post"><input type="hidden" name="item" value="${String(i)}"><button>Add to basket</button></form></li>`;
    })}</ul>`,
  product: (ink, size) =>
    `<h1>${ink.words(3)}</h1><p>${ink.text(4)}</p><form action="/basket"><select name="size"><option>S</option><option>M</option></select><input type="number" name="count" value="1"><button>Add to basket</button></form><section><h2>Reviews</h2>${fill(
      size,
      () =>
        `<article class="review"><h3>${ink.words(3)}</h3><p>${ink.text(2)}</p><footer><a href="/people/${ink.words(1)}">${ink.words(1)}</a> <time>2 March</time> <button>Helpful</button></footer></article>`,
    )}</section>`,
  news: (ink, size) =>
    fill(size, (i) => {
      const title = ink.words(5);
      return `<article class="teaser"><a href="/2026/${String(1 + ink.number(12))}/${slug(title)}-${String(i)}.html"><h2><span>${title}</span></h2></a><p>${ink.sentence()}</p><a class="topic" href="/topic/${ink.words(1)}">${ink.words(1)}</a></article>`;
    }),
  article: (ink, size) =>
    `<article><h1>${ink.words(6)}</h1><p class="by">By <a href="/authors/1">${ink.words(2)}</a></p>${fill(
      size,
      (i) =>
        i % 6 === 0
          ? `<h2>${ink.words(4)}</h2>`
          : `<p>${ink.text(4)} <a href="/${slug(ink.words(2))}">${ink.words(2)}</a> ${ink.text(2)} <em>${ink.words(2)}</em></p>`,
    )}</article><aside><form action="/letters"><label>E-mail <input type="email" name="email"></label><button>Subscribe</button></form></aside>`,
  forum: (ink, size) =>
    `<h1>${ink.words(5)}</h1>${fill(
      size,
      (i) =>
        `<div class="post" id="p${String(i)}"><div class="who"><a href="/user/${ink.words(1)}"><img alt="" width="40" height="40">${ink.words(1)}</a><span>Posts: ${String(ink.number(900))}</span></div><div class="said"><blockquote><p>${ink.sentence()}</p></blockquote><p>${ink.text(3)}</p></div><div class="do"><a href="/quote/${String(i)}">Quote</a> <a href="/report/${String(i)}">Report</a></div></div>`,
    )}<form action="/reply" method="post"><textarea name="text"></textarea><button>Reply</button></form>`,
  docs: (ink, size) =>
    `<nav class="side"><ul>${fill(size / 3, (i) => `<li><a href="/docs/${slug(ink.words(2))}#s${String(i)}">${ink.words(2)}</a></li>`)}</ul></nav><article>${fill(
      (size * 2) / 3,
      (i) =>
        i % 4 === 0
          ? `<h2 id="s${String(i)}">${ink.words(3)}</h2>`
          : i % 4 === 1
            ? `<pre><code><span class="k">let</span> <span class="n">${ink.words(1)}</span> = <span class="s">"${ink.words(2)}"</span>;</code></pre>`
            : `<p>${ink.text(2)} <code>${ink.words(1)}</code> ${ink.sentence()}</p>`,
    )}</article>`,
  portal: (ink, size) =>
    `<form role="search" action="/search"><input type="search" name="q"><button>Search</button></form><div class="boxes">${fill(
      size,
      () =>
        `<section class="box"><h2>${ink.words(2)}</h2><ul>${Array.from({ length: 6 }, () => `<li><a href="/${slug(ink.words(2))}">${ink.words(3)}</a></li>`).join("")}</ul><details><summary>More</summary><p>${ink.sentence()}</p></details></section>`,
    )}</div>`,
  account: (ink, size) =>
    `<h1>Create your account</h1><form action="/join" method="post">${field("name", "Full name")}${field("email", "E-mail", "email")}${field("password", "Password", "password")}<p><input type="checkbox" id="ok" name="ok"><label for="ok">I agree to the <a href="/terms">Terms</a> and the <a href="/privacy">Privacy Policy</a></label></p><button>Create account</button></form><p>Already a member? <a href="/login">Sign in</a></p>${fill(
      Math.max(0, size - 30),
      () =>
        `<section><h2>${ink.words(3)}</h2><p>${ink.text(3)}</p><ul><li>${ink.sentence()}</li><li>${ink.sentence()}</li></ul></section>`,
    )}`,
  checkout: (ink, size) =>
    `<h1>Checkout</h1>${fill(
      size,
      (form) =>
        `<form action="/step/${String(form)}" method="post"><fieldset><legend>${ink.words(2)}</legend>${["First name", "Last name", "Street", "Town", "Postcode", "Telephone"].map((label, i) => field(`f${String(form)}-${String(i)}`, label)).join("")}<label><input type="radio" name="pay${String(form)}"> Card</label><label><input type="radio" name="pay${String(form)}"> Invoice</label><select name="country"><option>Spain</option><option>France</option></select></fieldset><button>Continue</button></form>`,
    )}`,
  links: (ink, size) =>
    `<div class="farm">${fill(size, () => `<a href="https://${slug(ink.words(2))}.example/${slug(ink.words(3))}">${ink.words(4)}</a> `)}</div>`,
};

const STYLE = `body{font:16px/1.5 sans-serif;margin:0}header,footer,main{padding:12px}.grid,.boxes{display:grid;grid-template-columns:repeat(4,1fr);gap:8px}.teaser,.card,.box,.post{border:1px solid #ccc;padding:6px}.post{display:flex}.side{float:left;width:240px}.field{display:flex;gap:8px}.menu{display:none}`;

/** Elements that every page has around its main part. */
const FRAME = 32;

function pageOf(kind: string, size: number, build: Builder, seed: number): SamplePage {
  const ink = inkOf(seed);
  const links = ["Home", "News", "Goods", "Help", "Places", "Jobs"];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${ink.words(3)}</title><style>${STYLE}</style></head><body>
<header><a href="/"><b>${ink.words(1)}</b></a><nav>${links.map((link) => `<a href="/${link.toLowerCase()}">${link}</a>`).join(" ")}</nav><div class="menu"><form action="/login"><input name="user"><input type="password" name="password"><button>Sign in</button></form></div></header>
<main>${build(ink, Math.max(10, size - FRAME))}</main>
<footer><a href="/about">About us</a> <a href="/terms">Terms of use</a> <a href="/privacy">Privacy policy</a> <a href="/cookies">Cookies</a> <a href="/contact">Contact</a></footer></body></html>`;
  return { kind, url: `https://${kind}-${String(size)}.example/`, elements: elementsIn(html), html };
}

export function samplePages(): SamplePage[] {
  return Object.entries(KINDS).flatMap(([kind, build], i) =>
    SIZES.map((size, j) => pageOf(kind, size, build, 1 + i * SIZES.length + j)),
  );
}
