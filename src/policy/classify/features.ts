import type { Passage } from "../types.ts";
import { CONCEPTS, conceptOf, mentionsOf } from "./concepts.ts";
import type { Mention } from "./concepts.ts";
import { BREAK, hashOf, mix, tokenise } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** A passage as the linear model reads it: feature hashes and their values, same length. */
export interface Features {
  ids: Int32Array;
  values: Float32Array;
  /** What the second stage asks about the passage: one bit each, see `FLAGS`. */
  flags: number;
}

/** Names of the bits of `Features.flags`. */
export const FLAGS = [
  "own region",
  "outer region",
  "section region",
  "previous region",
  "own consent",
  "outer consent",
  "own denial",
  "outer denial",
  "own law",
  "outer law",
  "own exception",
  "outer eu",
  "outer us state",
  "is heading",
  "is item or row",
  "is question or pointer",
] as const;

/** A text read once, however many passages stand beside it. */
interface Read {
  tokens: Tokens;
  mentions: Mention[];
  /** Concepts mentioned, each once, in order. */
  concepts: number[];
  denies: boolean;
}

/** Whose readers a text speaks to, and on what condition: kept as one bit each. */
const SCOPES = ["eu", "usstate", "otherlaw", "resident", "aslaw", "consent", "prompt", "except"].map(
  conceptOf,
);
const REGION_BITS = 0b1111;
const MAX_PAIRED = 14;

const group = (name: string): number => hashOf(`group ${name}`);
const OWN = group("own");
const OWN_NOT = group("own, denied");
const LEAD = group("lead-in");
const LEAD_NOT = group("denying lead-in");
const HEADING = group("heading");
const PATH = group("heading path");
const PREVIOUS = group("previous");
const NEXT = group("next");
const COLUMN = group("column");
const CONCEPT = group("concept");
const CONCEPT_NOT = group("concept, denied");
const PAIR = group("concept pair");
const SEQUENCE = group("concepts in a row");
const LEAD_CONCEPT = group("lead-in concept");
const LEAD_PAIR = group("lead-in concept, concept");
const HEADING_CONCEPT = group("heading concept");
const HEADING_PAIR = group("heading concept, concept");
const NEAR_CONCEPT = group("previous concept");
const NEXT_CONCEPT = group("next concept");
const SCOPE = group("scope");
const FORM = group("form");

/** Features of every passage of a policy, in order. */
export function featuresOf(passages: readonly Passage[]): Features[] {
  const read = reader();
  const scopes = sectionScopes(passages, read);
  return passages.map((_, i) => featuresAt(passages, i, read, scopes));
}

function reader(): (text: string) => Read {
  const known = new Map<string, Read>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = tokenise(text);
    const mentions = mentionsOf(tokens);
    const now: Read = {
      tokens,
      mentions,
      concepts: [...new Set(mentions.map((m) => m.concept))],
      denies: tokens.negated.includes(1),
    };
    known.set(text, now);
    return now;
  };
}

function scopeBits(read: Read): number {
  let bits = 0;
  for (const [bit, concept] of SCOPES.entries()) if (read.concepts.includes(concept)) bits |= 1 << bit;
  return bits;
}

/** For each passage, what the sentences before it in its section (same headings) have said about scope. */
function sectionScopes(passages: readonly Passage[], read: (text: string) => Read): number[] {
  let bits = 0;
  return passages.map((passage, i) => {
    const previous = passages[i - 1];
    if (!previous || previous.headings.join("\n") !== passage.headings.join("\n")) bits = 0;
    else bits |= scopeBits(read(previous.text)) & REGION_BITS;
    return bits;
  });
}

/** Collects features group by group; a feature counts once in its group. */
class Bag {
  readonly ids: number[] = [];
  readonly values: number[] = [];
  private readonly seen = new Set<number>();

  /** Long texts say each word with less weight: `weight / n^power`. */
  add(ids: readonly number[], weight: number, power = 0.3): void {
    const first = this.ids.length;
    for (const id of ids) {
      if (this.seen.has(id)) continue;
      this.seen.add(id);
      this.ids.push(id);
    }
    const n = this.ids.length - first;
    const value = weight / Math.max(1, n) ** power;
    for (let i = 0; i < n; i++) this.values.push(value);
  }

  done(flags: number): Features {
    return { ids: Int32Array.from(this.ids), values: Float32Array.from(this.values), flags };
  }
}

function ngrams(tokens: Tokens, seed: number, longest: number): number[] {
  const ids: number[] = [];
  const { hashes, stems } = tokens;
  for (let i = 0; i < hashes.length; i++) {
    let key = seed;
    for (let n = 0; n < longest && i + n < hashes.length; n++) {
      if (n > 0 && stems[i + n] === BREAK) break;
      if (stems[i] === BREAK) break;
      key = mix(key, hashes[i + n] ?? 0);
      ids.push(key);
    }
  }
  return ids;
}

/** Words with one left out between them: "collect * location". */
function skipgrams(tokens: Tokens, seed: number): number[] {
  const ids: number[] = [];
  const { hashes } = tokens;
  for (let i = 0; i + 2 < hashes.length; i++) {
    ids.push(mix(mix(seed, hashes[i] ?? 0), hashes[i + 2] ?? 0));
  }
  return ids;
}

function deniedGrams(tokens: Tokens, seed: number): number[] {
  const ids: number[] = [];
  const { hashes, negated } = tokens;
  for (let i = 0; i < hashes.length; i++) {
    if (!negated[i]) continue;
    ids.push(mix(seed, hashes[i] ?? 0));
    if (negated[i + 1]) ids.push(mix(mix(seed, hashes[i] ?? 0), hashes[i + 1] ?? 0));
  }
  return ids;
}

function pairs(left: readonly number[], right: readonly number[], seed: number): number[] {
  const ids: number[] = [];
  for (const a of left.slice(0, MAX_PAIRED)) {
    for (const b of right.slice(0, MAX_PAIRED)) ids.push(mix(mix(seed, a + 1), b + 1));
  }
  return ids;
}

function unorderedPairs(concepts: readonly number[], seed: number): number[] {
  const ids: number[] = [];
  const few = concepts.slice(0, MAX_PAIRED);
  for (let i = 0; i < few.length; i++) {
    for (let j = i + 1; j < few.length; j++) {
      const [a, b] = [few[i] ?? 0, few[j] ?? 0];
      ids.push(mix(mix(seed, Math.min(a, b) + 1), Math.max(a, b) + 1));
    }
  }
  return ids;
}

/** Concepts with their denial: number, or number + 1000 where denied. */
const signed = (mentions: readonly Mention[]): number[] => [
  ...new Set(mentions.map((m) => (m.negated ? m.concept + 1000 : m.concept))),
];

function sequences(mentions: readonly Mention[], seed: number): number[] {
  const ids: number[] = [];
  for (let i = 0; i + 1 < mentions.length; i++) {
    for (let j = i + 1; j < Math.min(i + 4, mentions.length); j++) {
      const [a, b] = [mentions[i], mentions[j]];
      if (!a || !b || a.concept === b.concept || b.at === a.at) continue;
      ids.push(mix(mix(seed, a.concept + 1), b.concept + (b.negated ? 1000 : 0) + 1));
    }
  }
  return ids;
}

function featuresAt(
  passages: readonly Passage[],
  i: number,
  read: (text: string) => Read,
  scopes: readonly number[],
): Features {
  const passage = passages[i];
  if (!passage) throw new RangeError(`no passage ${i}`);
  const own = read(passage.text);
  const lead = read(passage.leadIn);
  const heading = read(passage.headings.at(-1) ?? "");
  const path = read(passage.headings.slice(0, -1).join(" . "));
  const columns = read(passage.columns.join(" . "));
  const before = passages[i - 1];
  const after = passages[i + 1];
  const previous = read(before?.text ?? "");
  const next = read(after?.text ?? "");
  const bag = new Bag();

  bag.add(ngrams(own.tokens, OWN, 3), 1);
  bag.add(skipgrams(own.tokens, OWN_NOT ^ OWN), 0.5);
  bag.add(deniedGrams(own.tokens, OWN_NOT), 0.8);
  const concepts = signed(own.mentions);
  bag.add(
    concepts.map((c) => mix(CONCEPT, c)),
    1,
  );
  bag.add(unorderedPairs(concepts, PAIR), 0.7);
  bag.add(sequences(own.mentions, SEQUENCE), 0.5);

  bag.add(ngrams(lead.tokens, LEAD, 2), 0.8);
  const leadConcepts = signed(lead.mentions);
  bag.add(
    leadConcepts.map((c) => mix(LEAD_CONCEPT, c)),
    0.8,
  );
  bag.add(pairs(leadConcepts, concepts, LEAD_PAIR), 0.6);
  if (lead.denies)
    bag.add([LEAD_NOT, ...ngrams(own.tokens, LEAD_NOT, 1), ...concepts.map((c) => mix(CONCEPT_NOT, c))], 0.8);

  bag.add(ngrams(heading.tokens, HEADING, 3), 0.8);
  bag.add(ngrams(path.tokens, PATH, 2), 0.5);
  bag.add(
    heading.concepts.map((c) => mix(HEADING_CONCEPT, c)),
    0.7,
  );
  bag.add(pairs(heading.concepts, concepts, HEADING_PAIR), 0.5);
  bag.add(ngrams(columns.tokens, COLUMN, 2), 0.7);

  bag.add(ngrams(previous.tokens, PREVIOUS, 2), 0.4);
  bag.add(
    previous.concepts.map((c) => mix(NEAR_CONCEPT, c)),
    0.5,
  );
  bag.add(ngrams(next.tokens, NEXT, 1), 0.3);
  bag.add(
    next.concepts.map((c) => mix(NEXT_CONCEPT, c)),
    0.4,
  );

  bag.add(scopeFeatures(own, lead, heading, path, previous, scopes[i] ?? 0), 0.8, 0);
  bag.add(formFeatures(passages, i, own), 0.5, 0);
  return bag.done(flagsOf(passage, own, [lead, heading, path], previous, scopes[i] ?? 0));
}

function flagsOf(passage: Passage, own: Read, around: Read[], previous: Read, section: number): number {
  const mine = scopeBits(own);
  const outer = around.reduce((bits, read) => bits | scopeBits(read), 0);
  const [eu, us, , , law, consent, prompt, except] = SCOPES.map((_, bit) => 1 << bit) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const asked = [
    mine & REGION_BITS,
    outer & REGION_BITS,
    section,
    scopeBits(previous) & REGION_BITS,
    mine & (consent | prompt),
    outer & (consent | prompt),
    own.denies,
    around[0]?.denies,
    mine & law,
    outer & law,
    mine & except,
    outer & eu,
    outer & us,
    passage.kind === "heading",
    passage.kind === "item" || passage.kind === "row",
    /[?:]\s*$/.test(passage.text),
  ];
  return asked.reduce<number>((bits, yes, bit) => (yes ? bits | (1 << bit) : bits), 0);
}

function scopeFeatures(
  own: Read,
  lead: Read,
  heading: Read,
  path: Read,
  previous: Read,
  section: number,
): number[] {
  const places = [own, lead, heading, path, previous].map(scopeBits);
  places.push(section);
  const ids: number[] = [];
  for (const [place, bits] of places.entries()) {
    for (let bit = 0; bit < SCOPES.length; bit++) {
      if (bits & (1 << bit)) ids.push(mix(SCOPE, place * 16 + bit));
    }
    if (bits & REGION_BITS) ids.push(mix(SCOPE, place * 16 + 15));
  }
  const outer = (places[1] ?? 0) | (places[2] ?? 0) | (places[3] ?? 0);
  if (outer & REGION_BITS) ids.push(mix(SCOPE, 1001));
  if ((outer | (places[0] ?? 0) | section) & REGION_BITS) ids.push(mix(SCOPE, 1002));
  else ids.push(mix(SCOPE, 1003));
  return ids;
}

function formFeatures(passages: readonly Passage[], i: number, own: Read): number[] {
  const passage = passages[i];
  if (!passage) return [];
  const words = own.tokens.stems.length;
  const position = Math.floor((10 * i) / Math.max(1, passages.length));
  const kind = hashOf(passage.kind);
  const ids = [
    mix(FORM, kind),
    mix(FORM, 100 + position),
    mix(FORM, 200 + Math.min(12, Math.floor(Math.log2(1 + words) * 2))),
    mix(mix(FORM, kind), 300 + Math.min(8, Math.floor(Math.log2(1 + words)))),
    mix(FORM, 400 + (passage.leadIn ? 1 : 0)),
    mix(FORM, 500 + Math.min(4, passage.headings.length)),
  ];
  if (/\?\s*$/.test(passage.text)) ids.push(mix(FORM, 600));
  if (/:\s*$/.test(passage.text)) ids.push(mix(FORM, 601));
  if (passages[i - 1]?.block === passage.block) ids.push(mix(FORM, 602));
  return ids;
}

/** How many concepts there are: part of what a model file was trained for. */
export const CONCEPT_COUNT = CONCEPTS.length;
