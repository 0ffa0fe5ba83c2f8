/** Points of a calibration curve: raw probabilities in equal steps from 0 to 1. */
const STEPS = 50;

/** One answer: its raw probability and whether it was right. */
export interface Outcome {
  probability: number;
  right: boolean;
}

const logit = (p: number): number => {
  const clipped = Math.min(0.9995, Math.max(0.0005, p));
  return Math.log(clipped / (1 - clipped));
};

/** How often answers of a raw probability are right: a logistic curve over its logit (Platt's scaling), as steps. */
export function calibrationOf(outcomes: readonly Outcome[]): number[] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round++) {
    // Newton's method on two parameters
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-3, 0, 1e-3];
    for (const { probability, right } of outcomes) {
      const x = logit(probability);
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = p - (right ? 1 : 0);
      const w = p * (1 - p);
      ga += error * x;
      gb += error;
      haa += w * x * x;
      hab += w * x;
      hbb += w;
    }
    const determinant = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / determinant;
    offset -= (haa * gb - hab * ga) / determinant;
  }
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const p = 1 / (1 + Math.exp(-(slope * logit(i / STEPS) + offset)));
    return Math.round(1e4 * p) / 1e4;
  });
}

/** Mean distance between confidence and share of right answers, over ten bins of equal width. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, sum: 0, right: 0 }));
  for (const { probability, right } of outcomes) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))];
    if (!bin) continue;
    bin.n++;
    bin.sum += probability;
    if (right) bin.right++;
  }
  return (
    bins.reduce((error, { sum, right }) => error + Math.abs(sum - right), 0) / Math.max(1, outcomes.length)
  );
}
