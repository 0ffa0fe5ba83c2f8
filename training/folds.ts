import { randomFrom, shuffle } from "./random.ts";

interface Member {
  group: string;
  judged: boolean;
}

/** The fold of each policy: whole groups together, folds of even size, the same on every run. Those that aren't judged move no other. */
export function foldsOf(policies: readonly Member[], folds = 5, seed = 7): number[] {
  const foldOf = new Map<string, number>();
  for (const judged of [true, false]) {
    const groups = policies.filter((one) => one.judged === judged).map(({ group }) => group);
    const names = [...new Set(groups)].filter((name) => !foldOf.has(name)).sort();
    const sizes = new Array<number>(folds).fill(0);
    for (const name of shuffle(names, randomFrom(seed))) {
      const smallest = sizes.indexOf(Math.min(...sizes));
      foldOf.set(name, smallest);
      sizes[smallest] = (sizes[smallest] ?? 0) + groups.filter((group) => group === name).length;
    }
  }
  return policies.map(({ group }) => foldOf.get(group) ?? 0);
}
