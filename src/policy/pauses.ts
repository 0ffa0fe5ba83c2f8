/** Long work that may be interrupted: it says where it can pause, and whoever runs it decides whether it does. */

export type Pausing<T> = Generator<undefined, T, undefined>;

/** Does the work without a pause. */
export function finished<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface Slices {
  /** Lets others have their turn; what it rejects with ends the work. */
  pause: () => Promise<void>;
  /** Milliseconds. */
  now: () => number;
}

/** A slice is over at the first place to pause after so many milliseconds. */
export const SLICE_MS = 40;

/** Does the work with a pause after each slice of it. Work that is done within one has none. */
export async function inSlices<T>(work: Pausing<T>, { pause, now }: Slices): Promise<T> {
  let started = now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() - started < SLICE_MS) continue;
    await pause();
    started = now();
  }
}
