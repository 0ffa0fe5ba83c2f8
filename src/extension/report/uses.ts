/** What each sentence of a policy was used for: quoted as a proof, read as saying something, or nothing. */
import type { ReadPassage, ReadText } from "../../policy/read-text.ts";
import type { ContactKind, FactId, Quote, Slice, Stance, Summary } from "../../policy/types.ts";

/** A fact that a sentence bears on. */
export interface Use {
  fact: FactId;
  stance: Stance;
  /** Shown as a proof of the answer; else it was only weighed. */
  quoted: boolean;
}

/** What a sentence states beside answers. */
export type DetailKind =
  "date" | "company" | "recipient" | "period" | "age" | "seat" | "time" | "link" | ContactKind;

export interface Used extends ReadPassage {
  /** What is quoted first, then as the engine ranked them. */
  uses: Use[];
  details: DetailKind[];
  kind: UseKind;
}

/**
 * "quoted": proves an answer. "detail": gives the date, a name, a contact or a figure. "weighed": says something that other sentences
 * prove better. "context": a heading, or what leads a list or table in. "unused": nothing.
 */
export type UseKind = "quoted" | "detail" | "weighed" | "context" | "unused";
export const USE_KINDS: readonly UseKind[] = ["quoted", "detail", "weighed", "context", "unused"];

type Stated = Pick<Summary, "facts" | "contradictions" | "contacts" | "details">;

/** A quote that is no passage of its own (a part of a long row) belongs to the passage that it begins in. */
export function usesOf(text: ReadText, summary: Stated): Used[] {
  const quoted = quotedIn(text, summary);
  const details = detailsIn(text, summary);
  return text.passages.map((passage, at): Used => {
    const proofs = quoted.get(at) ?? new Map<FactId, Stance>();
    const uses: Use[] = [
      ...[...proofs].map(([fact, stance]) => ({ fact, stance, quoted: true })),
      ...passage.claims
        .filter(({ id }) => !proofs.has(id))
        .map(({ id, stance }) => ({ fact: id, stance, quoted: false })),
    ];
    const given = [...(details.get(at) ?? [])];
    const isContext = passage.note === "lead-in" || text.blocks[passage.block]?.kind === "heading";
    const kind =
      proofs.size > 0 ? "quoted" : given.length > 0 ? "detail" : uses.length > 0 ? "weighed" : null;
    return { ...passage, uses, details: given, kind: kind ?? (isContext ? "context" : "unused") };
  });
}

/** The facts that each passage proves, by the passage's number. */
function quotedIn(
  { passages }: ReadText,
  { facts, contradictions }: Stated,
): Map<number, Map<FactId, Stance>> {
  const quoted = new Map<number, Map<FactId, Stance>>();
  const note = (fact: FactId, { start, stance }: Pick<Quote, "start" | "stance">) => {
    const at = passageAt(passages, start);
    if (at < 0) return;
    const known = quoted.get(at) ?? new Map<FactId, Stance>();
    quoted.set(at, known.set(fact, known.get(fact) ?? stance));
  };
  for (const { id, quotes } of facts) for (const quote of quotes) note(id, quote);
  for (const { fact, quotes } of contradictions) for (const quote of quotes) note(fact, quote);
  return quoted;
}

function detailsIn(
  { text, passages }: ReadText,
  { contacts, details }: Stated,
): Map<number, Set<DetailKind>> {
  const given = new Map<number, Set<DetailKind>>();
  const note = (at: number, kind: DetailKind) => {
    if (at >= 0) given.set(at, (given.get(at) ?? new Set()).add(kind));
  };
  passages.forEach((passage, at) => {
    if (passage.note && passage.note !== "lead-in") note(at, passage.note);
    const words = text.slice(passage.start, passage.end);
    for (const { kind, value } of contacts) if (value.length > 3 && words.includes(value)) note(at, kind);
  });
  const state = (kind: DetailKind, some: readonly { quote: Slice }[]) => {
    for (const { quote } of some) note(passageAt(passages, quote.start), kind);
  };
  if (details) {
    const one = <T>(value: T | null): T[] => (value === null ? [] : [value]);
    state("link", details.links);
    state("period", details.periods);
    state("recipient", details.recipients);
    state("age", one(details.minimumAge));
    state("seat", one(details.seat));
    state("time", one(details.responseTime));
  }
  return given;
}

/** Index of the passage that holds a place of the text, or -1. */
export function passageAt(passages: readonly ReadPassage[], place: number): number {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low];
  return passage && passage.start <= place && place < passage.end ? low : -1;
}

export function kindCounts(used: readonly Used[]): Record<UseKind, number> {
  const counts: Record<UseKind, number> = { quoted: 0, detail: 0, weighed: 0, context: 0, unused: 0 };
  for (const { kind } of used) counts[kind]++;
  return counts;
}
