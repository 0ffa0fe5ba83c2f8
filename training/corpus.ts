import { featuresOf } from "../src/policy/classify/features.ts";
import type { Features } from "../src/policy/classify/features.ts";
import { passagesOf } from "../src/policy/document/passages.ts";
import { readDocument } from "../src/policy/document/read.ts";
import type { Passage, PolicyDocument } from "../src/policy/types.ts";
import { align } from "./align.ts";
import { labelledPolicies, ownPolicies } from "./policies.ts";
import type { LabelledPolicy, LineLabel } from "./policies.ts";

/** A labelled policy as the product reads it, with its labels on the product's passages. */
export interface ReadPolicy {
  policy: LabelledPolicy;
  document: PolicyDocument;
  passages: Passage[];
  /** One list a passage. */
  labels: LineLabel[][];
  passagesOfLine: Map<number, number[]>;
  /** Labelled lines that were not found in the document's text. */
  lost: number[];
  /** Number of its first passage among all. */
  first: number;
}

/** All labelled policies, read and aligned; those that are judged come first. */
export function readCorpus(policies = [...labelledPolicies(), ...ownPolicies()]): ReadPolicy[] {
  let first = 0;
  return policies.map((policy) => {
    const document = readDocument(policy.markdown, { type: "markdown" });
    const passages = passagesOf(document);
    const read = {
      policy,
      document,
      passages,
      ...align(policy.markdown, policy.lines, document, passages),
      first,
    };
    first += passages.length;
    return read;
  });
}

export const featuresOfCorpus = (corpus: readonly ReadPolicy[]): Features[] =>
  corpus.flatMap((read) => featuresOf(read.passages));
