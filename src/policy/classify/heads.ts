import { FACTS } from "../facts.ts";
import type { FactId, Section, Stance } from "../types.ts";

/** One output of the passage model. */
export type Head =
  /** The passage proves the fact with this stance; "any": it proves it at all. */
  | { kind: "fact"; fact: FactId; stance: Stance | "any" }
  /** Of passages that prove something of the section: the share of it with this stance. */
  | { kind: "section"; section: Section; stance: "limited" | "no" };

/** Stances in the order in which everything of the engine counts them. */
export const STANCES: readonly Stance[] = ["yes", "limited", "no"];
const SECTION_IDS: readonly Section[] = ["collect", "use", "share", "rights", "keep", "change"];

/** All heads, in the order in which the model file keeps them. */
export const HEADS: readonly Head[] = [
  ...FACTS.flatMap((fact): Head[] => [
    { kind: "fact", fact: fact.id, stance: "any" },
    ...STANCES.filter((stance) => fact.stances.includes(stance)).map((stance): Head => ({
      kind: "fact",
      fact: fact.id,
      stance,
    })),
  ]),
  ...SECTION_IDS.flatMap((section): Head[] => [
    { kind: "section", section, stance: "limited" },
    { kind: "section", section, stance: "no" },
  ]),
];

/** Where a fact's heads are; -1 for a stance that it cannot take. */
export interface FactHeads {
  any: number;
  yes: number;
  limited: number;
  no: number;
  sectionLimited: number;
  sectionNo: number;
}

/** One entry a fact, in the order of `FACTS`. */
export const HEADS_OF: readonly FactHeads[] = FACTS.map((fact) => {
  const find = (stance: Stance | "any") =>
    HEADS.findIndex((head) => head.kind === "fact" && head.fact === fact.id && head.stance === stance);
  const shared = (stance: Stance) =>
    HEADS.findIndex(
      (head) => head.kind === "section" && head.section === fact.section && head.stance === stance,
    );
  return {
    any: find("any"),
    yes: find("yes"),
    limited: find("limited"),
    no: find("no"),
    sectionLimited: shared("limited"),
    sectionNo: shared("no"),
  };
});
