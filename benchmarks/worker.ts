/** The worker from being stopped to its answer, without and with the model; beside a worker that does nothing. */
import { browserVersion, peerExtension, startOurs, startPeer, type Bench } from "./browser.ts";
import { digits, median } from "./measure.ts";
import type { Section } from "./results.ts";

export const versions = (): string[] => [browserVersion()];

const ROUNDS = 11;
const PEER = "a worker with an empty handler";

/** What the page of an extension asks its worker: what is kept of a policy; the sample policy, for which the model is loaded. */
const QUESTIONS = {
  kept: { type: "summary-of", url: "https://legal.nobody.example/privacy" },
  sample: { type: "example" },
} as const;

async function stop(bench: Bench): Promise<void> {
  await (await bench.worker()).close();
}

interface Answered {
  /** Milliseconds from question to answer. */
  took: number;
  /** Of it, as the worker itself says, for reading the sample once. */
  reading: number;
}

function ask(bench: Bench, question: object): Promise<Answered> {
  return bench.desk.evaluate(async (message) => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage<unknown, { milliseconds?: number } | null>(message);
    return { took: performance.now() - start, reading: answer?.milliseconds ?? 0 };
  }, question);
}

export async function run(): Promise<Section> {
  const [ours, peer] = await Promise.all([startOurs(), startPeer(peerExtension("bare"))]);
  const taken = { kept: [], sample: [], bare: [], warmKept: [], warmBare: [], model: [] } as Record<
    "kept" | "sample" | "bare" | "warmKept" | "warmBare" | "model",
    number[]
  >;
  try {
    for (let round = -1; round < ROUNDS; round++) {
      await Promise.all([stop(ours), stop(peer)]);
      const kept = await ask(ours, QUESTIONS.kept);
      const bare = await ask(peer, {});
      const warmKept = await ask(ours, QUESTIONS.kept);
      const warmBare = await ask(peer, {});
      await stop(ours);
      const sample = await ask(ours, QUESTIONS.sample);
      if (round < 0) continue;
      taken.kept.push(kept.took);
      taken.bare.push(bare.took);
      taken.warmKept.push(warmKept.took);
      taken.warmBare.push(warmBare.took);
      taken.sample.push(sample.took);
      // the worker reads the sample twice; the first reading is slower than the second by what is compiled on the way
      taken.model.push(Math.max(0, sample.took - kept.took - 2 * sample.reading));
    }
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
  const starts =
    "It is one line; ours is the reader of policies with everything that finds, fetches and keeps them.";
  const beside = (values: readonly number[], why: string) => [{ name: PEER, values, why }];
  return {
    title: "Worker: cold start",
    about: [
      `The built extension in Chromium; its worker is stopped, then a page of the extension asks it something. ${String(ROUNDS)} rounds. Without the model: what is kept of a policy (nothing). With it: the built-in sample policy, read twice.`,
    ],
    shown: [
      {
        kind: "comparisons",
        title: "Question to answer",
        rows: [
          {
            what: "stopped, without the model",
            unit: "ms",
            ours: taken.kept,
            beside: beside(taken.bare, starts),
          },
          {
            what: "stopped, with the model and a policy read",
            unit: "ms",
            ours: taken.sample,
            beside: beside(taken.bare, "It loads no model and reads nothing."),
          },
          {
            what: "running, without the model",
            unit: "ms",
            ours: taken.warmKept,
            beside: beside(taken.warmBare, "It asks no store."),
          },
        ],
      },
    ],
    remarks: [
      `Of the start with the model, loading it and compiling the code that reads takes about ${digits(median(taken.model))} ms: what is left without the start alone and two readings of the sample.`,
    ],
  };
}
