import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FACT_IDS } from "../../src/policy/facts.ts";
import type { PolicyLinks, SignupFinding } from "../../src/page/types.ts";
import type { Block, Summary } from "../../src/policy/types.ts";
import { buildProgram, finish, type Program } from "./program.ts";
import { serve, type LoopbackServer } from "./servers.ts";

const POLICY = "site/hosts/legal.parcelpost.example/privacy.html";
const SHOP = "site/hosts/shop.example";

interface Extracted {
  id: string;
  text: string;
  language: string | null;
  blocks: Block[];
}
interface Segments {
  segments: {
    text: string;
    start: number;
    end: number;
    facts: { id: string; stance: string; score: number }[];
  }[];
}

// each test starts programs, which takes its time on a machine that has other work
vi.setConfig({ testTimeout: 120_000 });

let program: Program;
let server: LoopbackServer;
let folder: string;

const json = <T>(text: string): T => JSON.parse(text) as T;
const linesOf = <T>(text: string): T[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => json<T>(line));
const rowsOf = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row) + "\n").join("");

/** Writes a file for a test and gives its path. */
function file(name: string, content: string | Buffer): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

beforeAll(async () => {
  program = await buildProgram();
  folder = mkdtempSync(path.join(tmpdir(), "inputs-"));
  const policy = readFileSync(POLICY);
  server = await serve((request, response) => {
    const html = { "content-type": "text/html; charset=utf-8" };
    switch (request.url) {
      case "/privacy":
        return response.writeHead(200, html).end(policy);
      case "/old":
        return response.writeHead(301, { location: "/privacy" }).end();
      case "/circle":
        return response.writeHead(302, { location: "/circle" }).end();
      case "/to-ftp":
        return response.writeHead(302, { location: "ftp://shop.example/" }).end();
      case "/closed":
        return response.writeHead(403).end();
      case "/never":
        return undefined;
      default:
        return response.writeHead(404).end();
    }
  });
}, 120_000);
afterAll(() => {
  program.remove();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("extract", () => {
  it("gives text and blocks whose places are in it", async () => {
    const { status, stdout, stderr } = await program.run(["extract", "--json", POLICY]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { id, text, language, blocks } = json<Extracted>(stdout);
    expect({ id, language }).toEqual({ id: POLICY, language: "en" });
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n")).toBe(text);
    const item = blocks.find(({ kind }) => kind === "item");
    expect(item).toMatchObject({ leadIn: "When you open an account or place an order, we collect:" });
    const row = blocks.find(({ start, end }) => text.slice(start, end).includes("Service providers"));
    expect(row).toMatchObject({ kind: "row", columns: ["Who", "What", "Why"] });
    expect(blocks.filter(({ kind }) => kind === "heading").every(({ level }) => level! >= 1)).toBe(true);
  });

  it("is text for people without --json", async () => {
    const { stdout } = await program.run(["extract", POLICY]);
    expect(stdout).toContain("# Privacy Policy");
    expect(stdout).toContain("  - your name, e-mail address");
  });
});

describe("summarize", () => {
  it("keeps to the contract, and every quote is a slice of extract's text", async () => {
    const [summarized, extracted] = await Promise.all([
      program.run(["summarize", "--json", POLICY]),
      program.run(["extract", "--json", POLICY]),
    ]);
    expect(summarized.status).toBe(0);
    const summary = json<Summary>(summarized.stdout);
    const { text } = json<Extracted>(extracted.stdout);
    expect(summary).toMatchObject({ schema: 1, id: POLICY, isPolicy: true, reason: null });
    expect(summary.source).toMatchObject({ url: null, type: "html", language: "en" });
    expect(summary.facts.map(({ id }) => id)).toEqual(FACT_IDS);
    const quotes = [...summary.facts, ...summary.contradictions].flatMap((one) => one.quotes);
    expect(quotes.length).toBeGreaterThan(20);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    for (const { stance, quotes: proof } of summary.facts)
      expect(proof.length > 0).toBe(stance !== "unstated");
    for (const part of ["collection", "sharing", "rights", "use", "keeping", "changes", "silent"] as const)
      expect(Array.isArray(summary.summary[part])).toBe(true);
  });

  it("finds the sample policy's contradiction and its silence", async () => {
    const { stdout } = await program.run(["summarize", "--json", POLICY]);
    const summary = json<Summary>(stdout);
    const said = summary.contradictions.flatMap(({ quotes }) => quotes.map(({ text }) => text)).join(" ");
    expect(said).toContain("never sell, rent or disclose");
    expect(said).toContain("advertising partners");
    const stances = Object.fromEntries(summary.facts.map(({ id, stance }) => [id, stance]));
    expect(stances).toMatchObject({ "collect.biometric": "unstated", "use.ai-training": "unstated" });
  });

  it("reads well in a terminal", async () => {
    const { status, stdout } = await program.run(["summarize", POLICY]);
    expect(status).toBe(0);
    for (const title of [
      "What they collect",
      "Who gets it",
      "Your rights and choices",
      "Where it contradicts itself",
    ])
      expect(stdout).toContain(title);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain("\u001b"); // no colour where it is no terminal
  });

  it("proves each fact of a line with its own best quote", async () => {
    const [shown, told] = await Promise.all([
      program.run(["summarize", POLICY]),
      program.run(["summarize", "--json", POLICY]),
    ]);
    const { facts, summary } = json<Summary>(told.stdout);
    const best = new Map(facts.map(({ id, quotes }) => [id, quotes[0]?.text]));
    const proven = Object.values(summary).flatMap((lines) => lines.flatMap((line) => line.facts));
    const quotes = proven.flatMap((id) => best.get(id) ?? []);
    expect(new Set(quotes).size).toBeGreaterThan(10);
    const text = shown.stdout.replace(/\s+/g, " ");
    for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, " ").slice(0, 100));
  });

  it("fetches an address, and says where it ended", async () => {
    const { status, stdout } = await program.run(["summarize", "--json", `${server.base}/old`]);
    expect(status).toBe(0);
    const summary = json<Summary>(stdout);
    expect(summary.id).toBe(`${server.base}/old`);
    expect(summary.source.url).toBe(`${server.base}/privacy`);
  });

  it("exits with 1 for a page that is no policy", async () => {
    const { status, stdout } = await program.run(["summarize", "--json", `${SHOP}/index.html`]);
    expect(status).toBe(1);
    expect(json<Summary>(stdout)).toMatchObject({ isPolicy: false });
  });
});

describe("segments", () => {
  it("gives passages with their facts", async () => {
    const { status, stdout } = await program.run(["segments", "--json", POLICY]);
    expect(status).toBe(0);
    const { segments } = json<Segments>(stdout);
    const telling = segments.find(({ text }) => text.includes("does not respond to Do Not Track"));
    expect(telling?.facts).toContainEqual(
      expect.objectContaining({ id: "rights.do-not-track", stance: "no" }),
    );
  });
});

describe("links and signup", () => {
  it("finds the policy's address on a page", async () => {
    const { status, stdout } = await program.run([
      "links",
      "--json",
      "--url",
      "https://shop.example/",
      `${SHOP}/index.html`,
    ]);
    expect(status).toBe(0);
    const found = json<PolicyLinks>(stdout);
    expect(found.policy).toBe("https://legal.parcelpost.example/privacy");
    expect(found.candidates[0]).toMatchObject({ url: found.policy, kind: "policy" });
  });

  it("exits with 1 where a page has none", async () => {
    const bare = file("bare.html", "<!doctype html><title>Bare</title><p>Nothing to see.</p>");
    const { status, stdout } = await program.run(["links", "--json", bare]);
    expect(status).toBe(1);
    expect(json<PolicyLinks>(stdout).policy).toBeNull();
  });

  const links = (...hrefs: string[]): string =>
    `<!doctype html><title>A shop</title><p>Teapots.</p><footer>${hrefs
      .map((href) => `<a href="${href}">Privacy policy</a>`)
      .join(" ")}</footer>`;
  const told = "its links are relative: say with --url which address the page came from";

  it.each([
    ["relative.html", ["/privacy"], 1],
    ["both.html", ["https://maps.example/privacy", "privacy.html"], 0],
    ["without-scheme.html", ["//shop.example/privacy"], 1],
  ])("say that the address is needed where links are relative: %s", async (name, hrefs, expected) => {
    const saved = file(name, links(...hrefs));
    const { status, stderr } = await program.run(["links", saved]);
    expect({ status, stderr }).toEqual({ status: expected, stderr: `smallprint: ${saved}: ${told}\n` });
    const { stderr: none } = await program.run(["links", "--url", "https://shop.example/", saved]);
    expect(none).toBe("");
  });

  it("say so of what a form agrees to", async () => {
    const { stderr } = await program.run(["signup", `${SHOP}/signup.html`]);
    expect(stderr).toBe(`smallprint: ${SHOP}/signup.html: ${told}\n`);
  });

  it("say nothing where no link that counts is relative", async () => {
    const saved = file("absolute.html", links("https://shop.example/privacy") + '<a href="/tea">Tea</a>');
    const { status, stderr } = await program.run(["links", saved]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("recognises the signup page and what it agrees to, not the login page", async () => {
    const args = ["signup", "--json", "--url", "https://shop.example/signup"];
    const { status, stdout } = await program.run([...args, `${SHOP}/signup.html`, `${SHOP}/login.html`]);
    expect(status).toBe(0);
    const [signup, login] = linesOf<SignupFinding>(stdout);
    expect(signup).toMatchObject({
      signup: true,
      consent: {
        policy: "https://legal.parcelpost.example/privacy",
        terms: "https://shop.example/terms",
        marketing: { present: true, preticked: true },
      },
    });
    expect(login).toMatchObject({ signup: false, consent: null });
  });
});

describe("inputs", () => {
  it("reads standard input", async () => {
    const { status, stdout } = await program.run(["extract", "--json", "-"], readFileSync(POLICY));
    expect(status).toBe(0);
    expect(json<Extracted>(stdout)).toMatchObject({ id: "-", language: "en" });
  });

  it("does the other inputs where one can't be read, and exits with 2", async () => {
    const { status, stdout, stderr } = await program.run([
      "extract",
      "--json",
      "nowhere.html",
      POLICY,
      `${server.base}/closed`,
      `${SHOP}/terms.html`,
    ]);
    expect(status).toBe(2);
    expect(linesOf<Extracted>(stdout).map(({ id }) => id)).toEqual([POLICY, `${SHOP}/terms.html`]);
    expect(stderr.trimEnd().split("\n")).toEqual([
      "smallprint: nowhere.html: there is no such file",
      `smallprint: ${server.base}/closed: the host refused (status 403)`,
    ]);
  });

  it("says in one line, whatever a name holds, what may have been meant", async () => {
    const names = ["no\nsuch\u2028file", "shop.example/privacy", `${POLICY}/`];
    const { status, stderr } = await program.run(["extract", ...names]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      "smallprint: no such file: there is no such file\n" +
        "smallprint: shop.example/privacy: there is no such file; an address begins with https://\n" +
        `smallprint: ${POLICY}/: there is no such file\n`,
    );
  });

  it("keeps the inputs apart by an empty line, for people", async () => {
    const [one, two] = ["one.txt", "two.txt"].map((name) => file(name, "We keep it."));
    const { stdout } = await program.run(["extract", one!, "nowhere.txt", two!]);
    const parts = stdout.split("\n\n==> ");
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/^==> \S*one\.txt <==\n/u);
    expect(parts[1]).toMatch(/two\.txt <==\n/u);
  });

  it("exits with 0 where several inputs are read and one is no policy", async () => {
    const { status } = await program.run(["summarize", "--json", POLICY, `${SHOP}/terms.html`]);
    expect(status).toBe(0);
  });

  it("takes the type that it is told", async () => {
    const text = file("policy.md", "# Privacy\n\nWe keep *nothing*.\n");
    const asText = await program.run(["extract", "--json", "--type", "text", text]);
    expect(json<Extracted>(asText.stdout).text).toContain("*nothing*");
    const asMarkdown = await program.run(["extract", "--json", text]);
    expect(json<Extracted>(asMarkdown.stdout).text).not.toContain("*nothing*");
  });

  it("reads a page in the charset that it declares", async () => {
    const latin = Buffer.from(
      "<html><head><meta charset=iso-8859-1></head><body><p>Caf\xe9 Privacy</p></body></html>",
      "latin1",
    );
    const { stdout } = await program.run(["extract", "--json", file("latin.html", latin)]);
    expect(json<Extracted>(stdout).text).toContain("Café");
  });
});

describe("usage", () => {
  it("helps", async () => {
    const { status, stdout } = await program.run(["--help"]);
    expect(status).toBe(0);
    for (const command of ["summarize", "links", "signup", "extract", "segments", "--jsonl"])
      expect(stdout).toContain(command);
  });

  it.each([[[]], [["read", "x"]], [["summarize"]], [["extract", "--type", "word", "x"]]])(
    "exits with 2 and one line for %j",
    async (args) => {
      const { status, stdout, stderr } = await program.run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(/^smallprint: [^\n]+\n$/);
    },
  );

  it("says what is wrong without what a terminal would obey", async () => {
    const { status, stderr } = await program.run(["extract", "--a\u001b[2Jb", "x"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^smallprint: [^\p{Cc}]*--a \[2Jb[^\p{Cc}]*\n$/u);
  });
});

describe("bad input, each with a message of its own", () => {
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, i) => (i * 73 + (i >> 3) * 31) % 256));
  const page = (body: string, head = ""): string =>
    `<!doctype html><html><head><title>Privacy policy</title>${head}</head><body>${body}</body></html>`;

  it.each([
    ["empty.html", "", "there is nothing in it"],
    ["large.html", page("<p>We keep it. ".repeat(2_000_000)), "more than the 10 MB that are read"],
    ["binary.html", noise, "it holds bytes that are no text"],
  ])("%s", async (name, content, why) => {
    const input = file(name, content);
    const { status, stdout, stderr } = await program.run(["summarize", input]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe(`smallprint: ${input}: ${why}\n`);
  });

  const german = [
    "Diese Datenschutzerklärung beschreibt, welche personenbezogenen Daten unsere Bäckerei verarbeitet.",
    "Wenn Sie Brot bestellen, erheben wir Ihren Namen, Ihre E-Mail-Adresse und Ihre Lieferanschrift.",
    "Unser Server speichert automatisch Ihre IP-Adresse und die Seiten, die Sie aufrufen.",
    "Wir verwenden Ihre Daten, um Ihre Bestellung auszuliefern und Ihre Fragen zu beantworten.",
    "Sie können jederzeit Auskunft verlangen und Ihre Daten berichtigen oder löschen lassen.",
  ];
  it.each([
    [
      "scripts.html",
      page('<div id="app"></div>', `<script>${"var a = 1;".repeat(3000)}</script>`),
      "scripts",
    ],
    [
      "login.html",
      page('<h1>Sign in</h1><form><input name="e"><input type="password"><button>Sign in</button></form>'),
      "log in",
    ],
    ["german.html", page(german.map((one) => `<p>${one}</p>`).join("")), "German"],
  ])("%s", async (name, content, why) => {
    const { status, stdout, stderr } = await program.run(["summarize", file(name, content)]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(stdout).toContain(why);
  });

  it.each([
    ["/circle", "the address redirects in a circle"],
    ["/closed", "the host refused (status 403)"],
    ["/gone", "there is no such page (status 404)"],
  ])("an address: %s", async (where, why) => {
    const { status, stderr } = await program.run(["summarize", server.base + where]);
    expect(status).toBe(2);
    expect(stderr).toBe(`smallprint: ${server.base}${where}: ${why}\n`);
  });

  it.each([
    ["http://localhost:1/", "port 1 is not one of web pages"],
    ["ftp://shop.example/privacy", "not an http or https address"],
  ])("an address that is not asked for: %s", async (address, why) => {
    const { status, stderr } = await program.run(["summarize", address]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `smallprint: ${address}: ${why}\n` });
  });

  it("an address that leads to none of the web", async () => {
    const { stderr } = await program.run(["summarize", `${server.base}/to-ftp`]);
    expect(stderr).toBe(
      `smallprint: ${server.base}/to-ftp: it leads to ftp://shop.example/, which is no http or https address\n`,
    );
  });

  it("a host that never answers", async () => {
    const { status, stderr } = await program.run(["summarize", `${server.base}/never`]);
    expect(status).toBe(2);
    expect(stderr).toBe(`smallprint: ${server.base}/never: the host did not answer in time (15 s)\n`);
  });
});

describe("--jsonl", () => {
  it("answers row by row, in order, and goes on after a bad one", async () => {
    const rows =
      rowsOf(
        { id: "a", text: "We collect your name." },
        { id: 2, markdown: "# Privacy\n\nWe sell nothing." },
      ) +
      "{broken\n" +
      rowsOf(
        { id: "d" },
        { id: "e", html: "" },
        { id: "f", html: "<p>We sell nothing.</p>", url: "https://a.example/" },
      );
    const { status, stdout } = await program.run(["extract", "--jsonl"], rows);
    expect(status).toBe(0);
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({ id: "a", text: "We collect your name." }),
      expect.objectContaining({ id: 2, text: "Privacy\nWe sell nothing." }),
      { id: null, error: { code: "unreadable", message: "it is not JSON" } },
      { id: "d", error: { code: "unreadable", message: "it must have one of html, markdown, text" } },
      { id: "e", error: { code: "empty", message: "there is nothing in it" } },
      expect.objectContaining({ id: "f", text: "We sell nothing." }),
    ]);
  });

  it.each(["summarize", "segments", "links", "signup"])("%s does so too", async (command) => {
    const html = readFileSync(`${SHOP}/signup.html`, "utf8");
    const rows = rowsOf({ id: "a", html, url: "https://shop.example/signup" }, { id: "b", html: 1 });
    const { status, stdout } = await program.run([command, "--jsonl"], rows);
    expect(status).toBe(0);
    expect(linesOf(stdout)).toEqual([
      expect.objectContaining({ id: "a" }),
      expect.objectContaining({ id: "b", error: expect.objectContaining({ code: "unreadable" }) as unknown }),
    ]);
  });

  it("answers a row before the next one is written", async () => {
    const child = program.start(["extract", "--jsonl"]);
    const lines = createInterface({ input: child.stdout });
    for (const id of ["a", "b", "c"]) {
      child.stdin.write(rowsOf({ id, text: "We keep it for a year." }));
      const [line] = (await once(lines, "line")) as [string];
      expect(json<Extracted>(line).id).toBe(id);
    }
    child.stdin.end();
    await once(child, "close");
  });

  it("runs 5,000 rows in constant memory, however slowly it is read", async () => {
    const count = 5000;
    const text = "We keep your name and your address for as long as you have an account with us. ".repeat(
      100,
    );
    // all rows together are 40 MB, their answers too: neither would fit into this heap
    const child = program.start(["extract", "--jsonl"], ["--max-old-space-size=40"]);
    const status = once(child, "close");
    const feeding = (async () => {
      for (let i = 0; i < count; i++)
        if (!child.stdin.write(rowsOf({ id: String(i), text }))) await once(child.stdin, "drain");
      child.stdin.end();
    })();
    let next = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      expect(json<Extracted>(line).id).toBe(String(next++));
      if (next === 1) await new Promise((resolve) => setTimeout(resolve, 1000)); // a reader that is elsewhere
    }
    await feeding;
    expect(next).toBe(count);
    expect(await status).toEqual([0, null]);
  });

  it("answers a page whose address is none with an error, and goes on", async () => {
    const rows = rowsOf(
      { id: "nowhere", html: "<p>Hello", url: "not an address" },
      { id: "plain", html: '<a href="/privacy">Privacy policy</a>', url: "https://shop.example/" },
    );
    const { status, stdout, stderr } = await program.run(["links", "--jsonl"], rows);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(linesOf(stdout)).toEqual([
      { id: "nowhere", error: { code: "unreadable", message: "its url is no http or https address" } },
      expect.objectContaining({ id: "plain", policy: "https://shop.example/privacy" }),
    ]);
  });

  it("says that its output can't be written, and exits with 2", async () => {
    const closed = openSync(POLICY, "r");
    const child = spawn(process.execPath, [program.file, "extract", "--jsonl"], {
      stdio: ["pipe", closed, "pipe"],
    });
    const told: Buffer[] = [];
    child.stderr?.on("data", (chunk: Buffer) => told.push(chunk));
    child.stdin?.end(rowsOf({ id: 1, text: "We keep it." }));
    const [status] = (await once(child, "close")) as [number];
    closeSync(closed);
    expect(status).toBe(2);
    expect(Buffer.concat(told).toString()).toMatch(/^smallprint: the output can't be written: [^\n]+\n$/);
  });

  it("ends quietly when its reader has heard enough", async () => {
    const child = program.start(["extract", "--jsonl"]);
    child.stdout.once("data", () => child.stdout.destroy());
    const rows = rowsOf(
      ...Array.from({ length: 2000 }, (_, id) => ({ id, text: "We keep it. ".repeat(100) })),
    );
    const { status, stderr } = await finish(child, rows);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
