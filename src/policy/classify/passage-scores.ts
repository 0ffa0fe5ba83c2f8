import { FACT_IDS } from "../facts.ts";
import type { Passage } from "../types.ts";
import type { Features } from "./features.ts";
import { PATTERNS } from "./patterns/index.ts";
import { overruled } from "./rulings.ts";

/** What the passage model says of a policy, and what the later stages ask about each passage. */
export interface PassageScores {
  passages: number;
  /** Logits, passages by heads. */
  logits: Float32Array;
  /** `Features.flags` of each passage. */
  flags: Int32Array;
  /** Passages of one block, and of one section (a run under the same headings), have the same number. */
  block: Int32Array;
  section: Int32Array;
  /** Characters. */
  lengths: Int32Array;
  /** Patterns that matched, passages by facts: 1 speaks of it, 2 hints at yes, 4 at limited, 8 at no. */
  hints: Uint8Array;
}

const FACT_NUMBER = new Map(FACT_IDS.map((id, i) => [id, i]));
const BIT = { yes: 2, limited: 4, no: 8 } as const;
const HINTS = PATTERNS.map(({ facts, stance }) => ({
  facts: facts.map((id) => FACT_NUMBER.get(id) ?? 0),
  bits: 1 | (stance ? BIT[stance] : 0),
}));

export function passageScores(
  passages: readonly Passage[],
  features: readonly Features[],
  logits: Float32Array,
): PassageScores {
  return {
    passages: passages.length,
    logits: overruled(passages, logits),
    flags: Int32Array.from(features, (one) => one.flags),
    block: Int32Array.from(passages, (one) => one.block),
    section: sectionsOf(passages),
    lengths: Int32Array.from(passages, (one) => one.text.length),
    hints: hintsOf(features),
  };
}

function sectionsOf(passages: readonly Passage[]): Int32Array {
  let section = 0;
  let before = "";
  return Int32Array.from(passages, ({ headings }) => {
    const path = headings.join("\n");
    if (path !== before) section++;
    before = path;
    return section;
  });
}

function hintsOf(features: readonly Features[]): Uint8Array {
  const many = FACT_IDS.length;
  const hints = new Uint8Array(features.length * many);
  features.forEach(({ matched }, passage) => {
    for (const pattern of matched) {
      const { facts, bits } = HINTS[pattern] ?? { facts: [], bits: 0 };
      for (const fact of facts)
        hints[passage * many + fact] = (hints[passage * many + fact] as number) | bits;
    }
  });
  return hints;
}
