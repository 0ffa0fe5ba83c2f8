/** The words of the first page that a new reader sees, beside those that every page has. They stand in `_locales`, as ui/words.ts says. */
import { say, told } from "../i18n.ts";
import { words as shared } from "../ui/words.ts";

export const words = {
  ...shared,
  welcomeTitle: say("welcomeTitle"),
  welcomeLead: say("welcomeLead"),
  steps: [told("welcomeRead"), told("welcomeProof"), told("welcomeSignup")] as const,
  access: say("welcomeAccess"),
  accessGiven: say("welcomeAccessGiven"),
  accessWanted: say("welcomeAccessWanted"),
  accessRefused: say("welcomeAccessRefused"),
  allow: say("allow"),
  start: say("welcomeStart"),
  startMore: say("welcomeStartMore"),
  startKey: (keys: string) => say("welcomeStartKey", keys),
  example: say("welcomeExample"),
  exampleMore: say("welcomeExampleMore"),
  exampleShow: say("welcomeExampleShow"),
  exampleReading: say("welcomeExampleReading"),
  exampleRead: (words: number, milliseconds: string) => say("welcomeExampleRead", words, milliseconds),
  exampleFailed: say("welcomeExampleFailed"),
  leaves: say("welcomeLeaves"),
  openSettings: say("welcomeSettings"),
};
