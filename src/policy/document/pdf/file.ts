import { SmallprintError } from "../../errors.ts";
import type { PDFWorker } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfFile, PdfLink, PdfPage, PdfText } from "./types.ts";

/** The library that parses PDFs, given as an argument: each platform loads it its own way, none before it meets a PDF. */
export type Pdfjs = Pick<typeof import("pdfjs-dist/legacy/build/pdf.mjs"), "getDocument" | "Util">;
export interface PdfOptions {
  limits?: Readonly<PdfLimits>;
  /** The thread that parses; else the library makes its own. */
  worker?: PDFWorker;
}
type Opened = Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>;
type Page = Awaited<ReturnType<Opened["getPage"]>>;

/** What is read of a file at most: more than any policy has. */
export interface PdfLimits {
  pages: number;
  texts: number;
  characters: number;
}
export const PDF_LIMITS: Readonly<PdfLimits> = { pages: 300, texts: 300_000, characters: 2_000_000 };

/** Pages on which fonts are looked up: a file that has another set on each page is not worth more. */
const MOST_FONT_PAGES = 12;
const MOST_LINKS = 500;
const SNIFFED = 1024;

/** Whether bytes are a PDF; its mark may stand behind a little rubbish. */
export function isPdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, SNIFFED));
  return /^[^<{]{0,1000}%PDF-/su.test(head);
}

/**
 * The texts of a PDF with their places. `bytes` can't be used afterwards.
 * @throws SmallprintError "locked" (a password is needed), "unreadable" (damaged), "too-large"
 */
export async function openPdf(
  bytes: Uint8Array,
  pdfjs: Pdfjs,
  { limits = PDF_LIMITS, worker }: PdfOptions = {},
): Promise<PdfFile> {
  const task = pdfjs.getDocument({
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    maxImageSize: 1, // pictures are not looked at
    verbosity: 0,
    ...(worker ? { worker } : {}),
  });
  try {
    return await read(await task.promise, pdfjs, limits);
  } catch (cause) {
    throw asOurs(cause);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function read(opened: Opened, pdfjs: Pdfjs, limits: Readonly<PdfLimits>): Promise<PdfFile> {
  if (opened.numPages > limits.pages)
    throw new SmallprintError(
      "too-large",
      `${opened.numPages} pages, more than the ${limits.pages} that are read`,
    );
  const { info } = await opened.getMetadata().catch(() => ({ info: {} }));
  const pages: PdfPage[] = [];
  const fonts = new Fonts();
  let texts = 0;
  let characters = 0;
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    const read = await readPage(page, pdfjs, limits.texts - texts);
    texts += read.texts.length;
    characters += read.texts.reduce((sum, { text }) => sum + text.length, 0);
    if (texts >= limits.texts || characters > limits.characters)
      throw new SmallprintError("too-large", "a PDF document with more text than is read");
    await fonts.learn(page, read.texts);
    pages.push(read);
    page.cleanup();
  }
  return {
    title: propertyOf(info, "Title"),
    language: propertyOf(info, "Language"),
    pages,
    fonts: fonts.known,
  };
}

async function readPage(page: Page, pdfjs: Pdfjs, most: number): Promise<PdfPage> {
  const view = page.getViewport({ scale: 1 });
  const texts: PdfText[] = [];
  const stream = page.streamTextContent({ includeMarkedContent: false });
  const reader = stream.getReader() as ReadableStreamDefaultReader<
    Awaited<ReturnType<Page["getTextContent"]>>
  >;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const item of part.value.items) {
      if (!("str" in item) || item.str === "") continue;
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = pdfjs.Util.transform(
        view.transform,
        item.transform,
      ) as number[];
      const size = Math.hypot(c, d);
      // What stands upright or aslant is a stamp or a margin's note; what is outside the page nobody sees.
      if (a <= 0 || Math.abs(b) > Math.abs(a) * 0.1 || !(size > 0.5 && size < 1000)) continue;
      if (!(x > -view.width && x < 2 * view.width && y > -1 && y < view.height + size)) continue;
      texts.push({ text: item.str, x, y, width: item.width, size, font: item.fontName });
    }
    if (texts.length >= most) {
      await reader.cancel(new Error("enough")).catch(() => undefined);
      break;
    }
  }
  return { width: view.width, height: view.height, texts, links: await linksOf(page, view) };
}

async function linksOf(page: Page, view: ReturnType<Page["getViewport"]>): Promise<PdfLink[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Record<string, unknown>[];
  return annotations.slice(0, MOST_LINKS).flatMap((annotation) => {
    const { subtype, url, rect } = annotation;
    if (subtype !== "Link" || typeof url !== "string" || !Array.isArray(rect)) return [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view.convertToViewportRectangle(rect as number[]) as number[];
    return [
      {
        left: Math.min(x0, x1),
        top: Math.min(y0, y1),
        right: Math.max(x0, x1),
        bottom: Math.max(y0, y1),
        href: url,
      },
    ];
  });
}

const BOLD = /bold|black|heavy|semibold|demi|-bd\b|,bd\b/iu;

/** Which fonts are bold. Their names come only with a page's drawing, so that is asked for where a page has a new one. */
class Fonts {
  readonly known = new Map<string, { bold: boolean }>();
  #asked = 0;

  async learn(page: Page, texts: readonly PdfText[]): Promise<void> {
    const unknown = new Set(texts.map(({ font }) => font).filter((font) => !this.known.has(font)));
    if (unknown.size === 0) return;
    if (this.#asked < MOST_FONT_PAGES) {
      this.#asked++;
      await page.getOperatorList().catch(() => undefined); // a page that can't be drawn has texts all the same
    }
    for (const font of unknown) {
      const data: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
      const { name, bold, black } = (data ?? {}) as {
        name?: unknown;
        bold?: unknown;
        black?: unknown;
      };
      this.known.set(font, {
        bold: bold === true || black === true || (typeof name === "string" && BOLD.test(name)),
      });
    }
  }
}

function propertyOf(info: object, name: "Title" | "Language"): string | null {
  const value = (info as Record<string, unknown>)[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 500) : null;
}

function asOurs(cause: unknown): SmallprintError {
  if (cause instanceof SmallprintError) return cause;
  const name = cause instanceof Error ? cause.name : "";
  return name === "PasswordException"
    ? new SmallprintError("locked", "a PDF document that is locked with a password", { cause })
    : new SmallprintError("unreadable", "a PDF document that is damaged", { cause });
}
