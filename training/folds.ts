import { randomFrom, shuffle } from "./random.ts";

/** The fold of each policy: whole groups together, folds of even size, the same on every run. */
export function foldsOf(groups: readonly string[], folds = 5, seed = 7): number[] {
  const names = shuffle([...new Set(groups)].sort(), randomFrom(seed));
  const sizes = new Array<number>(folds).fill(0);
  const foldOf = new Map<string, number>();
  for (const name of names) {
    const members = groups.filter((group) => group === name).length;
    const smallest = sizes.indexOf(Math.min(...sizes));
    foldOf.set(name, smallest);
    sizes[smallest] = (sizes[smallest] ?? 0) + members;
  }
  return groups.map((group) => foldOf.get(group) ?? 0);
}
