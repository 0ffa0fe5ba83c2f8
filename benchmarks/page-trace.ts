/** What a script of an extension takes of a page's main thread, read from the browser's own trace. Pure. */

/** One event of a trace, as Chromium writes it; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of processor time that the thread had: other programs' work isn't in it. */
  tdur?: number;
  args?: unknown;
}

export const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8.execute",
  "blink.user_timing",
];

/** Milliseconds of processor time. */
export interface Taken {
  total: number;
  /** The longest that the script kept the page in one task. */
  longest: number;
}

const TASK = "RunTask";
const MICROTASKS = "RunMicrotasks";
const CALLS = new Set(["EvaluateScript", "FunctionCall"]);

const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);
const cost = (event: TraceEvent): number => (event.tdur ?? event.dur ?? 0) / 1000;

/** When a mark was set with `performance.mark`; null where it wasn't. */
export function markAt(events: readonly TraceEvent[], name: string): number | null {
  return events.find((event) => event.name === name)?.ts ?? null;
}

/**
 * What the scripts below an address took between two times. Counted are calls into them; and in a task that the browser
 * began for them (a timer, an idle time, an event) also the promises that go on after the call.
 */
export function takenBy(events: readonly TraceEvent[], address: string, from: number, to: number): Taken {
  const whole = events.filter(({ ph, ts }) => ph === "X" && ts >= from && ts < to);
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    CALLS.has(name) && JSON.stringify(args ?? null).includes(address);
  const threads = new Set(whole.filter(isOurs).map(({ pid, tid }) => `${String(pid)} ${String(tid)}`));
  const taken: Taken = { total: 0, longest: 0 };
  for (const thread of threads) {
    const all = whole
      .filter(({ pid, tid }) => `${String(pid)} ${String(tid)}` === thread)
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    for (const within of tasksOf(all)) {
      const ms = inTask(within, isOurs);
      taken.total += ms;
      taken.longest = Math.max(taken.longest, ms);
    }
  }
  return taken;
}

/** The events of each task of a thread; what stands in none is a task of its own. */
function* tasksOf(all: readonly TraceEvent[]): Generator<TraceEvent[]> {
  let within: TraceEvent[] = [];
  let end = -Infinity;
  for (const event of all) {
    if (event.ts >= end) {
      if (within.length > 0) yield within;
      within = [];
      end = event.name === TASK ? endOf(event) : -Infinity;
      if (event.name === TASK) continue;
    }
    within.push(event);
  }
  if (within.length > 0) yield within;
}

function inTask(within: readonly TraceEvent[], isOurs: (event: TraceEvent) => boolean): number {
  let sum = 0;
  let counted = -Infinity; // until here all is counted
  let begun = false; // a call of ours that no microtask made
  let microtasksEnd = -Infinity;
  for (const event of within) {
    if (event.ts < counted) continue;
    const inMicrotasks = event.ts < microtasksEnd;
    if (event.name === MICROTASKS) {
      microtasksEnd = endOf(event);
      if (!begun) continue; // the page's own task: only our calls in it
    } else if (!isOurs(event)) continue;
    else if (!inMicrotasks) begun = true;
    sum += cost(event);
    counted = endOf(event);
  }
  return sum;
}
