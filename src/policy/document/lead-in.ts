import { sentencesOf } from "./sentences.ts";

const MAX_LEAD = 300;
const CUES =
  /\b(?:following|follows|below|includ(?:e|es|ing)|such as|these|for example|e\.g|any of|one or more|in order to|as described)\b/iu;

/** The sentence of `text` that introduces the list after it, "" where it seems to introduce none. Inside a list a short item does as it is. */
export function leadingSentence(text: string, insideList: boolean): string {
  if (text === "") return "";
  const tail = text.slice(-2000);
  const last = sentencesOf(tail).at(-1);
  if (!last) return "";
  const sentence = tail.slice(last.start, last.end);
  const opens = /[:,;–—-]$/u.test(sentence) || !/[.!?…]["'”’)]*$/u.test(sentence) || CUES.test(sentence);
  if (opens) return sentence.length > MAX_LEAD ? sentence.slice(-MAX_LEAD) : sentence;
  return insideList && text.length <= 120 ? text : "";
}
