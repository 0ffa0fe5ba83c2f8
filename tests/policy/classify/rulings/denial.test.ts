import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import {
  endsInDenialOfGiving,
  isDenial,
  isDeniedUnlessAgreed,
} from "../../../../src/policy/classify/rulings/denial.ts";

describe("a sentence that denies and does nothing else", () => {
  it.each([
    "We do not collect your name, phone number or postal address.",
    "In particular, we don’t collect your location.",
    "Our app does not store any photos.",
    "Lanternbox will never sell your details to anybody.",
    "I do not knowingly gather data of pupils.",
    "When you visit our pages without an account, we do not record your name.",
    "We have never sold personal data.",
    "Your garden plans are never shared with anyone.",
    "Your data will not be passed on.",
    "No personal data is collected.",
    "None of your notes are sent to a server.",
    "No ads, no third-party trackers.",
    "Nothing leaves your device.",
    "Your recordings never leave your phone.",
    "Please note that we never ask for your passport.",
    "Your drawings don’t leave your tablet.",
    "The diary doesn't ever reach our office.",
    "Your drawings aren’t shown to anyone.",
    "Your diary isn't currently stored.",
    "Our lamp hasn't ever collected a name.",
    "That list is never sold.",
    "Rest assured that your diary is not stored.",
    "We set no cookies, no pixels and no local storage.",
  ])("%s", (text) => expect(isDenial(folded(text))).toBe(true));

  it.each([
    "We do not sell your details, but we may share them with partners.",
    "We do not share your address except with the courier.",
    "We do not collect your location unless you switch it on.",
    "We do not store card numbers; the bank does that for us.",
    "We do not only collect your name.",
    "We collect your name and do not sell it.",
    "You do not have to give us your name.",
    "We do not respond to browser signals.",
    "We do not track you, which means we keep a count of visits only.",
    "If you do not share your location, we ask for your town.",
    "When you do not accept cookies, we ask again.",
    "Browsers do not share such data with websites.",
    "Cookies do not read your files.",
    "Your data is not shared when you travel.",
    "Your name, if it is not kept, is shown once.",
    "No system is safe.",
    "We keep no promise that we have no control of.",
    "No fee is charged when you ask.",
    "No longer wish to get our letters?",
    "We do not record all calls.",
    "We do not share your data in any other way.",
    "Please note that you are not asked for more, and your name is shown.",
    "The list that you wrote isn't shown.",
    "This list cannot be linked to you.",
  ])("not: %s", (text) => expect(isDenial(folded(text))).toBe(false));
});

describe("a denial but for consent", () => {
  it.each([
    "We do not share your address unless you agree.",
    "We will never publish your photos without your permission.",
    "Your data is not passed on to others without your prior consent.",
    "We do not use your drawings for research unless you have opted in.",
  ])("%s", (text) => expect(isDeniedUnlessAgreed(folded(text))).toBe(true));

  it.each([
    "We do not share your address.",
    "We do not share your address unless the law requires it.",
    "We do not share your address without your consent or a court order.",
    "We share your address unless you object.",
    "Members do not see each other without an account.",
  ])("not: %s", (text) => expect(isDeniedUnlessAgreed(folded(text))).toBe(false));
});

describe("a last clause that denies that anything is given away", () => {
  it.each([
    "We keep your address for two years and never share it with anyone.",
    "Your answers are used to mark the test and are not disclosed.",
    "We keep your answers and don’t share them.",
    "We keep your answers, they aren't disclosed.",
    "We keep your answers and they won't be shared.",
    "We ask for your birthday, but we will not sell it.",
  ])("%s", (text) => expect(endsInDenialOfGiving(folded(text))).toBe(true));

  it.each([
    "We share your address with couriers and do not sell it.",
    "Except as said below, we keep your data and do not share it.",
    "We keep your address and do not share it unless you ask us to.",
    "We keep your address and share it.",
    "We keep your address, and we won't give you advice.",
  ])("not: %s", (text) => expect(endsInDenialOfGiving(folded(text))).toBe(false));
});
