/**
 * Long work on a live page in small steps, so that whoever runs it can let the reader's clicks and keys come first: a generator
 * that yields wherever it may be interrupted.
 *
 *   atOnce(steps)          runs all of it now: the command line, tests
 *   inSlices(steps, …)     runs for a few milliseconds, rests, goes on: the content script
 */
export type Steps<T> = Generator<undefined, T, undefined>;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface Pace {
  /** Milliseconds, never going back. */
  clock: () => number;
  /** Done when the page has had its turn. */
  rest: () => Promise<void>;
  /** Milliseconds of work between two rests. */
  slice: number;
}

/** Between two rests a slice takes no longer than `slice` and one step. */
export async function inSlices<T>(steps: Steps<T>, { clock, rest, slice }: Pace): Promise<T> {
  let end = clock() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (clock() < end) continue;
    await rest();
    end = clock() + slice;
  }
}
