import { sentencesOf } from "../document/sentences.ts";
import type { Contact, PolicyDocument } from "../types.ts";
import { matchesIn } from "./matches.ts";

/** A sentence that sends readers to a page with questions or requests about their data; in lower case. */
const ASKS =
  /\b(?:contact (?:us|our)|reach us|get in touch|submit(?:ting)? (?:an?|any|your|such|these|requests?)|mak(?:e|ing) (?:a|such a|your|any|these|such)? ?requests?|exercis(?:e|ing) (?:your|these|any|this|such)|privacy (?:requests?|portal|forms?|questions?)|data (?:subject )?(?:access )?requests?|request forms?|web ?forms?|online forms?|(?:fill|filling) (?:in|out)|delet(?:e|ion) requests?|opt[- ]out requests?|using (?:this|our|the) form)\b/u;
const FORM = /\bform\b|webform|request|dsar|privacyportal|onetrust|contact-us/iu;
const NOT_PAGES =
  /privacy-?policy|\bterms\b|aboutads|networkadvertising|youronlinechoices|allaboutcookies|tools\.google|adssettings|edpb\.|europa\.eu|ico\.org/iu;
const ADDRESS = /\bhttps?:\/\/[^\s<>"'“”)\]]+/giu;
const HAS_ADDRESS = /:\/\//u;

/** Pages and forms for privacy requests, each once, in the order in which they come. */
export function requestPages({ text, blocks, url }: PolicyDocument): Contact[] {
  const found = new Map<string, Contact>();
  for (const block of blocks) {
    const whole = text.slice(block.start, block.end);
    if (block.links.length === 0 && !HAS_ADDRESS.test(whole)) continue;
    if (!ASKS.test(whole.toLowerCase())) continue;
    for (const place of sentencesOf(whole)) {
      const sentence = whole.slice(place.start, place.end);
      if (!ASKS.test(sentence.toLowerCase())) continue;
      const start = block.start + place.start;
      const end = block.start + place.end;
      const linked = block.links
        .filter((link) => link.start < end && link.end > start)
        .map(({ href }) => href);
      const written = matchesIn(sentence, ADDRESS).map(([address]) =>
        address.replace(/(?<![.,;:])[.,;:]+$/u, ""),
      );
      for (const href of [...linked, ...written]) {
        if (!/^https?:\/\//iu.test(href) || NOT_PAGES.test(href) || samePage(href, url)) continue;
        if (!found.has(href))
          found.set(href, {
            kind: FORM.test(href) || /\bform\b/iu.test(sentence) ? "form" : "url",
            value: href,
          });
      }
    }
  }
  return [...found.values()];
}

function samePage(href: string, url: string | null): boolean {
  return url !== null && href.split("#")[0] === url.split("#")[0];
}
