import type { Drafts } from "../draft.ts";
import type { PolicyDocument } from "../../types.ts";
import { SmallprintError } from "../../errors.ts";
import { buildDocument } from "../build.ts";
import { namesPolicy } from "../policy-names.ts";
import { titleNumber } from "../titles.ts";
import { wordCount } from "../words.ts";
import { arrange } from "./columns.ts";
import { openPdf, type Pdfjs, type PdfOptions } from "./file.ts";
import { draftsOf } from "./flow.ts";
import { fragmentsOf } from "./fragments.ts";
import { withoutFurniture } from "./furniture.ts";
import { rowsOf } from "./lines.ts";
import type { PdfFile } from "./types.ts";

/** Fewer words than this on all pages together: what is to be read is in pictures. */
const LEAST_WORDS = 12;
/** A text of which more can't be told than this share is one whose letters were not kept. */
const MOST_ODD = 0.2;

/**
 * A PDF as a policy's text in blocks; each block knows its page. `bytes` can't be used afterwards.
 * @throws SmallprintError "locked" (a password is needed), "scanned" (pictures of text), "unreadable" (damaged), "too-large"
 */
export async function readPdf(
  bytes: Uint8Array,
  url: string | null,
  pdfjs: Pdfjs,
  options: PdfOptions = {},
): Promise<PolicyDocument> {
  return documentOf(await openPdf(bytes, pdfjs, options), url);
}

/** @throws SmallprintError "scanned" */
export function documentOf(file: PdfFile, url: string | null): PolicyDocument {
  return buildDocument(pdfDrafts(file), "pdf", url);
}

function pdfDrafts(file: PdfFile): Drafts {
  checkTexts(file);
  const { pages, heads } = withoutFurniture(
    file.pages.map((page) => ({ rows: rowsOf(fragmentsOf(page, file.fonts)), height: page.height })),
  );
  const drafts = draftsOf(
    pages.flatMap(({ rows }, number) => arrange(rows, file.pages[number] ?? { width: 0 }, number)),
  );
  const headings = drafts.filter(({ kind }) => kind === "heading").slice(0, 3);
  const naming = headings.find(({ rich }) => namesPolicy(rich.text) && titleNumber(rich.text) === "");
  return {
    title: naming?.rich.text ?? heads.find(namesPolicy) ?? soundTitle(file.title),
    language: file.language,
    drafts,
    scriptDrawn: false,
    passwordFields: 0,
  };
}

function checkTexts({ pages }: PdfFile): void {
  const text = pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(" ");
  const odd = text.match(/[\p{Cc}\p{Co}\u{fffd}]/gu)?.length ?? 0;
  if (wordCount(text) < LEAST_WORDS)
    throw new SmallprintError(
      "scanned",
      "a PDF document without text, as scanners make them: pictures can't be read",
    );
  if (odd > text.length * MOST_ODD)
    throw new SmallprintError(
      "scanned",
      "a PDF document whose letters can't be told: it would have to be read as a picture",
    );
}

/** Programs write the name of a file, or their own, where a title should stand. */
function soundTitle(title: string | null): string | null {
  if (
    title === null ||
    /^(?:microsoft word|untitled|document\d*$|slide 1)|\.(?:docx?|pdf|indd|rtf|odt|pages|html?)$/iu.test(
      title,
    )
  )
    return null;
  return title;
}
