import { finished, type Pausing } from "../pauses.ts";
import type { Passage } from "../types.ts";
import { conceptOf, mentionsOf } from "./concepts.ts";
import type { Mention } from "./concepts.ts";
import { PATTERNS, patternFeaturesOfAll } from "./patterns/index.ts";
import { REACHES, reachOf } from "./patterns/reach.ts";
import type { Reach } from "./patterns/reach.ts";
import { BREAK, hashOf, mix, tokenise } from "./tokens.ts";
import type { KnownWords, Tokens } from "./tokens.ts";

/** A passage as the linear model reads it: feature hashes and their values, same length. */
export interface Features {
  ids: Int32Array;
  values: Float32Array;
  /** What the second stage asks about the passage: one bit each, see `FLAGS`. */
  flags: number;
  /** Patterns that match, by index. */
  matched: readonly number[];
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
  // whom a right is for: `Reach`, one bit each but for "all"
  "reach own",
  "reach lead-in",
  "reach heading",
  "reach near",
  "reach section",
  "reach open",
] as const;

/** A text read once, however many passages stand beside it. */
interface Read {
  tokens: Tokens;
  mentions: Mention[];
  /** Concepts mentioned, each once, in order. */
  concepts: number[];
  /** The same, denied mentions apart. */
  signed: number[];
  /** One bit for each of `SCOPES` that is mentioned. */
  scope: number;
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
const REACH = group("reach");
const FORM = group("form");

/** By the pattern's name, not its place: adding a pattern leaves the weights of the others. */
const PATTERN_IDS = PATTERNS.map((pattern) => hashOf(`pattern ${pattern.id}`));

/** So many passages are read between two places to pause. */
const AT_ONCE = 500;

/** Features of every passage of a policy, in order. */
export function* reading(passages: readonly Passage[]): Pausing<Features[]> {
  const read = reader();
  const scopes = sectionScopes(passages, read);
  yield;
  const reaches = reachOf(passages);
  yield;
  const bag = new Bag();
  const features: Features[] = [];
  for (let from = 0; from < passages.length; from += AT_ONCE) {
    const matched = patternFeaturesOfAll(passages.slice(from, from + AT_ONCE));
    yield;
    for (const [i, patterns] of matched.entries()) {
      const at = from + i;
      features.push(featuresAt(passages, at, read, bag, scopes[at] ?? 0, patterns, reaches[at] ?? "all"));
    }
    yield;
  }
  return features;
}

export const featuresOf = (passages: readonly Passage[]): Features[] => finished(reading(passages));

function reader(): (text: string) => Read {
  const known = new Map<string, Read>();
  const words: KnownWords = new Map();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const tokens = tokenise(text, words);
    const mentions = mentionsOf(tokens);
    const now: Read = {
      tokens,
      mentions,
      concepts: [...new Set(mentions.map((m) => m.concept))],
      signed: signed(mentions),
      scope: scopeBits(mentions),
      denies: tokens.negated.includes(1),
    };
    known.set(text, now);
    return now;
  };
}

const SCOPE_BIT = new Map(SCOPES.map((concept, bit) => [concept, 1 << bit]));

function scopeBits(mentions: readonly Mention[]): number {
  let bits = 0;
  for (const { concept } of mentions) bits |= SCOPE_BIT.get(concept) ?? 0;
  return bits;
}

/** For each passage, what the sentences before it in its section (same headings) have said about scope. */
function sectionScopes(passages: readonly Passage[], read: (text: string) => Read): number[] {
  let bits = 0;
  return passages.map((passage, i) => {
    const previous = passages[i - 1];
    if (!previous || previous.headings.join("\n") !== passage.headings.join("\n")) bits = 0;
    else bits |= read(previous.text).scope & REGION_BITS;
    return bits;
  });
}

/** Room for the features of one passage; a power of two. More are left out: only the longest passages come near. */
const ROOM = 8192;

/** Collects features group by group; a feature counts once. One bag serves all passages of a policy. */
class Bag {
  private readonly ids = new Int32Array(ROOM);
  private readonly values = new Float32Array(ROOM);
  private count = 0;
  private groupStart = 0;
  /** Open addressing: place of an id, valid where the stamp is the passage's. */
  private readonly table = new Int32Array(2 * ROOM);
  private readonly stamps = new Int32Array(2 * ROOM);
  private stamp = 0;

  begin(): void {
    this.count = 0;
    this.groupStart = 0;
    this.stamp++;
  }

  put(id: number): void {
    const mask = 2 * ROOM - 1;
    let slot = id & mask;
    while (this.stamps[slot] === this.stamp) {
      if (this.table[slot] === id) return;
      slot = (slot + 1) & mask;
    }
    if (this.count === ROOM) return;
    this.stamps[slot] = this.stamp;
    this.table[slot] = id;
    this.ids[this.count++] = id;
  }

  /** Ends a group. Long texts say each word with less weight: `weight / n^power`. */
  close(weight: number, power = 0.3): void {
    const n = this.count - this.groupStart;
    const value = weight / Math.max(1, n) ** power;
    this.values.fill(value, this.groupStart, this.count);
    this.groupStart = this.count;
  }

  done(flags: number, matched: readonly number[]): Features {
    return {
      ids: this.ids.slice(0, this.count),
      values: this.values.slice(0, this.count),
      flags,
      matched,
    };
  }

  ngrams({ hashes, stems }: Tokens, seed: number, longest: number): void {
    for (let i = 0; i < hashes.length; i++) {
      if (stems[i] === BREAK) continue;
      let key = seed;
      for (let n = 0; n < longest && i + n < hashes.length; n++) {
        if (stems[i + n] === BREAK) break;
        key = mix(key, hashes[i + n] as number);
        this.put(key);
      }
    }
  }

  /** Words with one left out between them: "collect * location". */
  skipgrams({ hashes }: Tokens, seed: number): void {
    for (let i = 0; i + 2 < hashes.length; i++) {
      this.put(mix(mix(seed, hashes[i] as number), hashes[i + 2] as number));
    }
  }

  denied({ hashes, negated }: Tokens, seed: number): void {
    for (let i = 0; i < hashes.length; i++) {
      if (!negated[i]) continue;
      const key = mix(seed, hashes[i] as number);
      this.put(key);
      if (negated[i + 1]) this.put(mix(key, hashes[i + 1] as number));
    }
  }

  each(concepts: readonly number[], seed: number): void {
    for (const concept of concepts) this.put(mix(seed, concept));
  }

  /** Every concept of the one text with every one of the other. */
  pairs(left: readonly number[], right: readonly number[], seed: number): void {
    const [m, n] = [Math.min(MAX_PAIRED, left.length), Math.min(MAX_PAIRED, right.length)];
    for (let i = 0; i < m; i++) {
      const key = mix(seed, (left[i] as number) + 1);
      for (let j = 0; j < n; j++) this.put(mix(key, (right[j] as number) + 1));
    }
  }

  unorderedPairs(concepts: readonly number[], seed: number): void {
    const n = Math.min(MAX_PAIRED, concepts.length);
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        const [a, b] = [concepts[i] as number, concepts[j] as number];
        this.put(mix(mix(seed, Math.min(a, b) + 1), Math.max(a, b) + 1));
      }
    }
  }

  sequences(mentions: readonly Mention[], seed: number): void {
    for (let i = 0; i + 1 < mentions.length; i++) {
      const a = mentions[i] as Mention;
      const key = mix(seed, a.concept + 1);
      for (let j = i + 1; j < Math.min(i + 4, mentions.length); j++) {
        const b = mentions[j] as Mention;
        if (a.concept === b.concept || b.at === a.at) continue;
        this.put(mix(key, b.concept + (b.negated ? DENIED : 0) + 1));
      }
    }
  }
}

/** Added to a concept's number where it is denied. */
const DENIED = 1000;

const signed = (mentions: readonly Mention[]): number[] => [
  ...new Set(mentions.map((m) => (m.negated ? m.concept + DENIED : m.concept))),
];

function featuresAt(
  passages: readonly Passage[],
  i: number,
  read: (text: string) => Read,
  bag: Bag,
  section: number,
  matched: readonly number[],
  reach: Reach,
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
  bag.begin();

  bag.ngrams(own.tokens, OWN, 3);
  bag.close(1);
  bag.skipgrams(own.tokens, OWN_NOT ^ OWN);
  bag.close(0.5);
  bag.denied(own.tokens, OWN_NOT);
  bag.close(0.8);
  const concepts = own.signed;
  bag.each(concepts, CONCEPT);
  bag.close(1);
  bag.unorderedPairs(concepts, PAIR);
  bag.close(0.7);
  bag.sequences(own.mentions, SEQUENCE);
  bag.close(0.5);

  bag.ngrams(lead.tokens, LEAD, 2);
  bag.close(0.8);
  bag.each(lead.signed, LEAD_CONCEPT);
  bag.close(0.8);
  bag.pairs(lead.signed, concepts, LEAD_PAIR);
  bag.close(0.6);
  if (lead.denies) {
    bag.put(LEAD_NOT);
    bag.ngrams(own.tokens, LEAD_NOT, 1);
    bag.each(concepts, CONCEPT_NOT);
    bag.close(0.8);
  }

  bag.ngrams(heading.tokens, HEADING, 3);
  bag.close(0.8);
  bag.ngrams(path.tokens, PATH, 2);
  bag.close(0.5);
  bag.each(heading.concepts, HEADING_CONCEPT);
  bag.close(0.7);
  bag.pairs(heading.concepts, concepts, HEADING_PAIR);
  bag.close(0.5);
  bag.ngrams(columns.tokens, COLUMN, 2);
  bag.close(0.7);

  bag.ngrams(previous.tokens, PREVIOUS, 2);
  bag.close(0.4);
  bag.each(previous.concepts, NEAR_CONCEPT);
  bag.close(0.5);
  bag.ngrams(next.tokens, NEXT, 1);
  bag.close(0.3);
  bag.each(next.concepts, NEXT_CONCEPT);
  bag.close(0.4);

  for (const index of matched) bag.put(PATTERN_IDS[index] as number);
  bag.close(1, 0);
  for (const id of scopeFeatures(own, lead, heading, path, previous, section)) bag.put(id);
  bag.put(mix(REACH, REACHES.indexOf(reach)));
  bag.close(0.8, 0);
  for (const id of formFeatures(passages, i, own)) bag.put(id);
  bag.close(0.5, 0);
  return bag.done(flagsOf(passage, own, [lead, heading, path], previous, section, reach), matched);
}

function flagsOf(
  passage: Passage,
  own: Read,
  around: Read[],
  previous: Read,
  section: number,
  reach: Reach,
): number {
  const mine = own.scope;
  const outer = around.reduce((bits, read) => bits | read.scope, 0);
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
    previous.scope & REGION_BITS,
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
    ...REACHES.slice(1).map((one) => one === reach),
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
  const places = [own, lead, heading, path, previous].map((read) => read.scope);
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
