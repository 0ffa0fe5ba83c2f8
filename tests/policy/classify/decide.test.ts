import { describe, expect, it } from "vitest";
import { decide } from "../../../src/policy/classify/decide.ts";

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
