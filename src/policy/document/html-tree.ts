import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { closesBefore, isBarrier, isVoid } from "./html-elements.ts";

export interface HtmlElement {
  name: string;
  /** Without a prototype: what is not written at the element is undefined, whatever it is called. */
  attributes: Readonly<Record<string, string>>;
  parent: HtmlElement | null;
  children: HtmlNode[];
  /** Characters of text inside that are not white space; scripts and styles don't count. */
  ink: number;
}
export type HtmlNode = HtmlElement | string;

/** Deeper elements are not nested any further, as in browsers; their text is kept. */
const MAX_DEPTH = 512;
/** Further elements are not told apart; their text is kept. */
const MAX_ELEMENTS = 100_000;
const NO_ATTRIBUTES = Object.freeze(Object.create(null) as Record<string, string>);

/** The page as a tree; malformed mark-up gives the tree that a reader would expect, in linear time. */
export function parseHtml(source: string): HtmlElement {
  const builder = new TreeBuilder(source);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true, recognizeSelfClosing: false },
    builder,
  );
  tokenizer.write(source);
  tokenizer.end();
  return builder.finish();
}

class TreeBuilder implements TokenizerCallbacks {
  private readonly source: string;
  private readonly root: HtmlElement = element("#root", NO_ATTRIBUTES, null);
  private top = this.root;
  private depth = 0;
  private elements = 0;
  /** Open elements that are too deep to be nested. */
  private overflow = 0;
  private readonly openCount = new Map<string, number>();
  private text = "";
  private tag = "";
  private attributes: Record<string, string> | null = null;
  private attributeName = "";
  private attributeValue = "";

  constructor(source: string) {
    this.source = source;
  }

  finish(): HtmlElement {
    this.flushText();
    while (this.top !== this.root) this.pop();
    return this.root;
  }

  ontext(start: number, end: number): void {
    this.text += this.source.slice(start, end);
  }
  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint);
  }
  onopentagname(start: number, end: number): void {
    this.flushText();
    this.tag = this.source.slice(start, end).toLowerCase();
    this.attributes = null;
  }
  onattribname(start: number, end: number): void {
    this.attributeName = this.source.slice(start, end).toLowerCase();
    this.attributeValue = "";
  }
  onattribdata(start: number, end: number): void {
    this.attributeValue += this.source.slice(start, end);
  }
  onattribentity(codepoint: number): void {
    this.attributeValue += String.fromCodePoint(codepoint);
  }
  onattribend(): void {
    this.attributes ??= Object.create(null) as Record<string, string>;
    this.attributes[this.attributeName] ??= this.attributeValue; // eslint-disable-line smallprint/own-keys -- made without a prototype
  }
  onopentagend(): void {
    this.open(false);
  }
  onselfclosingtag(): void {
    this.open(this.openCount.has("svg") || this.openCount.has("math"));
  }
  onclosetag(start: number, end: number): void {
    this.flushText();
    const name = this.source.slice(start, end).toLowerCase();
    if (name === "br") this.append(element("br", NO_ATTRIBUTES, this.top));
    if (isVoid(name)) return;
    if (this.overflow > 0) this.overflow--;
    else if (this.openCount.has(name)) this.closeTo(name);
  }
  oncdata(): void {
    // Only foreign content has it: drawings and formulas, whose text is not read.
  }
  oncomment(): void {
    // Not shown to readers.
  }
  ondeclaration(): void {
    // The document type changes nothing here.
  }
  onprocessinginstruction(): void {
    // Not shown to readers.
  }
  onend(): void {
    this.flushText();
  }
  isInForeignContext(): boolean {
    return false;
  }

  private open(empty: boolean): void {
    const name = this.tag;
    const closes = closesBefore(name);
    if (closes && this.overflow === 0) this.closeImplied(closes);
    if (this.elements >= MAX_ELEMENTS) return;
    const opened = element(name, this.attributes ?? NO_ATTRIBUTES, this.top);
    if (isVoid(name) || empty) {
      this.append(opened);
      return;
    }
    if (this.depth >= MAX_DEPTH) {
      this.overflow++;
      return;
    }
    this.append(opened);
    this.top = opened;
    this.depth++;
    this.openCount.set(name, (this.openCount.get(name) ?? 0) + 1);
  }

  /** A new list item ends the one before, a row ends the row and its last cell, a paragraph ends a paragraph. */
  private closeImplied(names: ReadonlySet<string>): void {
    let any = false;
    for (const name of names) any ||= this.openCount.has(name);
    if (!any) return;
    let last: HtmlElement | null = null;
    for (let at = this.top; at !== this.root; at = at.parent ?? this.root) {
      if (names.has(at.name)) last = at;
      else if (isBarrier(at.name, this.tag)) break;
    }
    if (!last) return;
    while (this.top !== last) this.pop();
    this.pop();
  }

  private closeTo(name: string): void {
    while (this.top !== this.root) {
      const closed = this.top.name;
      this.pop();
      if (closed === name) return;
    }
  }

  private pop(): void {
    const closed = this.top;
    const left = (this.openCount.get(closed.name) ?? 1) - 1;
    if (left > 0) this.openCount.set(closed.name, left);
    else this.openCount.delete(closed.name);
    this.top = closed.parent ?? this.root;
    this.top.ink += closed.ink;
    this.depth--;
  }

  private append(child: HtmlElement): void {
    this.elements++;
    this.top.children.push(child);
  }

  private flushText(): void {
    if (this.text === "") return;
    const { name } = this.top;
    if (name !== "script" && name !== "style") {
      this.top.children.push(this.text);
      this.top.ink += inkOf(this.text);
    }
    this.text = "";
  }
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: HtmlElement | null,
): HtmlElement {
  return { name, attributes, parent, children: [], ink: 0 };
}

function inkOf(text: string): number {
  let ink = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 32) ink++;
  return ink;
}
