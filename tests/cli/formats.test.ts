/** Policies that are PDFs, and policies on several pages, as the program reads them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { PolicyDocument, Summary } from "../../src/policy/types.ts";
import { bakeryPolicy, scannedPdf } from "../pdf.ts";
import { FERRY_PAGES } from "../split-policy.ts";
import { buildProgram, type Program } from "./program.ts";
import { serve, type LoopbackServer } from "./servers.ts";

// each runs the program several times
vi.setConfig({ testTimeout: 120_000 });

let program: Program;
let server: LoopbackServer;
let folder: string;
let pdf: Uint8Array;
const file = (name: string, bytes: Uint8Array) => {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  return at;
};

beforeAll(async () => {
  program = await buildProgram();
  folder = mkdtempSync(path.join("artifacts", "formats-"));
  pdf = await bakeryPolicy();
  server = await serve((request, response) => {
    if (request.url === "/policy") {
      // a server that says nothing of what it sends
      response.writeHead(200, { "content-type": "application/octet-stream" }).end(pdf);
      return;
    }
    const body = FERRY_PAGES[`https://ferry.example${request.url ?? ""}`];
    response
      .writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" })
      .end(body);
  });
}, 120_000);
afterAll(() => {
  server.close();
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("a PDF", () => {
  it("is summarised from a file, with quotes that are slices of its text", async () => {
    const input = file("policy.pdf", pdf);
    const summarised = await program.run(["summarize", "--json", input]);
    expect(summarised).toMatchObject({ status: 0, stderr: "" });
    const summary = JSON.parse(summarised.stdout) as Summary;
    expect(summary.source.type).toBe("pdf");
    expect(summary).toMatchObject({ isPolicy: true, updated: "2026-03-04" });
    const document = JSON.parse((await program.run(["extract", "--json", input])).stdout) as PolicyDocument;
    const quotes = summary.facts.flatMap((fact) => fact.quotes);
    expect(quotes.length).toBeGreaterThan(3);
    for (const { text, start, end, page } of quotes) {
      expect(document.text.slice(start, end)).toBe(text);
      expect(page).toBeGreaterThanOrEqual(1);
    }
  });

  it("is told by its content, from standard input and from an address", async () => {
    for (const run of [
      await program.run(["extract", "-"], Buffer.from(pdf)),
      await program.run(["extract", `${server.base}/policy`]),
    ]) {
      expect(run.status).toBe(0);
      expect(run.stdout).toContain("What we collect");
    }
  });

  it("of pictures, or damaged, is told of in one line", async () => {
    const scan = await program.run(["summarize", file("scan.pdf", await scannedPdf())]);
    expect(scan.status).toBe(2);
    expect(scan.stderr).toMatch(/^smallprint: .*scan\.pdf: a PDF document without text.*\n$/);
    const broken = await program.run(["summarize", file("broken.pdf", pdf.slice(0, 500))]);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/^smallprint: .*broken\.pdf: a PDF document that is damaged\n$/);
  });
});

describe("a policy on several pages", () => {
  it("is read whole from its address, each page once", async () => {
    const { status, stdout } = await program.run(["summarize", "--json", `${server.base}/privacy`]);
    expect(status).toBe(0);
    const { source, facts } = JSON.parse(stdout) as Summary;
    expect(source.pages?.map(({ url }) => url)).toEqual(
      ["collection", "sharing", "rights", "cookies"].map((name) => `${server.base}/privacy/${name}`),
    );
    const sold = facts.find(({ id }) => id === "share.sell")?.quotes[0];
    expect(sold?.url).toBe(`${server.base}/privacy/sharing`);
    const asked = server.requests.map(({ url }) => url).filter((url) => url?.startsWith("/privacy"));
    expect(asked).toEqual([...new Set(asked)]);
  });

  it("asks for nothing further where it is a file, whatever its address", async () => {
    const before = server.requests.length;
    const page = file("privacy.html", Buffer.from(FERRY_PAGES["https://ferry.example/privacy"] ?? ""));
    const { stdout } = await program.run(["summarize", "--json", "--url", `${server.base}/privacy`, page]);
    expect((JSON.parse(stdout) as Summary).source).not.toHaveProperty("pages");
    expect(server.requests).toHaveLength(before);
  });
});
