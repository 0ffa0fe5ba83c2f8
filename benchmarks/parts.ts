/** The parts of a run, in the order in which they run and stand in RESULTS.md. */
import type { Section } from "./results.ts";

export interface Part {
  run(): Promise<Section>;
  /** Of what the part uses beside Node, known once it has run. */
  versions(): string[];
}

export const PARTS = ["policy", "page", "popup", "worker", "memory", "stream"] as const;
export type PartName = (typeof PARTS)[number];

const isPart = (name: string): name is PartName => (PARTS as readonly string[]).includes(name);

/**
 * The parts that are asked for, in their order; all where none is.
 * @throws RangeError for a name that is no part's
 */
export function partsNamed(names: readonly string[]): PartName[] {
  for (const name of names)
    if (!isPart(name)) throw new RangeError(`no part is called ${name}; there are ${PARTS.join(", ")}`);
  return PARTS.filter((part) => names.length === 0 || names.includes(part));
}

/** Loaded only when it is run: one part's libraries are no business of another's. */
export const LOADERS: Readonly<Record<PartName, () => Promise<Part>>> = {
  policy: () => import("./policy.ts"),
  page: () => import("./page.ts"),
  popup: () => import("./popup.ts"),
  worker: () => import("./worker.ts"),
  memory: () => import("./memory.ts"),
  stream: () => import("./stream.ts"),
};
