import type { Draft } from "./draft.ts";
import { headingLevel, isBlock, isUnread } from "./html-elements.ts";
import { isDataTable, tableRows } from "./html-table.ts";
import type { HtmlElement, HtmlNode } from "./html-tree.ts";
import { Unseen } from "./html-unseen.ts";
import { zoneOf, type ZoneKind } from "./html-zones.ts";
import { paragraphDrafts } from "./paragraphs.ts";
import { RichBuilder, type Rich } from "./rich.ts";
import { readText } from "./text.ts";

/** Furniture, or what may be it; zones nest. */
export interface Zone {
  kind: ZoneKind;
  element: HtmlElement;
  parent: Zone | null;
}

/** A run of text between the edges of blocks, before it is known whether it belongs to the policy. */
export interface Piece {
  rich: Rich;
  base: Omit<Draft, "rich">;
  zone: Zone | null;
  /** Places of the elements around it in `Walked.parents`, innermost. */
  element: number;
  /** Stands in a button or a label of a form. */
  control: boolean;
  /** Drafts already made of it (a table row, a text in `pre`). */
  drafts?: Draft[];
}

export interface Walked {
  pieces: Piece[];
  /** Parent of each element, in page order; -1 for the outermost. */
  parents: number[];
  passwordFields: number;
  scripts: number;
  /** Containers that scripts fill, or a word that scripts are needed. */
  shell: boolean;
}

interface Place {
  zone: Zone | null;
  /** Inside the page's main part, an article or a section. */
  inText: boolean;
  depth: number;
  quote: boolean;
  control: boolean;
  /** Level of the heading that is open, 0 for none. */
  heading: number;
  guessed: boolean;
  term: boolean;
  leadIn: string | null;
  element: number;
}

/** Cells of tables that are none by their tags. */
const CELL = /^(?:cell|gridcell|columnheader|rowheader)$/iu;
const LONG_ITEM = 500;
const LONG_QUOTE = 1500;
/** What is hidden and shorter than this, in signs of ink, is a remark in a line, whatever the page. */
const LONG_REMARK = 300;
const APP_ROOT =
  /^(?:root|app|__next|__nuxt|react-root|main-app|application|q-app|svelte|gatsby-focus-wrapper)$/iu;

export function walkHtml(root: HtmlElement, resolve: (href: string) => string | null): Walked {
  const walker = new Walker(resolve, new Unseen(root));
  walker.children(root, {
    zone: null,
    inText: false,
    depth: 0,
    quote: false,
    control: false,
    heading: 0,
    guessed: false,
    term: false,
    leadIn: null,
    element: -1,
  });
  return walker.finish();
}

/** The text inside an element, white space folded, as the page would show it on one line. */
export function inlineText(
  element: HtmlElement,
  resolve: (href: string) => string | null,
  unseen?: Unseen,
): Rich {
  const builder = new RichBuilder();
  const visit = (node: HtmlNode): void => {
    if (typeof node === "string") {
      builder.add(node);
      return;
    }
    if (isUnread(node.name) || unseen?.has(node)) return;
    const block = isBlock(node.name) || node.name === "br";
    if (block) builder.breakLine();
    inside(builder, node, resolve, () => {
      node.children.forEach(visit);
    });
    if (block) builder.breakLine();
  };
  element.children.forEach(visit);
  return builder.take();
}

class Walker {
  private readonly builder = new RichBuilder();
  private readonly resolve: (href: string) => string | null;
  private readonly unseen: Unseen;
  private readonly walked: Walked = { pieces: [], parents: [], passwordFields: 0, scripts: 0, shell: false };
  private place: Place | null = null;
  private breaks = 0;

  constructor(resolve: (href: string) => string | null, unseen: Unseen) {
    this.resolve = resolve;
    this.unseen = unseen;
  }

  finish(): Walked {
    this.flush();
    return this.walked;
  }

  children(element: HtmlElement, place: Place): void {
    for (const child of element.children) {
      if (typeof child === "string") this.text(child, place);
      else this.element(child, place);
    }
  }

  private text(text: string, place: Place): void {
    if (/\S/u.test(text)) {
      this.breaks = 0;
      if (this.builder.empty) this.place = place;
    }
    this.builder.add(text);
  }

  private element(element: HtmlElement, outer: Place): void {
    const { name, attributes } = element;
    if (name === "br") {
      // Two breaks in a row are how old pages part paragraphs.
      if (++this.breaks > 1) this.flush();
      else this.builder.breakLine();
      return;
    }
    if (name === "input" && attributes["type"]?.toLowerCase() === "password") this.walked.passwordFields++;
    if (name === "script") this.walked.scripts++;
    if (name === "noscript" && /javascript/iu.test(firstText(element))) this.walked.shell = true;
    if (APP_ROOT.test(attributes["id"] ?? "") && element.ink === 0) this.walked.shell = true;
    if (isUnread(name) && !(name === "template" && "shadowrootmode" in attributes)) {
      if (element.ink > 0 && name !== "script" && name !== "noscript") this.countFields(element);
      return;
    }
    const block =
      isBlock(name) ||
      CELL.test(attributes["role"] ?? "") ||
      /display\s*:\s*(?:block|flex|grid|list-item)/iu.test(attributes["style"] ?? "");
    if (!block) {
      const unseen = this.unseen.has(element);
      // "info<span hidden>.nospam</span>@…": a zone would not do inside a line
      if (unseen && element.ink < LONG_REMARK) return;
      const zoned = unseen || (name !== "span" && name !== "a");
      const zone = zoned ? this.zone(element, outer) : outer.zone;
      const control =
        outer.control || name === "button" || attributes["role"] === "button" || name === "label";
      const place = zone === outer.zone && control === outer.control ? outer : { ...outer, zone, control };
      const apart = unseen || (control && !outer.control && name === "button");
      if (apart) this.flush();
      inside(this.builder, element, this.resolve, () => {
        this.children(element, place);
      });
      if (apart) this.flush();
      return;
    }
    this.flush();
    this.walked.parents.push(outer.element);
    const place: Place = {
      ...outer,
      element: this.walked.parents.length - 1,
      zone: this.zone(element, outer),
      inText: outer.inText || name === "main" || name === "article" || name === "section",
    };
    this.block(element, place);
    this.flush();
  }

  private block(element: HtmlElement, place: Place): void {
    const { name, attributes } = element;
    const level = headingLevel(name) || roleLevel(attributes);
    if (level > 0) {
      this.children(element, { ...place, heading: level });
      return;
    }
    switch (name) {
      case "ul":
      case "ol":
      case "dir":
      case "menu":
        this.children(element, { ...place, depth: place.depth + 1, leadIn: null });
        return;
      case "li":
        this.children(
          element,
          isSection(element)
            ? { ...place, depth: Math.max(0, place.depth - 1) }
            : { ...place, depth: Math.max(1, place.depth) },
        );
        return;
      case "dl":
        this.definitions(element, place);
        return;
      case "summary":
        this.children(element, { ...place, guessed: true });
        return;
      case "blockquote":
        this.children(element, { ...place, quote: element.ink < LONG_QUOTE });
        return;
      case "table":
        this.table(element, place);
        return;
      case "pre":
      case "textarea":
        this.preformatted(element, place);
        return;
      default:
        if (attributes["role"] === "listitem")
          this.children(element, { ...place, depth: Math.max(1, place.depth) });
        else
          inside(this.builder, element, this.resolve, () => {
            this.children(element, place);
          });
    }
  }

  /** Terms and what is said of them; where the "terms" are whole sections, nothing but blocks. */
  private definitions(list: HtmlElement, place: Place): void {
    let leadIn = "";
    const visit = (element: HtmlElement): void => {
      for (const child of element.children) {
        if (typeof child === "string") this.text(child, place);
        else if (child.name === "dt") {
          leadIn = inlineText(child, this.resolve, this.unseen).text.replaceAll("\n", " ");
          this.flush();
          this.children(child, { ...place, zone: this.zone(child, place), term: true });
          this.flush();
        } else if (child.name === "dd") {
          this.flush();
          const item = child.ink <= LONG_ITEM ? { leadIn, depth: place.depth + 1 } : {};
          this.children(child, { ...place, zone: this.zone(child, place), ...item });
          this.flush();
        } else if (child.name === "div") visit(child);
        else this.element(child, place);
      }
    };
    visit(list);
  }

  private table(table: HtmlElement, place: Place): void {
    if (!isDataTable(table)) {
      this.children(table, place);
      return;
    }
    this.countFields(table);
    const { caption, rows } = tableRows(table, (cell) => inlineText(cell, this.resolve, this.unseen));
    if (caption) this.push({ rich: caption, base: { kind: "paragraph" } }, place);
    for (const row of rows) this.push({ rich: row.rich, base: row, drafts: [row] }, place);
  }

  private preformatted(element: HtmlElement, place: Place): void {
    const text = rawText(element);
    if (element.name === "textarea" && element.ink < 600) return;
    for (const draft of readText(text).drafts)
      this.push({ rich: draft.rich, base: draft, drafts: [draft] }, place);
  }

  private countFields(element: HtmlElement): void {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "input" && child.attributes["type"]?.toLowerCase() === "password")
        this.walked.passwordFields++;
      this.countFields(child);
    }
  }

  private zone(element: HtmlElement, outer: Place): Zone | null {
    const unseen = this.unseen.has(element);
    if (outer.zone?.kind === "sure" && !unseen) return outer.zone;
    const kind = unseen ? "unseen" : zoneOf(element, outer.inText);
    return kind ? { kind, element, parent: outer.zone } : outer.zone;
  }

  private flush(): void {
    this.breaks = 0;
    const rich = this.builder.take();
    const place = this.place;
    this.place = null;
    if (rich.text === "" || !place) return;
    this.push({ rich, base: baseOf(place) }, place);
  }

  private push(piece: Pick<Piece, "rich" | "base" | "drafts">, place: Place): void {
    this.walked.pieces.push({ ...piece, zone: place.zone, element: place.element, control: place.control });
  }
}

/** What a run of text becomes once it is known to belong to the policy. */
export function draftsOf(piece: Piece): Draft[] {
  if (piece.drafts) return piece.drafts;
  if (piece.base.kind !== "paragraph" && piece.base.kind !== "item")
    return [{ ...piece.base, rich: piece.rich }];
  return paragraphDrafts(piece.rich, piece.base);
}

function baseOf(place: Place): Omit<Draft, "rich"> {
  if (place.heading > 0) return { kind: "heading", level: place.heading };
  if (place.guessed) return { kind: "heading", rank: 0 };
  if (place.term) return { kind: "term" };
  if (place.depth > 0)
    return { kind: "item", depth: place.depth, ...(place.leadIn === null ? {} : { leadIn: place.leadIn }) };
  return { kind: place.quote ? "quote" : "paragraph" };
}

/** Runs `read` with the link and the bold type that the element means. */
function inside(
  builder: RichBuilder,
  element: HtmlElement,
  resolve: (href: string) => string | null,
  read: () => void,
): void {
  const target = element.name === "a" ? element.attributes["href"] : undefined;
  const href = target === undefined ? null : resolve(target);
  const bold = isBold(element);
  if (href !== null) builder.openLink(href);
  if (bold) builder.openBold();
  read();
  if (bold) builder.closeBold();
  if (href !== null) builder.closeLink();
}

function isBold(element: HtmlElement): boolean {
  const { name, attributes } = element;
  if (name === "b" || name === "strong" || name === "u") return true;
  const style = attributes["style"];
  return style !== undefined && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style);
}

function roleLevel(attributes: Readonly<Record<string, string>>): number {
  if (attributes["role"] !== "heading") return 0;
  const level = Number(attributes["aria-level"] ?? "2");
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** A list item that is a section of the policy: it begins with a heading, or holds several blocks of text. */
function isSection(item: HtmlElement): boolean {
  const inside = item.children.filter((child) => typeof child !== "string" || /\S/u.test(child));
  const first = inside[0];
  if (first !== undefined && typeof first !== "string") {
    if (startsWithHeading(first)) return true;
    if (item.ink > LONG_ITEM) {
      const blocks = inside.filter((child) => typeof child !== "string" && isBlock(child.name)).length;
      return blocks >= 2 || ((first.name === "b" || first.name === "strong") && first.ink < 100);
    }
  }
  return false;
}

function startsWithHeading(element: HtmlElement): boolean {
  let at: HtmlElement | undefined = element;
  for (let steps = 0; at && steps < 6; steps++) {
    if (headingLevel(at.name) > 0) return true;
    const first: HtmlNode | undefined = at.children.find(
      (child) => typeof child !== "string" || /\S/u.test(child),
    );
    at = typeof first === "string" ? undefined : first;
  }
  return false;
}

function firstText(element: HtmlElement): string {
  return rawText(element).slice(0, 500);
}

function rawText(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode): void => {
    if (typeof node === "string") parts.push(node);
    else if (node.name === "br") parts.push("\n");
    else if (node.name !== "script" && node.name !== "style") node.children.forEach(visit);
  };
  visit(element);
  return parts.join("");
}
