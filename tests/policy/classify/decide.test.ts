import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify } from "../../../src/policy/classify/classify.ts";
import { decide, possibleAnswers } from "../../../src/policy/classify/decide.ts";
import { HEADS, HEADS_OF } from "../../../src/policy/classify/heads.ts";
import type { PassageScores } from "../../../src/policy/classify/passage-scores.ts";
import { FACTS } from "../../../src/policy/facts.ts";
import { loadModel, readDocument } from "../../../src/policy/index.ts";

const [YES, LIMITED, NO, UNSTATED] = [0, 1, 2, 3];
/** Shares of policies that say yes, limited, no, nothing. */
const SELDOM_DENIED = [0.5, 0.1, 0.1, 0.3];
const OFTEN_DENIED = [0.1, 0.1, 0.5, 0.3];

describe("the answer to give", () => {
  it.each([
    ["what is far likelier than the rest", [0.9, 0.03, 0.03, 0.04], YES],
    ["silence rather than a claim as likely", [0.45, 0.05, 0.05, 0.45], UNSTATED],
    ["a condition rather than a plain yes as likely", [0.45, 0.45, 0.05, 0.05], LIMITED],
    ["a denial that is likelier than anything", [0.1, 0.05, 0.8, 0.05], NO],
    ["a denial a fifth as likely as the admission", [0.8, 0.01, 0.17, 0.02], NO],
    ["the admission where a denial is less likely than that", [0.8, 0.03, 0.15, 0.02], YES],
    ["silence, however likely a denial beside an admission", [0.2, 0.05, 0.15, 0.6], UNSTATED],
  ])("is %s", (_, probabilities, answer) => {
    expect(decide(probabilities, SELDOM_DENIED)).toBe(answer);
  });

  it("leans towards no denial where denials are the rule", () => {
    expect(decide([0.6, 0.1, 0.25, 0.05], OFTEN_DENIED)).toBe(YES);
    expect(decide([0.6, 0.1, 0.25, 0.05], SELDOM_DENIED)).toBe(NO);
  });
});

describe("a denial needs a passage that denies", () => {
  const fact = FACTS.findIndex(({ id }) => id === "collect.location");
  const heads = HEADS_OF[fact] ?? { any: 0, yes: 0, no: 0 };
  /** A policy of passages with these logits of the fact. */
  const policy = (...logits: { any: number; yes: number; no: number }[]): PassageScores => {
    const all = new Float32Array(logits.length * HEADS.length).fill(-9);
    logits.forEach(({ any, yes, no }, p) => {
      all[p * HEADS.length + heads.any] = any;
      all[p * HEADS.length + heads.yes] = yes;
      all[p * HEADS.length + heads.no] = no;
    });
    return {
      passages: logits.length,
      logits: all,
      flags: new Int32Array(logits.length),
      block: new Int32Array(logits.length),
      section: new Int32Array(logits.length),
      lengths: new Int32Array(logits.length),
      hints: new Uint8Array(logits.length * FACTS.length),
    };
  };
  it.each([
    ["none", [], false],
    ["one that admits", [{ any: 3, yes: 2, no: -2 }], false],
    ["one that denies", [{ any: 3, yes: -2, no: 2 }], true],
    [
      "one that denies beside one that admits",
      [
        { any: 3, yes: 2, no: -2 },
        { any: -1.9, yes: -2, no: 2 },
      ],
      true,
    ],
    ["one that hardly speaks of it", [{ any: -2.1, yes: -2, no: 2 }], false],
  ])("of passages: %s", (_, logits, denied) => {
    expect(possibleAnswers(policy(...logits), fact)).toEqual([true, true, denied, true]);
  });

  it("what a policy says it does is not read as denied, however many of its kind deny it", () => {
    const model = loadModel(readFileSync(new URL("../../../src/policy/model/facts.bin", import.meta.url)));
    const said = (text: string) =>
      classify(readDocument(`# Privacy policy\n\n${text}`, { type: "markdown" }), model).facts[fact];
    const about =
      "We make a weather app; this privacy policy says what happens with your information.\n\n## Information\n\n";
    const others =
      "## Advertising\n\nWe share your advertising identifier with advertising networks so they can show you personalised ads.\n\n## Children\n\nThe app isn't directed to children under 13, and we do not knowingly collect data from them.";
    const admitted = said(
      `${about}- We collect your **approximate location** to show the forecast.\n- We do not collect your name or e-mail address.\n\n${others}`,
    );
    expect(admitted).toMatchObject({ stance: "yes", quotes: [{ stance: "yes" }] });
    const denied = said(
      `${about}- We do not collect your location.\n- We collect your name and e-mail address.`,
    );
    expect(denied).toMatchObject({ stance: "no", quotes: [{ stance: "no" }] });
  });
});
