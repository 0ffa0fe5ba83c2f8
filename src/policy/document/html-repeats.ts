import type { Candidate } from "./html-candidate.ts";

/** The same stretch twice, once for phones and once for desks: the second goes. */
export function dropCopies(all: readonly Candidate[]): void {
  const first = new Map<string, number>();
  let run = 0;
  let words = 0;
  const close = (end: number) => {
    if (run >= 3 && words >= 40) for (let at = end - run; at < end; at++) (all[at] as Candidate).kept = false;
    run = 0;
    words = 0;
  };
  let expected = -1;
  all.forEach((candidate, index) => {
    const seen = first.get(candidate.text);
    if (seen === undefined) {
      first.set(candidate.text, index);
      close(index);
    } else {
      if (run > 0 && seen !== expected) close(index);
      run++;
      words += candidate.words;
      expected = seen + 1;
    }
  });
  close(all.length);
}
