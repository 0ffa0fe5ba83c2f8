/** Lets so many pieces of work go at once; the others wait their turn, in the order in which they came. */
export interface Turns {
  /**
   * Done when it is the turn of the work of this name, or when that is called off; who has got a turn hands it back by the function
   * that comes out.
   */
  take(name: string, signal: AbortSignal): Promise<() => void>;
}

/** `isUrgent`: somebody waits for the work of this name, it comes before the others. */
export function turns(most: number, isUrgent: (name: string) => boolean): Turns {
  let taken = 0;
  const waiting = new Map<string, () => void>();
  const next = () => {
    const names = [...waiting.keys()];
    const name = names.find(isUrgent) ?? names[0];
    if (taken >= most || name === undefined) return;
    const go = waiting.get(name);
    waiting.delete(name);
    taken++;
    go?.();
  };
  const handBack = () => {
    taken--;
    next();
  };
  return {
    take: (name, signal) =>
      new Promise((resolve) => {
        const leave = () => {
          if (waiting.delete(name)) resolve(() => undefined);
        };
        waiting.set(name, () => {
          signal.removeEventListener("abort", leave);
          resolve(handBack);
        });
        if (signal.aborted) leave();
        else signal.addEventListener("abort", leave);
        next();
      }),
  };
}
