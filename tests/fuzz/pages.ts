/**
 * Hostile live pages: mark-up of forms, links and sentences with names that hide a form's own properties, labels that point in circles;
 * then what scripts could have done to them: shadow roots, frames with something in them, elements nested deep, moved, cut off, renamed.
 * Page scripts see none of what reads them, so objects with getters of the page's own are not among it.
 */
import fc from "fast-check";
import { JSDOM, VirtualConsole } from "jsdom";

export interface Act {
  kind: "shadow" | "frame" | "deep" | "move" | "remove" | "attribute" | "svg" | "tick" | "many";
  /** Places, from 0 to 1, among the page's elements. */
  at: number;
  to: number;
  count: number;
  html: string;
  name: string;
  value: string;
}

export interface PageInput {
  html: string;
  acts: Act[];
  /** A stretch of its text, each from 0 to 1. */
  from: number;
  to: number;
}

export const ADDRESS = "https://x.example/a/signup?constructor=toString#__proto__";

/** A form gives its fields before its own properties, a document its images and forms. */
const CLOBBERED =
  "id name length elements attributes children childNodes firstChild lastChild nextSibling previousSibling parentNode parentElement nodeType nodeName localName tagName textContent innerText ownerDocument shadowRoot getAttribute hasAttribute querySelector querySelectorAll closest contains matches getRootNode compareDocumentPosition getElementsByTagName isConnected title body head documentElement URL baseURI defaultView createTreeWalker getElementById forms cookie constructor __proto__ toString valueOf hasOwnProperty action method submit style className classList host".split(
    " ",
  );
const VALUES = [
  ...["", " ", "a", "b", "c", "a b c", "constructor", "__proto__", "toString", "privacy", "Privacy policy"],
  ...[
    "/privacy",
    "#a",
    "#/privacy",
    "#!/legal/privacy",
    "javascript:open('/privacy.html')",
    "//x.example:99/%E0%A4%A",
  ],
  ...[
    "data:text/html,privacy",
    "https://constructor/?__proto__=privacy",
    "http://[::1]/privacy",
    "mailto:privacy@x.example",
  ],
  ...[
    "%",
    "footer",
    "cookie-consent-banner",
    "btn btn-primary",
    "email",
    "new-password",
    "x".repeat(5_000),
    "\u0000\u202e\ud800",
    "ı İ ſ \u212a",
  ],
];
const ATTRIBUTES =
  "id name class for form href title alt rel lang role type value autocomplete placeholder aria-label aria-labelledby aria-owns aria-describedby hidden slot is style onclick data-href data-url checked list headers usemap dir colspan constructor __proto__ toString".split(
    " ",
  );

const PIECES =
  `<form>~</form>~<form id=a name=b>~<form><form>~<input>~<input type=email name=email>~<input type=password>~<input type=password autocomplete=new-password>~<input type=checkbox checked>~<input type=submit value="Create account">~<input type=hidden name=__VIEWSTATE>~<input form=a type=password>~<input type=search name=q>~<textarea>~</textarea>~<select><option>one~</select>~<button>~</button>~<button type=submit>Sign up</button>~<label>~</label>~<label for=a>~<label for=b id=a>~<label for=a id=b aria-labelledby="a b">~<fieldset><legend>~</fieldset>~<div aria-labelledby=a id=b aria-owns=a>~<a href=/privacy>~</a>~<a href="/privacy">Privacy Policy</a>~<a href="/terms">Terms</a>~<a href=#a aria-labelledby="a a b">~<a onclick="location='/privacy.html'">Privacy</a>~<a href="/x" title="Datenschutz">~<area href=/privacy alt=Privacy>~<map name=a>~<link rel=privacy-policy href=/p>~<base href=//y.example/>~<img alt="Privacy policy">~<svg><a href=/privacy><title>Privacy</title>~</svg>~<math><mtext>~</math>~<foreignObject>~<footer>~</footer>~<nav>~</nav>~<header>~<h1>Create your account</h1>~<h2 class=title>~</h2>~<p>~</p>~<div>~</div>~<span>~</span>~<table><tr><td>~</table>~<template><form>~</template>~<template shadowrootmode=open>~<iframe>~<iframe src=about:blank></iframe>~<frameset><frame>~<object>~</object>~<slot>~<slot name=a>~<x-form>~</x-form>~<dialog open>~<details>~<noscript>~</noscript>~<script>~</script>~<style>~</style>~<!--~-->~<title>~</title>~<html lang=constructor>~<body id=a>~By signing up you agree to our ~Terms of Service~ and ~Privacy Policy~. ~Sign up with Google~Continue with Apple~Already have an account? ~Send me offers and news ~E-mail~Password~Datenschutzerklärung~プライバシーポリシー~политика конфиденциальности~سياسة الخصوصية~constructor ~toString ~&amp;~&lt;script&gt;~&#0;~<~>`.split(
    "~",
  );

const clobber = fc
  .tuple(
    fc.constantFrom("input", "button", "select", "img", "form", "object", "iframe"),
    fc.constantFrom("name", "id"),
    fc.constantFrom(...CLOBBERED),
    fc.constantFrom("", " form=a", " type=password"),
  )
  .map(([tag, by, name, rest]) => `<${tag} ${by}=${name}${rest}>`);
const attribute = fc
  .tuple(
    fc.constantFrom("div", "a", "input", "label", "button", "form", "p", "x-y"),
    fc.constantFrom(...ATTRIBUTES),
    fc.constantFrom(...VALUES),
  )
  .map(([tag, name, value]) => `<${tag} ${name}="${value.replaceAll('"', "&quot;")}">`);
const markup = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 2, arbitrary: clobber },
        { weight: 2, arbitrary: attribute },
        { weight: 1, arbitrary: fc.string({ maxLength: 10 }) },
      ),
      { maxLength: longest },
    )
    .map((pieces) => pieces.join(""));

const place = fc.double({ min: 0, max: 1, noNaN: true });
const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(
    "shadow",
    "shadow",
    "frame",
    "deep",
    "move",
    "move",
    "remove",
    "attribute",
    "attribute",
    "svg",
    "tick",
    "many",
  ),
  at: place,
  to: place,
  count: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constantFrom(150, 500) }),
  html: markup(8),
  name: fc.constantFrom(...ATTRIBUTES),
  value: fc.constantFrom(...VALUES),
});

/** A form as pages have it, so that what is put among its parts comes to the end of all readers. */
const FORM = [
  "<form id=a action=/register><h2>Create your account</h2>",
  "<label>E-mail <input name=email type=email></label>",
  "<label for=p>Password</label><input id=p type=password name=password>",
  "<label><input type=checkbox name=news checked> Send me offers</label>",
  "<p>By creating an account you agree to our <a href=/terms>Terms</a> and <a href=/privacy>Privacy Policy</a>.</p>",
  "<button>Create account</button></form><footer><a href=/privacy>Privacy</a></footer>",
];
const form = fc
  .array(markup(4), { minLength: FORM.length, maxLength: FORM.length })
  .map((between) => FORM.map((part, i) => `${part}${between[i] ?? ""}`).join("\n"));

export const hostilePage: fc.Arbitrary<PageInput> = fc.record({
  html: fc.oneof({ weight: 2, arbitrary: markup(30) }, { weight: 1, arbitrary: form }),
  acts: fc.array(act, { maxLength: 5 }),
  from: place,
  to: place,
});

let window: JSDOM["window"] | null = null;
let used = 0;
/** Of the document's properties those that the last page hides. */
const names: string[] = [];
const FIELDS = new Set("input button select textarea object fieldset output".split(" "));
const NAMED = new Set("img form iframe embed object".split(" "));
/** A window costs more than most pages: one serves a hundred. */
const MOST_USES = 100;

const SVG = "http://www.w3.org/2000/svg";

function openWindow(): JSDOM["window"] {
  if (window === null || used++ > MOST_USES) {
    window?.close();
    used = 0;
    ({ window } = new JSDOM("", { url: ADDRESS, virtualConsole: new VirtualConsole() }));
    // what reads pages in a browser finds these around it
    const { Node, NodeFilter, ShadowRoot, HTMLDetailsElement, DOMParser } = window;
    Object.assign(globalThis, { Node, NodeFilter, ShadowRoot, HTMLDetailsElement, DOMParser });
  }
  return window;
}

/** The page, standing in a window; good until the next one is asked for. */
export function pageOf({ html, acts }: PageInput): Document {
  const { Element, Node } = openWindow();
  const page = openWindow().document;
  for (const name of names.splice(0)) Reflect.deleteProperty(page, name);
  const query = (selector: string) => [...page.querySelectorAll(selector)];
  const [root] = query("html");
  if (root) root.innerHTML = html;
  else page.append(page.createElement("html"));
  const pick = (share: number): Element | undefined => {
    const all = query("*");
    return all[Math.min(all.length - 1, Math.floor(share * all.length))];
  };
  const insert = (parent: Node, child: Node) => Node.prototype.appendChild.call(parent, child);
  for (const { kind, at, to, count, html: inner, name, value } of acts) {
    const element = pick(at);
    if (!element) continue;
    try {
      if (kind === "shadow") Element.prototype.attachShadow.call(element, { mode: "open" }).innerHTML = inner;
      if (kind === "frame") {
        const frame = query("iframe")[0] as HTMLIFrameElement | undefined;
        if (frame?.contentDocument?.body) frame.contentDocument.body.innerHTML = inner;
      }
      if (kind === "deep") {
        const block = page.createElement("div");
        block.innerHTML = `${"<div><span>".repeat(count)}${inner}`;
        insert(element, block);
      }
      if (kind === "many") {
        const block = page.createElement("div");
        block.innerHTML = inner.repeat(Math.min(count, 100));
        insert(element, block);
      }
      if (kind === "move") {
        const target = pick(to);
        if (target) insert(target, element);
      }
      if (kind === "remove") Element.prototype.remove.call(element);
      if (kind === "attribute") Element.prototype.setAttribute.call(element, name, value);
      if (kind === "svg")
        insert(element, page.createElementNS(SVG, count % 2 ? "form" : "a")).textContent = value;
      if (kind === "tick") for (const box of query("input")) (box as HTMLInputElement).checked = true;
    } catch (error) {
      // what the document itself refuses: an ancestor into its child, a shadow root where none can be
      if (!(error instanceof Error) || error.name === "RangeError") throw error;
    }
  }
  hideNames(page);
  return page;
}

/** As browsers do and jsdom doesn't: a form's fields hide its own properties, named images, forms and frames the document's. */
function hideNames(page: Document): void {
  const trees: ParentNode[] = [page];
  const all: [what: object, name: string, by: Element][] = [];
  for (const tree of trees)
    for (const element of tree.querySelectorAll("*")) {
      const tag = element.localName;
      if (element.shadowRoot) trees.push(element.shadowRoot);
      if (tag === "iframe") {
        const inner = (element as HTMLIFrameElement).contentDocument;
        if (inner) trees.push(inner);
      }
      const form = FIELDS.has(tag) ? (element as HTMLInputElement).form : null;
      for (const key of ["name", "id"]) {
        const name = element.getAttribute(key);
        if (name && form) all.push([form, name, element]);
        if (name && tree === page && (key === "name" ? NAMED.has(tag) : tag === "object"))
          all.push([page, name, element]);
      }
    }
  for (const [what, name, value] of all) {
    if (Object.hasOwn(what, name)) continue;
    const proto = Object.getPrototypeOf(what) as object;
    const get = (): unknown => (isJsdom(new Error().stack) ? Reflect.get(proto, name, what) : value);
    Object.defineProperty(what, name, { get, configurable: true });
    if (what === page) names.push(name);
  }
}

/** jsdom itself reads its documents as pages do, and knows nothing of hidden properties: what asks is the third of the stack. */
const isJsdom = (stack = ""): boolean => /node_modules/u.test(stack.split("\n")[2] ?? "");
