import { HEADS } from "../src/policy/classify/heads.ts";
import type { LineLabel } from "./policies.ts";

/** What the heads should say of a passage: heads at 1 or between, and section heads that have nothing to learn from it. */
export interface Target {
  heads: number[];
  values: number[];
  /** Heads that this passage does not train. */
  masked: number[];
}

export function targetsOf(labels: readonly LineLabel[]): Target {
  const target: Target = { heads: [], values: [], masked: [] };
  for (const [i, head] of HEADS.entries()) {
    if (head.kind === "fact") {
      if (labels.some((l) => l.fact === head.fact && (head.stance === "any" || l.stance === head.stance))) {
        target.heads.push(i);
        target.values.push(1);
      }
      continue;
    }
    const here = labels.filter((l) => l.fact.startsWith(`${head.section}.`));
    if (here.length === 0) {
      target.masked.push(i);
      continue;
    }
    const share = here.filter((l) => l.stance === head.stance).length / here.length;
    if (share === 0) continue;
    target.heads.push(i);
    target.values.push(share);
  }
  return target;
}
