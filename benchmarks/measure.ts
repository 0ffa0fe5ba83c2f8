/** Figures of a run, and what they say beside a peer's. Pure. */

/** Of a sorted or unsorted list, between its values where it falls between them; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Three digits, as many as a timing is worth. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const places = size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : 2;
  return value.toFixed(places).replace(/\B(?=(?:\d{3})+(?!\d|\.))/gu, ",");
}

/** "12.3 (11.9–14.0)": the middle, and between what lies the middle half. */
export function spread(values: readonly number[]): string {
  const middle = digits(median(values));
  if (values.length < 2) return middle;
  return `${middle} (${digits(quantile(values, 0.25))}–${digits(quantile(values, 0.75))})`;
}

/** Ours by the peer's, round by round: the machine's speed drifts, and both drift with it. */
export function ratios(ours: readonly number[], peer: readonly number[]): number[] {
  return ours.slice(0, peer.length).map((one, i) => one / (peer[i] ?? Number.NaN));
}

/** Two figures within a twentieth of each other are the same: a run can't tell them apart. */
const SAME = 0.05;

export type Outcome = "win" | "same" | "loss";

/** What costs more than the peer is a loss. */
export function outcome(ratio: number): Outcome {
  if (ratio > 1 + SAME) return "loss";
  return ratio < 1 - SAME ? "win" : "same";
}

/** What is measured: a cost, of which less is better. */
export type Unit = "ms" | "MB" | "kB";

const WORDS: Record<Unit, Record<Outcome, string>> = {
  ms: { win: "faster", same: "about the same", loss: "slower" },
  MB: { win: "less", same: "about the same", loss: "more" },
  kB: { win: "less", same: "about the same", loss: "more" },
};

export function verdict(ratio: number, unit: Unit): string {
  return Number.isFinite(ratio) ? WORDS[unit][outcome(ratio)] : "–";
}

/**
 * The power of the size with which a cost grows, by least squares over logarithms: 1 is in proportion, 2 by the square.
 * @param points [size, cost], both above 0
 */
export function growth(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (of: (log: readonly [number, number]) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean(([size]) => size), mean(([, cost]) => cost)];
  return mean(([size, cost]) => (size - x) * (cost - y)) / mean(([size]) => (size - x) ** 2);
}

/** A cost that grows with less than this power of the size is called linear: a cache that overflows takes some of the rest. */
export const LINEAR = 1.15;

/** Milliseconds that the work takes. */
export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
