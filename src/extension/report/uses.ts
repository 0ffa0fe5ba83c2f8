/** What each sentence of a policy was used for: quoted as a proof, read as saying something, or nothing. */
import type { ReadPassage, ReadText } from "../../policy/read-text.ts";
import type { Contact, FactId, Stance, Summary } from "../../policy/types.ts";

/** A fact that a sentence bears on. */
export interface Use {
  fact: FactId;
  stance: Stance;
  /** Shown as a proof of the answer; else it was only weighed. */
  quoted: boolean;
}

export interface Used extends ReadPassage {
  /** What is quoted first, then as the engine ranked them. */
  uses: Use[];
  /** A contact that stands in it. */
  contact: Contact | null;
  kind: UseKind;
}

/** "quoted": proves an answer. "weighed": says something that other sentences prove better. "context": a heading. "unused": nothing. */
export type UseKind = "quoted" | "weighed" | "context" | "unused";
export const USE_KINDS: readonly UseKind[] = ["quoted", "weighed", "context", "unused"];

/** A quote that is no passage of its own (a part of a long row) belongs to the passage that it begins in. */
export function usesOf(
  text: ReadText,
  summary: Pick<Summary, "facts" | "contradictions" | "contacts">,
): Used[] {
  const quoted = new Map<number, Map<FactId, Stance>>();
  const note = (start: number, fact: FactId, stance: Stance) => {
    const at = passageAt(text.passages, start);
    if (at < 0) return;
    const known = quoted.get(at) ?? new Map<FactId, Stance>();
    quoted.set(at, known.set(fact, known.get(fact) ?? stance));
  };
  for (const { id, quotes } of summary.facts) for (const { start, stance } of quotes) note(start, id, stance);
  for (const { fact, quotes } of summary.contradictions)
    for (const { start, stance } of quotes) note(start, fact, stance);
  return text.passages.map((passage, at) => {
    const proofs = quoted.get(at) ?? new Map<FactId, Stance>();
    const uses: Use[] = [
      ...[...proofs].map(([fact, stance]) => ({ fact, stance, quoted: true })),
      ...passage.claims
        .filter(({ id }) => !proofs.has(id))
        .map(({ id, stance }) => ({ fact: id, stance, quoted: false })),
    ];
    const words = text.text.slice(passage.start, passage.end);
    const contact = summary.contacts.find(({ value }) => value.length > 3 && words.includes(value)) ?? null;
    const isHeading = text.blocks[passage.block]?.kind === "heading";
    const kind: UseKind =
      proofs.size > 0 ? "quoted" : uses.length > 0 || contact ? "weighed" : isHeading ? "context" : "unused";
    return { ...passage, uses, contact, kind };
  });
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
  const counts: Record<UseKind, number> = { quoted: 0, weighed: 0, context: 0, unused: 0 };
  for (const { kind } of used) counts[kind]++;
  return counts;
}
