/** Judges the links of a page: reads their words, weighs the signals, makes one candidate of all links to one page. */
import type { PolicyLink, PolicyLinkKind, PolicyLinks } from "../types.ts";
import type { Steps } from "../steps.ts";
import { wordForm } from "../text.ts";
import { readName, saysNothing, type NameReading } from "../words/policy.ts";
import { addressWords, kinship, readAddressWords } from "./address.ts";
import type { LinkFacts, PageFacts } from "./gather.ts";
import { signalsOf, START, type LinkReading } from "./signals.ts";
import { isGenerator, isVendor } from "./vendors.ts";

/** Score from which a link is offered as the policy; from which it is kept as a candidate beside it. */
const OFFER = 0.5;
const KEEP = 0.2;
const MAX_CANDIDATES = 8;
/** Score from which the site's own policy goes before that of another site, unless that one scores far better. */
const OWN = 0.9;
const GUEST_WEIGHT = 1;

type Ranked = PolicyLink & { order: number; /** Leads to another site. */ guest: boolean };

const lessLikely = (score: number, weight: number): number =>
  score / (score + (1 - score) * Math.exp(weight));

export interface JudgeOptions {
  /** Gives candidates also where none is good enough to offer. */
  weak?: boolean;
}

/** The best links of a page, in steps. */
export function* judgeSteps(page: PageFacts, { weak = false }: JudgeOptions = {}): Steps<PolicyLinks> {
  const best = new Map<string, Ranked>();
  for (const facts of page.links) {
    yield;
    const reading = readLink(facts, page);
    const { score, reasons } = weigh(reading);
    if (score < KEEP) continue;
    const known = best.get(facts.key);
    if (known && known.score >= score) continue;
    const text = facts.text || facts.label || facts.alt || facts.title;
    best.set(facts.key, {
      url: facts.url,
      text,
      kind: kindOf(reading),
      score,
      reasons,
      order: known?.order ?? facts.order,
      guest: reading.kinship === "other",
    });
  }
  const found = [...best.values()];
  // an advertiser's, a publisher's or a partner's policy stands beside the site's own
  if (found.some((link) => !link.guest && link.kind === "policy" && link.score >= OWN))
    for (const link of found) if (link.guest) link.score = lessLikely(link.score, GUEST_WEIGHT);
  const ranked = found.sort((a, b) => b.score - a.score || a.order - b.order);
  const policy = ranked.find((c) => c.score >= OFFER && c.kind !== "cookies" && c.kind !== "terms");
  if (!policy && !weak) return { policy: null, candidates: [] };
  const candidates = [...(policy ? [policy] : []), ...ranked.filter((c) => c !== policy)];
  return {
    policy: policy?.url ?? null,
    candidates: candidates.slice(0, MAX_CANDIDATES).map(({ url, text, kind, score, reasons }) => ({
      url,
      text,
      kind,
      score: round(score),
      reasons,
    })),
  };
}

/** Sum of the weights shown, as a probability, and what was shown, the weightiest first. */
export function weigh(link: LinkReading): { score: number; reasons: string[] } {
  let sum = START;
  const shown: { reason: string; weight: number }[] = [];
  for (const [id, most, share, found] of signalsOf(link)) {
    const much = Number(share);
    if (!much) continue;
    const weight = most * much;
    sum += weight;
    shown.push({ reason: found ? `${id}:${found}` : id, weight });
  }
  shown.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  return { score: 1 / (1 + Math.exp(-sum)), reasons: shown.map((s) => s.reason) };
}

let nothing: NameReading | undefined;
/** What no words say; read late, for reading makes the words ready, which on a page is done in steps. */
const readNothing = (): NameReading => (nothing ??= readName(""));

/** Words of the link and of its address, read. */
export function readLink(facts: LinkFacts, page: PageFacts): LinkReading {
  const { name, from, form } = nameOfLink(facts, page.language);
  const address = addressWords(facts.url);
  const near = kinship(new URL(facts.url).host, hostOf(page.url));
  const read = (form: string): NameReading => (form ? readAddressWords(form, page.language) : readNothing());
  return {
    facts, page, name, from, form,
    last: read(address.last), path: read(address.path), query: read(address.query), fragment: read(address.fragment),
    host: read(address.host.split(".").slice(0, -1).join(" ")),
    lastForm: address.last, pathForm: address.path,
    kinship: near,
    vendor: near !== "same host" && isVendor(facts.url, page.url),
    generator: isGenerator(facts.url),
  }; // prettier-ignore
}

type Name = Pick<LinkReading, "name" | "from" | "form">;

/** The name that says most: the text; where that is silent, label, title, image; where it says "here", the sentence. */
function nameOfLink(facts: LinkFacts, language: string): Name {
  const sources: [LinkReading["from"], string][] = [
    ["text", facts.text],
    ["label", facts.label],
    ["image", facts.alt],
    ["title", facts.title],
  ];
  let silent: Name | undefined;
  for (const [from, text] of sources) {
    if (!text) continue;
    const form = wordForm(text);
    const name = readName(form, language);
    if (name.privacy) return { name, from, form };
    if (!silent || (from === "text" && !name.extra)) silent ??= { name, from, form };
  }
  if (!silent) return { name: readNothing(), from: "none", form: "" };
  if (facts.around && saysNothing(silent.form)) {
    const form = wordForm(facts.around);
    const name = readName(form, language);
    if (name.privacy) return { name, from: "sentence", form };
  }
  return silent;
}

function kindOf(link: LinkReading): PolicyLinkKind {
  const { name, last } = link;
  if (/\bprivacy-policy\b/.test(link.facts.rel)) return "policy";
  if (!name.privacy && !link.path.privacy) {
    if (name.cookies || last.cookies) return "cookies";
    if (name.terms || last.terms) return "terms";
    return "other";
  }
  if (!name.privacy && name.cookies && !last.privacy) return "cookies";
  if (name.settings && !name.named && link.from !== "sentence") return "other";
  if ((name.supplement || last.supplement) && link.from !== "sentence") return "supplement";
  if (name.app || last.app) return "app";
  return "policy";
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return "";
  }
}

const round = (score: number): number => Math.round(score * 1000) / 1000;
