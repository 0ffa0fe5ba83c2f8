// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { livePage } from "../../src/page/live.ts";

const show = (body: string) => {
  document.body.innerHTML = body;
  return livePage(document).html;
};

beforeEach(() => {
  document.title = "A policy";
  document.documentElement.lang = "en";
});

describe("a live page as mark-up", () => {
  it("has its title, its language, its address and its text, escaped", () => {
    document.title = 'A <policy> & "more"';
    const html = show(
      '<main class="page"><p>Fish &amp; chips &lt;now&gt;</p><a href="/x?a=1&amp;b=2">more</a></main>',
    );
    expect(html).toContain('<title>A &lt;policy&gt; &amp; "more"</title>');
    expect(html).toContain('lang="en"');
    expect(html).toContain(`<base href="${document.baseURI}">`);
    expect(html).toContain(
      '<main class="page"><p>Fish &amp; chips &lt;now&gt;</p><a href="/x?a=1&amp;b=2">more</a></main>',
    );
    const again = new DOMParser().parseFromString(html, "text/html");
    expect(again.querySelector("p")?.textContent).toBe("Fish & chips <now>");
  });

  it("has what is hidden or folded", () => {
    const html = show(
      '<div hidden>Tab two</div><details><summary>More</summary>Folded</details><div style="display:none;color:red">Panel</div>',
    );
    for (const words of ["Tab two", "Folded", "Panel"]) expect(html).toContain(words);
    expect(html).not.toContain("color");
  });

  it("has nothing that was typed, no code and no drawings", () => {
    show(
      '<input value="secret one"><textarea>secret two</textarea><select><option>secret three</option></select><script>secret()</script><style>.secret{}</style><svg><text>secret</text></svg><!-- secret --><p onclick="secret()">Text</p>',
    );
    document.querySelector("input")?.setAttribute("value", "secret four");
    const { html } = livePage(document);
    expect(html).toContain("Text");
    expect(html).not.toContain("secret");
    expect(show('<input type="password">')).toContain('<input type="password">'); // tells a login page
  });

  it("has open shadow roots where they are drawn, with what their slots show, and what no slot shows", () => {
    document.body.innerHTML =
      "<tab-panel><p slot=one>Slotted</p><p slot=none>Unslotted</p></tab-panel><p>After</p>";
    const root = document.querySelector("tab-panel")?.attachShadow({ mode: "open" });
    if (root)
      root.innerHTML = '<h2>In the shadow</h2><slot name="one"></slot><slot name="empty">Fallback</slot>';
    const { html } = livePage(document);
    const order = ["In the shadow", "Slotted", "Fallback", "Unslotted", "After"].map((words) =>
      html.indexOf(words),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(html.match(/Slotted/g)).toHaveLength(1);
  });

  it("has frames of the same origin, their links made whole", () => {
    document.body.innerHTML = "<p>Around</p><iframe></iframe>";
    const inner = document.querySelector("iframe")?.contentDocument;
    if (inner) inner.body.innerHTML = '<p>Framed</p><a href="https://other.example/privacy">Link</a>';
    expect(livePage(document).html).toMatch(
      /Around<\/p><div><p>Framed<\/p><a href="https:\/\/other\.example\/privacy">/,
    );
  });

  it("stays within its limits, whatever the page", () => {
    const limits = { characters: 2_000, nodes: 100, depth: 10 };
    document.body.innerHTML = `<p>${"word ".repeat(5_000)}</p>`;
    expect(livePage(document, limits).html.length).toBeLessThan(2_500);
    document.body.innerHTML = "<i>x</i>".repeat(5_000);
    expect(livePage(document, limits).html.match(/<i>/g)?.length).toBeLessThanOrEqual(100);
    document.body.innerHTML = "<div>".repeat(400) + "deep";
    expect(livePage(document, limits).html).not.toContain("deep");
  });

  it("leaves the page as it was", () => {
    document.body.innerHTML = "<details><summary>More</summary>Folded</details>";
    const before = document.documentElement.outerHTML;
    livePage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
