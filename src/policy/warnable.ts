import { FACTS } from "./facts.ts";
import type { FactId, Stance } from "./types.ts";
import { PRESETS } from "./warnings.ts";

/** Everything that can be warned of, in the order of the facts: the choices of the options page. */
export const WARNABLE: readonly { fact: FactId; stances: readonly Stance[] }[] = FACTS.flatMap((fact) => {
  const stances = PRESETS.strict[fact.id];
  return stances ? [{ fact: fact.id, stances }] : [];
});
