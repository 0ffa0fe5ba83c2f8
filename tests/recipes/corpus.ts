/** A folder of policies as collections have them: good ones, and all that goes wrong. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { policyPage } from "../../benchmarks/sample.ts";
import { bakeryPolicy } from "../pdf.ts";

const FIXTURES = "tests/fixtures/policies";

/** Names of what is written into the folder, and how each is answered: "policy", "other", or an error's code. */
export async function writeCorpus(folder: string): Promise<Record<string, string>> {
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const copy = (from: string, to: string) => {
    mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
    cpSync(path.join(FIXTURES, from), path.join(folder, to));
  };
  copy("harbour-books.html", "harbour books.html");
  copy("harbour-books.md", "shops/プライバシー.md");
  copy("harbour-books.txt", 'shops/deep/it\'s a "policy" & more.txt');
  copy("harbour-books.txt", "without-a-type");
  copy("terms.html", "terms.html");
  copy("deutsch.html", "Datenschutz – Überblick.HTM");
  write("megabyte.html", pageOfSize(1_000_000));
  write("latin1.html", Buffer.from(latin1(), "latin1"));
  // what Python knows as encodings and no browser as a charset
  for (const name of ["idna", "punycode", "unicode_escape"])
    write(`${name}.html`, Buffer.from(latin1().replace("iso-8859-1", name), "latin1"));
  write(
    "separators.txt",
    "Privacy policy\u2028We do not sell your personal data.\u2029\r\nWe keep it for a year.",
  );
  write("empty.txt", "");
  write("bakery.pdf", await bakeryPolicy());
  write("picture.html", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  // left out by Spark and by rows.py
  write(".hidden.html", "hidden");
  write("_hidden.html", "hidden");
  write("_hidden/policy.html", "hidden");
  return {
    "harbour books.html": "policy",
    "shops/プライバシー.md": "policy",
    'shops/deep/it\'s a "policy" & more.txt': "policy",
    "without-a-type": "policy",
    "terms.html": "other",
    "Datenschutz – Überblick.HTM": "other",
    "megabyte.html": "policy",
    "latin1.html": "policy",
    "idna.html": "policy",
    "punycode.html": "policy",
    "unicode_escape.html": "policy",
    "separators.txt": "other",
    "empty.txt": "empty",
    "bakery.pdf": "unreadable",
    "picture.html": "unreadable",
  };
}

/** The sample policy in an old encoding that it names itself. */
function latin1(): string {
  return policyPage(500)
    .replaceAll(/[^\0-\u00ff]/gu, "")
    .replace(/<meta charset[^>]*>/iu, '<meta charset="iso-8859-1">')
    .replaceAll("Parcel", "Pärcel");
}

function pageOfSize(bytes: number): string {
  const page = policyPage(bytes / 5);
  return Buffer.byteLength(page) > bytes
    ? page.slice(0, bytes)
    : page + `<p>${"x ".repeat((bytes - Buffer.byteLength(page)) / 2)}</p>`;
}
