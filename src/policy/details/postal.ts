import type { Block, PolicyDocument } from "../types.ts";
import { matchesIn } from "./matches.ts";

/** Words after which a postal address follows. */
const CUE =
  /\b(?:(?:write|mail|letter|post)\b[^.:]{0,60}\b(?:to|at)|by (?:postal |regular )?(?:mail|post|letter)\b(?:[^.:]{0,40}?\b(?:to|at)\b)?|(?:mailing|postal|registered|our|business|office) address(?: is)?|address|attn|attention)\b\s*(?:[:.]\s*)?/giu;
/** One of these is in every cue; in lower case, which is found sooner. */
const CUE_WORD = /mail|post|address|write|letter|attn|attention/u;
/** What a postal address has: a code with a place, or a box. */
const CODE =
  /\bP\.?\s?O\.?\s+Box\s+\d+\b|\b[A-Z]{2}\.?,?\s+\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b|\b\d{4,6}\s+\p{Lu}\p{L}+|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\p{Lu}\p{L}{1,60},?\s+\d{5,6}\b/gu;
/** What stands between the cue and the address: "us at the following address:". */
const LEAD = /^[^\d\p{Lu}]{0,60}(?:address|following|to|at|below)?\s*[:,]+\s*/u;
/** And what stands before it where the cue was an earlier one: "and use this postal address:", "for questions from abroad at". */
const LATE_LEAD =
  /^[^:]{0,80}\b(?:address|following)\b[^:]{0,12}:\s*|^[^\d]{0,100}\b(?:[Ww]rite|[Mm]ail|[Ll]etter|[Pp]ost)\b[^.:,\d]{0,60}?\b(?:to|at)\s+(?=[\p{Lu}\d])|^[\s,]*\p{Ll}[^.:\d]{0,80}\b(?:at|to)\s+(?=[\p{Lu}\d])/u;
const STREET = /\b\d{1,5}[A-Za-z]?\b/u;
const STOPS =
  /\b(?:e-?mail|phone|tel(?:ephone)?|fax|call|website|https?:|www\.|or (?:by|via|at)|if you|you can|please|we will)\b|(?<![\w.+-])[\w.+-]+@/iu;
const MAX_LINES = 7;
const MAX_CUES = 20;
const MAX_CHARS = 240;

/** Postal addresses that the policy gives to write to, on one line each. */
export function postalAddresses(document: PolicyDocument): string[] {
  const found = new Map<string, string>();
  const add = (value: string | null) => {
    if (value !== null) found.set(value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""), value);
  };
  document.blocks.forEach((block, index) => {
    const text = textOf(document, block);
    if (!CUE_WORD.test(text.toLowerCase())) return;
    const rests = matchesIn(text, CUE).map((cue) => text.slice(cue.index + cue[0].length));
    const rest = rests.at(-1);
    if (rest === undefined) return;
    // an earlier cue may stand before something else: "by e-mail or at our address: …"
    const within = rests.slice(0, MAX_CUES).map(addressOf).find(Boolean);
    add(within ?? addressOf([rest, ...linesAfter(document, index)].filter(Boolean).join(", ")));
  });
  return [...found.values()];
}

/** Short lines after the cue's block, up to one that is no part of an address. */
function linesAfter(document: PolicyDocument, index: number): string[] {
  const lines: string[] = [];
  for (const block of document.blocks.slice(index + 1, index + 1 + MAX_LINES)) {
    const text = textOf(document, block);
    if (
      text.length > 90 ||
      STOPS.test(text) ||
      /[.:;]$/u.test(text.replace(/\b(?:Inc|Ltd|Co|St|Ave|Rd|Blvd)\.$/u, ""))
    )
      break;
    lines.push(text.replace(/,$/u, ""));
  }
  return lines;
}

function addressOf(text: string): string | null {
  if (!STREET.test(text)) return null;
  const stop = STOPS.exec(text);
  const short = (stop ? text.slice(0, stop.index) : text).slice(0, MAX_CHARS);
  const code = matchesIn(short, CODE).at(-1);
  if (!code || !STREET.test(short)) return null;
  // A country after the code belongs to it; a new sentence does not.
  const tail =
    /^(?:[\s,]+\p{Lu}\p{L}*(?!\p{L}|\.\p{L})){0,4}(?:[\s,]+(?:U\.S\.A\.|U\.S\.(?!\s+\p{Lu})))?/u.exec(
      short.slice(code.index + code[0].length),
    )?.[0] ?? "";
  const value = short
    .slice(0, code.index + code[0].length + tail.length)
    .replace(LEAD, "")
    .replace(LATE_LEAD, "")
    .replace(/^[\s,:;-]+|(?<![\s,:;(-])[\s,:;(-]+$/gu, "")
    .replace(/\s+/gu, " ");
  return value.length >= 12 ? value : null;
}

function textOf(document: PolicyDocument, block: Block): string {
  return document.text.slice(block.start, block.end);
}
