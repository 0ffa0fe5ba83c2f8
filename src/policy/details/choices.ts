import { parse } from "tldts";
import { sentencesOf } from "../document/sentences.ts";
import type { Block, ChoiceLink, ChoicePurpose, PolicyDocument } from "../types.ts";
import { matchesIn } from "./matches.ts";

/** What a link lets a reader do, the surer first. `host`: the address alone tells; else the words of link and sentence. */
const PURPOSES: readonly { purpose: ChoicePurpose; host?: RegExp; link?: RegExp; sentence?: RegExp }[] = [
  {
    purpose: "opt-out-ads",
    host: /(?:^|\.)(?:aboutads\.info|networkadvertising\.org|youronlinechoices\.(?:com|eu)|youradchoices\.(?:com|ca)|thenai\.org|privacyrights\.info|adssettings\.google\.com|edaa\.eu)$|optout\.|adchoices/iu,
    link: /opt[- ]?out of (?:interest|personali[sz]ed|targeted|behaviou?ral)|ad(?:s|vertising)? (?:settings|preferences|choices)/iu,
    sentence:
      /\bopt[- ]?out\b[^.;]{0,100}\b(?:interest-based|targeted|personali[sz]ed|behaviou?ral|advertis\w+|ads)\b/iu,
  },
  {
    purpose: "opt-out-analytics",
    host: /^tools\.google\.com$/iu,
    link: /gaoptout/iu,
    sentence:
      /\bopt[- ]?out\b[^.;]{0,80}\b(?:analytics|mixpanel|hotjar|tracking)\b|\bopt-out (?:browser )?add-?on\b/iu,
  },
  {
    purpose: "opt-out-sale",
    link: /do not sell|your privacy choices|opt[- ]?out of (?:the )?(?:sale|shar)/iu,
    sentence: /\bopt[- ]?out\b[^.;]{0,60}\b(?:sale|sell\w*|sharing)\b|\bdo not sell\b/iu,
  },
  {
    purpose: "delete",
    link: /delet|eras(?:e|ure)|close (?:your|my) account|remov(?:e|al) (?:your|my|of)/iu,
    sentence:
      /\b(?:request|to)\b[^.;]{0,40}\b(?:delet\w+|eras\w+)\b[^.;]{0,60}\b(?:account|data|information|request|form|page|here|visit)\b/iu,
  },
  {
    purpose: "opt-out-marketing",
    link: /unsubscribe|(?:communication|e-?mail|marketing|subscription) preferences/iu,
    sentence:
      /\b(?:unsubscribe|opt[- ]?out)\b[^.;]{0,80}\b(?:marketing|newsletters?|promotional|mailings?|e-?mails?)\b/iu,
  },
  {
    purpose: "access",
    link: /(?:data|privacy|access|subject) (?:access )?requests?|request (?:form|portal|page)|privacy (?:portal|center|centre)|download (?:your|my) (?:data|information)|dsar/iu,
    sentence:
      /\b(?:submit|make|send|exercise|file)\b[^.;]{0,60}\b(?:requests?|rights?)\b|\b(?:access|obtain a copy of|download) your (?:personal )?(?:data|information)\b/iu,
  },
  {
    purpose: "cookies",
    link: /cookie (?:settings|preferences|consent|choices|options)|manage cookies/iu,
    sentence:
      /\b(?:manage|change|adjust|withdraw|set)\b[^.;]{0,60}\bcookies?\b[^.;]{0,40}\b(?:settings|preferences|consent|choices|tool)\b/iu,
  },
  {
    purpose: "complain",
    host: /(?:^|\.)(?:ico\.org\.uk|edpb\.europa\.eu|cnil\.fr|dataprotection\.ie|oaic\.gov\.au|edoeb\.admin\.ch|garanteprivacy\.it|aepd\.es)$/iu,
    sentence: /\b(?:lodge|file|make|submit)\b[^.;]{0,30}\bcomplaint\b|\bcomplain\b[^.;]{0,60}\bauthorit/iu,
  },
  {
    purpose: "preferences",
    link: /(?:privacy|account|data) (?:settings|preferences|controls|dashboard)|my account|your account|(?:^|\s)settings(?:$|\s)/iu,
  },
];
const HERE =
  /^(?:here|this (?:link|page|form)|click here|link|form|this|visit|https?:\/\/\S+|www\.\S+|[\w.-]+\/\S*|[\w-]+(?:\.[\w-]+)+)$/iu;
const NOT_PAGES = /privacy-?(?:policy|notice|statement)|\bterms\b|cookie-?policy|\/legal\/?$/iu;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"'“”)\]]+/giu;
const MAX_LINKS = 24;

/** Links by which a reader can refuse, delete, see or set something, each once a purpose, in the order of the text. */
export function choiceLinksIn(document: PolicyDocument): ChoiceLink[] {
  const found = new Map<string, ChoiceLink>();
  for (const block of document.blocks) {
    if (block.kind === "heading" || found.size >= MAX_LINKS) continue;
    const links = addressesOf(document, block);
    if (links.length === 0) continue;
    const whole = document.text.slice(block.start, block.end);
    for (const place of sentencesOf(whole)) {
      const start = block.start + place.start;
      const end = block.start + place.end;
      for (const link of links) {
        if (link.start < start || link.start >= end) continue;
        const quote = { text: document.text.slice(start, end), start, end };
        const purpose = purposeOf(link.url, document.text.slice(link.start, link.end), quote.text);
        if (purpose === null || NOT_PAGES.test(link.url)) continue;
        const key = `${purpose} ${link.url}`;
        if (!found.has(key)) found.set(key, { purpose, url: link.url, quote });
      }
    }
  }
  return [...found.values()].slice(0, MAX_LINKS);
}

function purposeOf(url: string, words: string, sentence: string): ChoicePurpose | null {
  const host = parse(url).hostname ?? "";
  const byHost = PURPOSES.find((one) => one.host?.test(host));
  if (byHost) return byHost.purpose;
  const byLink = PURPOSES.find(({ link }) => link && (link.test(words) || link.test(url)));
  if (byLink) return byLink.purpose;
  // a link whose own words say nothing is read with its sentence
  return HERE.test(words.trim())
    ? (PURPOSES.find((one) => one.sentence?.test(sentence))?.purpose ?? null)
    : null;
}

interface Address {
  url: string;
  start: number;
  end: number;
}

/** Links of a block, and addresses that are only written out. */
function addressesOf({ text }: PolicyDocument, block: Block): Address[] {
  const linked = block.links
    .filter(({ href }) => /^https?:\/\//iu.test(href))
    .map(({ href, start, end }) => ({ url: href, start, end }));
  const whole = text.slice(block.start, block.end);
  const written = matchesIn(whole, ADDRESS).map((match) => {
    const address = match[0].replace(/(?<![.,;:!?])[.,;:!?]+$/u, "");
    const start = block.start + match.index;
    return {
      url: /^www/iu.test(address) ? `https://${address}` : address,
      start,
      end: start + address.length,
    };
  });
  return [
    ...linked,
    ...written.filter((one) => !linked.some((link) => one.start < link.end && one.end > link.start)),
  ].sort((a, b) => a.start - b.start);
}
