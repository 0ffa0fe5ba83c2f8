/** Hostile texts: pieces of every format in any order, policies with such pieces among their sentences, and one piece ten thousand times. */
import fc from "fast-check";

const HTML =
  `<p>|</p>|<div>|</div>|<ul>|<li>|</ul>|<ol start=9>|<table>|<tr>|<td rowspan=900>|<td colspan=1000>|</td>|<th>|</table>|<b>|</b>|<a href='/x'>|<a href="javascript:alert(1)">|</a>|<br>|<h2>|</h2>|<!--|-->|<![CDATA[|]]>|<script>|</script>|<style>|<title>|<template>|<svg>|<math>|<iframe srcdoc='<p>'>|<details>|<summary>|<dl>|<dt>|<dd>|<pre>|</pre>|<noscript>|<form>|<input type=password>|<nav>|<main>|<meta charset=utf-7>|<base href=//x>|<template shadowrootmode=open>|</template>|<constructor>|</constructor>|<toString>|<hasOwnProperty a=b>|<p role=constructor class=toString __proto__=x valueOf>|<p id=__proto__ lang=constructor aria-level=toString>|<td headers=constructor>|<|>|</|&|&#x110000;|&#0;|&NotANameAtAll;|&amp|="|'`.split(
    "|",
  );
const MARKDOWN =
  "#~## ~- ~* ~1. ~> ~**~__~_~`~```~[~](~](x)~]: x~)~\\~| a | b |~|--|--|~\n~\n\n~  ~====~---~• ~<a@b.c>~<https://x.example>~![~\t~[x]: y~[constructor]: /x~[constructor]~[__proto__]: /y~[a][__proto__]~[^toString]~[^toString]: b~---\nconstructor: x\ntoString: y\n---~\u2028".split(
    "~",
  );
const WORDS = [
  "We collect your name. ",
  "We do not sell your data unless you agree. ",
  "We collect:",
  "U.S. law, e.g. this. ",
  "Last updated: 31 February 2026. ",
  "privacy@x.example ",
  "Write to P.O. Box 1, AB 12345 ",
  "within thirty (30) days ",
  "under the age of 13 ",
  "not not not ",
  "your ",
  "http://x.example/?a=b. ",
  "..........",
  "(((((",
  "                    ",
  "-----",
  "constructor ",
  "toString hasOwnProperty valueOf ",
  "__proto__@constructor.example ",
  "https://constructor/?__proto__=toString ",
];
/** Long s and the sign for kelvin are s and k to expressions that ignore case. */
const ODD = [
  "\u017f",
  "\u212a",
  "\u0000",
  "\u00ad",
  "\u202e",
  "\ufeff",
  "\ud800",
  "\udc00",
  "\u200b",
  "\u2029",
  "\u0130",
  "ﬁ",
  "e\u0301\u0301\u0301",
  "👩‍👩‍👧‍👦",
  "__proto__",
  "constructor",
];
/** Enough of a policy to be taken for one, so that what is put among it comes to the classifier and all that follows. */
const POLICY = [
  "# Privacy Policy",
  "This privacy policy explains what Harbour Books does with the personal information of its readers, and which rights they have.",
  "We collect your name, your e-mail address and the pages that you view, and we keep this personal information for two years.",
  "We share personal information with service providers who send parcels for us, and with nobody else.",
  "You may ask us for a copy of your personal data, and to correct or delete it. Write to privacy@harbour.example.",
  "We may change this privacy policy; the newest version always stands on this page.",
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HTML) },
  { weight: 5, arbitrary: fc.constantFrom(...MARKDOWN) },
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
);
export const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

const policy = (isHtml: boolean) =>
  fc
    .array(fc.oneof({ weight: 2, arbitrary: soup }, { weight: 1, arbitrary: fc.constantFrom(...WORDS) }), {
      minLength: 1,
      maxLength: POLICY.length,
    })
    .map((parts) =>
      POLICY.map((sentence, i) => {
        const own = isHtml ? `<p>${sentence.replace("# ", "")}</p>` : `${sentence}\n\n`;
        return `${own}${parts[i] ?? ""}`;
      }).join("\n"),
    );

const LARGE = 1_000_000;

/** A small text as often as it takes to be large, behind and before others. */
const pumped = fc
  .tuple(
    soup,
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join("") || "a"),
    soup,
    fc.constantFrom(20_000, 100_000, LARGE),
    fc.constantFrom(...POLICY),
  )
  .map(
    ([before, pump, after, length, sentence]) =>
      `${sentence}\n\n${before}${pump.repeat(Math.ceil(length / pump.length)).slice(0, length)}${after}`,
  );

/** Any text of a format; one in `largeEvery` is large. */
export const hostileText = (isHtml: boolean, largeEvery: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: largeEvery, arbitrary: soup },
    { weight: Math.ceil(largeEvery / 3), arbitrary: policy(isHtml) },
    { weight: 1, arbitrary: pumped },
  );

const HOST = fc.oneof(
  fc.constantFrom(
    ..."x.example|constructor|__proto__|toString|[::1]|[::ffff:10.0.0.1]|127.1|0x7f.1|2130706433|localhost|a..b|.|x.example.|www.www.x.example|münchen.example|xn--a|ex%61mple.org|x.example:0|x.example:99999|u:p@x.example|-|_|１２７.0.0.1|⑩.1|x．example".split(
      "|",
    ),
  ),
  fc.webUrl().map((url) => new URL(url).host),
);
const PATH = fc.oneof(
  fc.constantFrom(
    ..."|/|/login|/en/|/index.html|/privacy?constructor=__proto__#toString|#/privacy|#!|/%|/%E0%A4%A|//|/..//../|?|\\\\|/\u0000| ".split(
      "|",
    ),
  ),
  fc.string({ maxLength: 12 }),
);
/** Addresses, and what only looks like one. */
export const hostileAddress: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "https://",
          "http://",
          "HTTPS:\\\\",
          "",
          "//",
          "javascript:",
          "data:",
          "file://",
          "blob:https://",
        ),
        HOST,
        PATH,
      )
      .map((parts) => parts.join("")),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);

const MARKS = ["\xef\xbb\xbf", "\xff\xfe", "\xfe\xff", "%PDF-1.7\n", "PK\x03\x04", "\x1f\x8b", "<?xml encoding='utf-16'?>", ""]; // prettier-ignore

/** Bytes of no declared type: any, with the marks of formats before them, and texts with bytes changed. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(...MARKS),
    fc.oneof(
      fc.uint8Array({ maxLength: 2_000 }),
      soup.map((text) => new TextEncoder().encode(text)),
    ),
    fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 8 }),
  )
  .map(([mark, body, changes]) => {
    const bytes = new Uint8Array(mark.length + body.length);
    for (let i = 0; i < mark.length; i++) bytes[i] = mark.charCodeAt(i);
    bytes.set(body, mark.length);
    for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
    return bytes;
  });
