import { featuresOf } from "../../src/policy/classify/features.ts";
import type { Features } from "../../src/policy/classify/features.ts";
import { HEADS } from "../../src/policy/classify/heads.ts";
import { FACTS } from "../../src/policy/facts.ts";
import type { Answer, FactId, Passage } from "../../src/policy/types.ts";
import { randomFrom, shuffle } from "../random.ts";
import type { Target } from "../targets.ts";
import { FRAMES, SETTINGS } from "./frames.ts";
import type { Setting } from "./frames.ts";
import { PHRASES } from "./phrases.ts";
import { SAID } from "./said.ts";

/** A passage made up for training: what it says of one fact. */
export interface Example extends Setting {
  fact: FactId;
  stance: Answer;
  /** Written as a whole: it may prove other facts too. */
  said: boolean;
}

/** Sentences of each fact and stance, at most. */
const MOST = 36;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Sentences that policies seldom hold and readers need all the more: denials, conditions and look-alikes of every fact. */
export function madeUp(seed = 3): Example[] {
  const random = randomFrom(seed);
  return FACTS.flatMap(({ id, stances }) => {
    const answers: Answer[] = [...stances, "unstated"];
    return answers.flatMap((stance) =>
      [sentencesOf(id, stance), settingsOf(id, stance)].flatMap((all) =>
        pick(all, random).map((setting) => ({ said: false, ...setting, fact: id, stance })),
      ),
    );
  });
}

type Made = Setting & { said?: boolean };

function pick(settings: Made[], random: () => number): Made[] {
  const order = shuffle(
    Uint32Array.from(settings, (_, i) => i),
    random,
  );
  return [...order.slice(0, MOST)].map((i) => settings[i] as Made);
}

const filled = (frame: string, x: string): string =>
  frame.replace("{x}", x).replace("{X}", capital(x.replace(/^your (?=.{3})/, "")));

function sentencesOf(fact: FactId, stance: Answer): Made[] {
  const phrases = PHRASES[fact];
  const framed = phrases
    ? FRAMES[phrases.kind][stance].flatMap((frame) =>
        phrases.said.map((x) => ({ text: frame.replace("{x}", x).replace("{X}", capital(x)) })),
      )
    : [];
  return [...framed, ...(SAID[fact]?.[stance] ?? []).map((text) => ({ text, said: true }))];
}

function settingsOf(fact: FactId, stance: Answer): Setting[] {
  const phrases = PHRASES[fact];
  if (!phrases) return [];
  const settings = SETTINGS[phrases.kind][stance] ?? [];
  return settings.flatMap((setting) =>
    phrases.said.map((x) => ({ ...setting, text: filled(setting.text, x) })),
  );
}

/** Each as a passage of its own, without neighbours. */
export const featuresOfExamples = (examples: readonly Example[]): Features[] =>
  examples.flatMap((example) => featuresOf([alone(example)]));

const alone = ({ text, leadIn, heading, columns }: Example): Passage => ({
  text,
  start: 0,
  end: text.length,
  kind: leadIn !== undefined ? "item" : columns ? "row" : "paragraph",
  headings: heading === undefined ? [] : ["Privacy Policy", heading],
  leadIn: leadIn ?? "",
  columns: [...(columns ?? [])],
  block: 0,
});

/** Facts of one section whose words overlap: a sentence made up for one says nothing sure of the others. */
const NEIGHBOURS: readonly (readonly FactId[])[] = [
  ["collect.health", "collect.biometric", "collect.sensitive", "collect.demographic"],
  ["collect.device", "collect.usage", "collect.cookies", "collect.location"],
  ["collect.contact", "collect.contacts"],
  ["collect.payment", "collect.contact", "collect.work"],
  ["rights.object", "rights.opt-out-sale", "rights.opt-out-marketing"],
  ["rights.access", "rights.export"],
];

/** Whether a sentence about the one fact, put together of a frame and a phrase, surely proves nothing of the other. */
function apart(one: FactId, other: FactId): boolean {
  const [own, its] = [PHRASES[one]?.kind, other.split(".")[0]];
  if (NEIGHBOURS.some((group) => group.includes(one) && group.includes(other))) return false;
  if (one.split(".")[0] === its) return own === "data" || own === "right";
  return own !== "deed";
}

/**
 * Trains the heads of its fact and, as silent, those of facts that it can't prove: else "we do not collect" itself would come to
 * prove every fact that it was put around.
 */
export function targetOfExample({ fact, stance, said }: Example): Target {
  const target: Target = { heads: [], values: [], masked: [] };
  HEADS.forEach((head, i) => {
    if (head.kind === "section" || (head.fact !== fact && (said || !apart(fact, head.fact))))
      target.masked.push(i);
    else if (
      head.fact === fact &&
      stance !== "unstated" &&
      (head.stance === "any" || head.stance === stance)
    ) {
      target.heads.push(i);
      target.values.push(1);
    }
  });
  return target;
}
