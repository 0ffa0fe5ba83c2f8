import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { Block, PolicyDocument } from "../../../src/policy/types.ts";

const read = (html: string, url: string | null = "https://site.example/privacy") =>
  readDocument(html, { type: "html", url });
const textOf = (document: PolicyDocument, block: Block) => document.text.slice(block.start, block.end);
const lines = (document: PolicyDocument) =>
  document.blocks.map((block) => `${block.kind}: ${textOf(document, block)}`);
/** Enough running text about data for the rest of a page to be furniture beside it. */
const BODY = `<p>${"We collect your personal data when you order, and we keep it in a safe place. ".repeat(8)}</p>`;

describe("a shop's page", () => {
  const document = readDocument(readFileSync("tests/fixtures/policies/harbour-books.html"), {
    url: "https://harbour-books.example/privacy",
  });
  const block = (start: string) => {
    const found = document.blocks.find((candidate) => textOf(document, candidate).startsWith(start));
    if (!found) throw new Error(`no block begins with ${start}`);
    return found;
  };

  it("gives the policy whole, in order, and nothing else", () => {
    expect(lines(document)).toEqual([
      "heading: Privacy Policy",
      "paragraph: Last updated: 3 March 2024",
      "paragraph: Harbour Books Ltd (“Harbour Books”, “we”) sells books from a small shop by the sea. This policy says what we do with your data, and it is short on purpose.",
      "heading: What we collect",
      "paragraph: When you order, we collect:",
      "item: your name and address",
      "item: payment data, namely:",
      "item: the last four digits of your card",
      "item: the name of your bank",
      "heading: Cookies.",
      "paragraph: We set one cookie that remembers your basket for two weeks.",
      "heading: Newsletter",
      "paragraph: We send a letter each month if you ask for it.",
      "paragraph: You can leave at any time.",
      "heading: Who gets it",
      "paragraph: Companies that help us",
      "row: Company\tWhat they get",
      "row: Swift Parcels\tYour name and address",
      "row: Safe Till\tYour payment data",
      "heading: Do we sell data?",
      "paragraph: No, we never sell your personal data to anyone.",
      "paragraph: We keep your orders for six years because the tax office wants us to.",
      "heading: Your rights",
      "term: Access",
      "item: You may ask for a copy of your data.",
      "paragraph: Write to our privacy team or use the request form to exercise your rights.",
    ]);
  });
  it("knows the headings above a block", () => {
    expect(block("your name and address").headings).toEqual(["Privacy Policy", "What we collect"]);
    expect(block("We set one cookie").headings).toEqual(["Privacy Policy", "What we collect", "Cookies."]);
    expect(block("We send a letter").headings).toEqual(["Privacy Policy", "What we collect", "Newsletter"]);
    expect(block("Who gets it").headings).toEqual(["Privacy Policy"]);
  });
  it("reads an item with what introduces its list, and the list around it", () => {
    expect(block("your name and address").leadIn).toBe("When you order, we collect:");
    expect(block("the last four").leadIn).toBe("When you order, we collect: payment data, namely:");
    expect(block("You may ask").leadIn).toBe("Access");
  });
  it("reads a row with the headings of its columns", () => {
    const row = block("Safe Till");
    expect(row.columns).toEqual(["Company", "What they get"]);
    expect(row.cells?.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      "Safe Till",
      "Your payment data",
    ]);
  });
  it("keeps links, absolute by the page's base", () => {
    const links = block("Write to").links.map((link) => [
      document.text.slice(link.start, link.end),
      link.href,
    ]);
    expect(links).toEqual([
      ["our privacy team", "mailto:privacy@harbour-books.example"],
      ["the request form", "https://harbour-books.example/legal/request-form"],
    ]);
  });
  it("says what the page is", () => {
    expect(document).toMatchObject({
      title: "Privacy Policy",
      language: "en",
      scriptDrawn: false,
      passwordFields: 0,
    });
  });
});

describe("furniture", () => {
  it.each([
    ["a menu", "<nav><a href=/a>Novels</a></nav>", "Novels"],
    [
      "a menu without a tag of its own",
      "<div class='main-menu'><a href=/a>Novels</a> <a href=/b>Poems</a></div>",
      "Novels",
    ],
    [
      "a vendor's banner",
      "<div id='onetrust-consent-sdk'><p>We use cookies to improve your visit, and so do our partners.</p></div>",
      "partners",
    ],
    [
      "a footer",
      "<footer><p>© 2020 Shop. We love the sea and the books that were written about it.</p></footer>",
      "love",
    ],
    ["buttons", "<button>Print this page</button>", "Print"],
    ["a search form", "<form role='search'><label>Search the shop</label><input></form>", "Search"],
    [
      "a list of related articles",
      "<div class='related'><h3>Related</h3><a href=/1>Ten books about the sea</a></div>",
      "Ten books",
    ],
    [
      "text for machines",
      "<script>var a = 'secret'</script><template>secret</template><svg><title>secret</title></svg>",
      "secret",
    ],
  ])("%s is left out", (_, html, word) => {
    const before = read(`<body>${html}<main><h1>Privacy Policy</h1>${BODY}</main></body>`);
    const after = read(`<body><main><h1>Privacy Policy</h1>${BODY}</main>${html}</body>`);
    expect(before.text).not.toContain(word);
    expect(after.text).not.toContain(word);
    expect(before.text).toContain("safe place");
    expect(after.text).toBe(before.text);
  });

  it("stays where it is all that there is", () => {
    const policy =
      "We collect your name and nothing else, we sell it to nobody, and we delete it when you ask. ".repeat(
        4,
      );
    expect(read(`<footer><h2>Privacy Policy</h2><p>${policy}</p></footer>`).text).toContain(
      "delete it when you ask",
    );
  });
  it("a class that sounds like furniture does not cost a section of text", () => {
    const page = read(
      `<h1>Privacy Policy</h1>${BODY}<div class="sidebar">${BODY.replaceAll("order", "write to us")}</div>`,
    );
    expect(page.text).toContain("when you write to us");
  });
  it("other papers on the page are left out", () => {
    const terms = `<p>${"You may not copy the books, and the courts of England decide. ".repeat(20)}</p>`;
    const page = read(`<h2>Privacy Policy</h2>${BODY}<h2>Terms of Use</h2>${terms}`);
    expect(page.text).toContain("safe place");
    expect(page.text).not.toContain("courts of England");
  });
  it("the same text for phones and desks comes once", () => {
    const section =
      "<p>We collect your name and your address when you order a book from our shop.</p><p>We keep both for six years, as the law of our country asks of every shop.</p><p>After that we delete them from every place that we know of.</p>";
    const page = read(
      `<h1>Privacy Policy</h1>${BODY}<div class=desk>${section}</div><div class=phone>${section}</div>`,
    );
    expect(page.text.split("delete them").length).toBe(2);
  });
});

describe("structure", () => {
  it("old pages part paragraphs with two breaks and head them in bold", () => {
    const page = read(
      "<body><b>Log files</b><br>We keep logs of visits for a week.<br><br><b>Sharing</b><br>We share nothing with anyone at all.</body>",
    );
    expect(lines(page)).toEqual([
      "heading: Log files",
      "paragraph: We keep logs of visits for a week.",
      "heading: Sharing",
      "paragraph: We share nothing with anyone at all.",
    ]);
  });
  it("a list's section heading is a heading", () => {
    const page = read(`<h1>Privacy</h1><ol><li><h3>Data</h3>${BODY}</li></ol>`);
    expect(page.blocks.map((block) => block.kind)).toEqual(["heading", "heading", "paragraph"]);
  });
  it("an accordion's buttons are its headings", () => {
    const page = read(
      `<h1>Privacy</h1><div><button aria-expanded="false">What we collect</button><div>${BODY}</div></div>`,
    );
    expect(lines(page)[1]).toBe("heading: What we collect");
  });
  it("a table that lays out the page is no table", () => {
    const page = read(`<table><tr><td><a href=/>Home</a></td><td><h1>Privacy</h1>${BODY}</td></tr></table>`);
    expect(page.blocks.every((block) => block.kind !== "row")).toBe(true);
  });
  it("a cell that spans rows is the context of the rows below", () => {
    const page = read(
      "<h1>Privacy</h1><table><tr><th>Kind</th><th>What</th></tr><tr><td rowspan=2>Contact</td><td>Name</td></tr><tr><td>Phone</td></tr></table>",
    );
    const last = page.blocks.at(-1);
    expect(last).toMatchObject({ kind: "row", leadIn: "Contact", columns: ["What"] });
  });
  it("tags left open do not swallow what follows", () => {
    expect(lines(read("<ul><li>one<li>two</ul><p>three<p>four"))).toEqual([
      "item: one",
      "item: two",
      "paragraph: three",
      "paragraph: four",
    ]);
  });
  it.each(["constructor", "hasownproperty", "toString", "valueOf"])(
    "<%s> is an element like any other",
    (name) => {
      const plain = `<p>Privacy Policy</p><x-y><p class=a role=b>We keep your <x-y>name</x-y>.</p></x-y><p>Two`;
      const odd = plain
        .replaceAll("x-y", name)
        .replace("class=a", `${name}=a`)
        .replace("role=b", `role=${name} class=${name}`);
      expect(lines(read(odd))).toEqual(lines(read(plain)));
    },
  );
  it("words keep their letters and spaces", () => {
    expect(read("<p>Your e&shy;mail&nbsp;and <span>na</span><span>me</span> &amp; more</p>").text).toBe(
      "Your email and name & more",
    );
  });
  it("links to nowhere are no links", () => {
    const [block] = read(
      "<p>See <a href='#'>here</a>, <a href='javascript:x()'>there</a> and <a name=x>this</a>.</p>",
    ).blocks;
    expect(block?.links).toEqual([]);
  });
});

describe("pages without a policy in their bytes", () => {
  it("a page that scripts draw is known", () => {
    const page = readDocument(readFileSync("tests/fixtures/policies/script-drawn.html"));
    expect(page.scriptDrawn).toBe(true);
    expect(page.words).toBe(0);
  });
  it("password fields are counted", () => {
    expect(
      read("<form><input type=password><table><tr><td><input type='PASSWORD'></table></form>").passwordFields,
    ).toBe(2);
  });
});
