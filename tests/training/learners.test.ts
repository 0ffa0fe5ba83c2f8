import { describe, expect, it } from "vitest";
import { marginsOf, softmaxOf } from "../../src/policy/classify/trees.ts";
import { BOOST, trainForest } from "../../training/boost.ts";
import { calibrationError, calibrationOf } from "../../training/calibrate.ts";
import { LINEAR, scoreRow, trainLinear } from "../../training/linear.ts";
import { matrixOf } from "../../training/matrix.ts";
import { mixRow, NETWORK, trainNetwork } from "../../training/network.ts";
import type { Network } from "../../training/network.ts";
import { quantise, quantiseNetwork, restored, restoredNetwork } from "../../training/quantise.ts";
import { randomFrom, shuffle } from "../../training/random.ts";

describe("random numbers", () => {
  it("are the same for a seed, in [0, 1)", () => {
    const take = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 100 }, random);
    };
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
    expect(take(3).every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it("shuffle without losing anything", () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    expect(shuffle([...items], randomFrom(5)).sort((a, b) => a - b)).toEqual(items);
  });
});

describe("linear heads", () => {
  /** Feature 100 means head 0, feature 200 means head 1, feature 300 means nothing, feature 400 is rare. */
  const features = Array.from({ length: 240 }, (_, i) => ({
    ids: Int32Array.from(i === 0 ? [100, 300, 400] : [i % 2 ? 100 : 200, 300]),
    values: Float32Array.from(i === 0 ? [1, 1, 1] : [1, 1]),
    flags: 0,
    matched: [],
  }));
  const matrix = matrixOf(features, 2);
  const targets = features.map((one) => ({
    heads: [one.ids.includes(100) ? 0 : 1],
    values: [1],
    masked: [3],
  }));
  const rows = features.map((_, i) => i);
  const train = () => trainLinear(matrix, targets, 4, rows, { ...LINEAR, epochs: 8 });

  it("leave out what is too rare, the commonest first", () => {
    expect([...matrix.hashes]).toEqual([300, 100, 200]);
  });

  it("learn which feature proves what", () => {
    const logits = new Float32Array(4);
    scoreRow(matrix, train(), 1, logits);
    expect(logits[0]).toBeGreaterThan(1);
    expect(logits[1]).toBeLessThan(-1);
    expect(logits[3]).toBe(-3);
  });

  it("are the same bits on every run", () => {
    expect(train().weights).toEqual(train().weights);
  });

  it("keep the weights that matter when pruned, and learn on with them", () => {
    const linear = trainLinear(matrix, targets, 4, rows, { ...LINEAR, epochs: 8, pruneAfter: 6, kept: 4 });
    const logits = new Float32Array(4);
    scoreRow(matrix, linear, 1, logits);
    expect(logits[0]).toBeGreaterThan(logits[1] ?? 0);
  });

  it("say the same in 8 bits, nearly", () => {
    const linear = train();
    const [full, small] = [linear, restored(quantise(linear))].map((of) => {
      const logits = new Float32Array(4);
      scoreRow(matrix, of, 1, logits);
      return logits;
    });
    full?.forEach((logit, h) => expect(small?.[h]).toBeCloseTo(logit, 1));
  });

  it("refuse a number of heads that the inner loop can't take", () => {
    expect(() => trainLinear(matrix, targets, 3, rows)).toThrow(RangeError);
  });
});

describe("the network", () => {
  /** Head 0: one of features 100 and 200, but not both; no sum of single features says that. */
  const features = Array.from({ length: 400 }, (_, i) => ({
    ids: Int32Array.from([...(i % 2 ? [100] : []), ...(i % 4 > 1 ? [200] : []), 300]),
    values: new Float32Array(3).fill(1).subarray(0, (i % 2) + (i % 4 > 1 ? 1 : 0) + 1),
    flags: 0,
    matched: [],
  }));
  const matrix = matrixOf(features, 2);
  const targets = features.map((_, i) => ({
    heads: (i % 2 === 1) !== i % 4 > 1 ? [0] : [],
    values: (i % 2 === 1) !== i % 4 > 1 ? [1] : [],
    masked: [3],
  }));
  const rows = features.map((_, i) => i);
  const options = { ...NETWORK, hidden: 16, epochs: 40, dropFeatures: 0, share: 1 };
  const train = () => trainNetwork(matrix, targets, 4, rows, options);
  const logitsOf = (network: Network, share = 1) =>
    [0, 1, 2, 3].map((row) => {
      const logits = new Float32Array(4).fill(8);
      mixRow(matrix, network, row, share, logits, 0);
      return logits;
    });

  it("learns what no sum of single features can say", () => {
    expect(logitsOf(train()).map((logits) => (logits[0] ?? 0) > 0)).toEqual([false, true, true, false]);
  });

  it("is the same bits on every run", () => {
    expect(train()).toEqual(train());
  });

  it("says the same in 8 bits, nearly", () => {
    const network = train();
    const small = logitsOf(restoredNetwork(quantiseNetwork(network)));
    logitsOf(network).forEach((logits, row) => {
      expect(Math.abs((small[row]?.[0] ?? NaN) - (logits[0] ?? NaN))).toBeLessThan(0.5);
    });
  });

  it("is mixed with the logits that stand there", () => {
    const network = train();
    const [alone, half] = [logitsOf(network), logitsOf(network, 0.5)];
    half.forEach((logits, row) => expect(logits[0]).toBeCloseTo(0.5 * (alone[row]?.[0] ?? NaN) + 4, 4));
  });
});

describe("boosted trees", () => {
  const random = randomFrom(9);
  const rows = Array.from({ length: 600 }, () => Float32Array.of(random(), random(), random()));
  const options = { ...BOOST, rounds: 40, rate: 0.3, columnShare: 1 };

  it("learn what no sum of single features can say", () => {
    const classes = rows.map(([a, b]) => ((a ?? 0) > 0.5 !== (b ?? 0) > 0.5 ? 1 : 0));
    const forest = trainForest(rows, classes, 1, options);
    const right = rows.filter((row, i) => (marginsOf(forest, row)[0] ?? 0) > 0 === (classes[i] === 1));
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it("tell several classes apart", () => {
    const classes = rows.map(([a]) => Math.floor((a ?? 0) * 3));
    const forest = trainForest(rows, classes, 3, options);
    const right = rows.filter((row, i) => {
      const probabilities = softmaxOf(marginsOf(forest, row));
      return probabilities.indexOf(Math.max(...probabilities)) === classes[i];
    });
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it("are the same on every run", () => {
    const classes = rows.map(([a]) => ((a ?? 0) > 0.3 ? 1 : 0));
    expect(trainForest(rows, classes, 1, options)).toEqual(trainForest(rows, classes, 1, options));
  });
});

describe("calibration", () => {
  const random = randomFrom(4);
  /** Says 0.9 and is right seven times in ten; says 0.6 and is right half of the time. */
  const outcomes = Array.from({ length: 4000 }, (_, i) => {
    const sure = i % 2 === 0;
    return { probability: sure ? 0.9 : 0.6, right: random() < (sure ? 0.7 : 0.5) };
  });

  it("measures the distance between what is said and what happens", () => {
    expect(calibrationError(outcomes)).toBeCloseTo(0.15, 1);
    expect(calibrationError([])).toBe(0);
  });

  it("takes boasting back, and rises with the raw probability", () => {
    const steps = calibrationOf(outcomes);
    expect(steps[45]).toBeCloseTo(0.7, 1);
    expect(steps[30]).toBeCloseTo(0.5, 1);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
  });
});
