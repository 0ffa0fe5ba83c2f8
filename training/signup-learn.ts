/**
 * Learning the weights of the signup signals. The rows say which pages hold a signup form, not which form of the page it is: so the
 * best-scored form of a signup page stands for it, and all forms of other pages are examples of what is not one; learnt in rounds.
 */

/** One page: its forms as rows of signal values. */
export interface SignupPage {
  id: string;
  site: string;
  signup: boolean;
  forms: number[][];
}

export interface LinearModel {
  bias: number;
  weights: number[];
}

/** Strength of the pull towards weight 0; the bias is free. */
export const RIDGE = 2;
const ROUNDS = 8;
/** Added to the bias: puts the best cut, by cross-validation (0.4), at 0.5. A ridge this strong leaves sure pages unsure. */
const SHIFT = Math.log(0.6 / 0.4);

export function scoreOf(model: LinearModel, form: readonly number[]): number {
  let sum = model.bias;
  for (let i = 0; i < form.length; i++) sum += (model.weights[i] ?? 0) * (form[i] ?? 0);
  return sum;
}

/** The best form's probability; 0 for a page without forms. */
export function pageScore(model: LinearModel, page: SignupPage): number {
  if (page.forms.length === 0) return 0;
  return sigmoid(Math.max(...page.forms.map((form) => scoreOf(model, form))));
}

/** `start` says which form of a page to begin with (its first weights). */
export function learn(pages: readonly SignupPage[], start: LinearModel, ridge = RIDGE): LinearModel {
  let model = start;
  for (let round = 0; round < ROUNDS; round++) {
    const rows: number[][] = [];
    const labels: number[] = [];
    const weight: number[] = [];
    for (const page of pages) {
      if (page.forms.length === 0) continue;
      const ranked = [...page.forms].sort((a, b) => scoreOf(model, b) - scoreOf(model, a));
      // of a page without signup its most likely forms teach most; the search field in the header is not counted each time
      const chosen = page.signup ? ranked.slice(0, 1) : ranked.slice(0, 3);
      chosen.forEach((form, i) => {
        rows.push(form);
        labels.push(page.signup ? 1 : 0);
        weight.push(i === 0 ? 1 : 0.5);
      });
    }
    model = fit(rows, labels, weight, ridge);
  }
  return { bias: model.bias + SHIFT, weights: model.weights };
}

/** Logistic regression with a ridge, by Newton's method. */
function fit(
  rows: readonly number[][],
  labels: readonly number[],
  weight: readonly number[],
  ridge: number,
): LinearModel {
  const n = (rows[0]?.length ?? 0) + 1;
  const beta = new Array<number>(n).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = beta.map((b, i) => (i === 0 ? 0 : -ridge * b));
    const hessian = beta.map((_, i) => {
      const row = new Array<number>(n).fill(0);
      row[i] = i === 0 ? 1e-6 : ridge;
      return row;
    });
    rows.forEach((row, r) => {
      const x = [1, ...row];
      const p = sigmoid(x.reduce((sum, v, i) => sum + v * (beta[i] ?? 0), 0));
      const w = weight[r] ?? 1;
      const error = w * ((labels[r] ?? 0) - p);
      const curve = w * Math.max(p * (1 - p), 1e-6);
      const on = x.flatMap((v, i) => (v === 0 ? [] : [i]));
      for (const i of on) {
        const xi = x[i] ?? 0;
        gradient[i] = (gradient[i] ?? 0) + error * xi;
        const line = hessian[i];
        if (line) for (const j of on) line[j] = (line[j] ?? 0) + curve * xi * (x[j] ?? 0);
      }
    });
    const move = solve(hessian, gradient);
    let largest = 0;
    move.forEach((m, i) => {
      beta[i] = (beta[i] ?? 0) + m;
      largest = Math.max(largest, Math.abs(m));
    });
    if (largest < 1e-7) break;
  }
  return { bias: beta[0] ?? 0, weights: beta.slice(1) };
}

/** Gaussian elimination with pivoting; both arguments are used up. */
function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(a[i]?.[k] ?? 0) > Math.abs(a[best]?.[k] ?? 0)) best = i;
    [a[k], a[best]] = [a[best] ?? [], a[k] ?? []];
    [b[k], b[best]] = [b[best] ?? 0, b[k] ?? 0];
    const pivot = a[k] ?? [];
    for (let i = k + 1; i < n; i++) {
      const row = a[i] ?? [];
      const times = (row[k] ?? 0) / (pivot[k] ?? 1);
      if (times === 0) continue;
      for (let j = k; j < n; j++) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0);
      b[i] = (b[i] ?? 0) - times * (b[k] ?? 0);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k] ?? 0;
    for (let j = k + 1; j < n; j++) sum -= (a[k]?.[j] ?? 0) * (x[j] ?? 0);
    x[k] = sum / (a[k]?.[k] ?? 1);
  }
  return x;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
