import type { Contact, PolicyDocument } from "../types.ts";
import { domainName, emailsIn, mailtoAddress } from "./emails.ts";
import { phonesIn } from "./phones.ts";
import { postalAddresses } from "./postal.ts";
import { requestPages } from "./request-pages.ts";

const AROUND = 300;
const OPENING = 2500;
const MAX_EACH = 12;

/** Addresses of authorities that one may complain to. */
const AUTHORITY =
  /\b(?:supervisory|data protection (?:authority|authorities|agency|inspectorate|commission\b|board)|information commissioner|privacy commissioner|ombudsman|regulator|commissioner['’]s office|inspectorate|datenschutzbeauftragte|lodge a complaint|file a complaint|make a complaint|right to complain|landesbeauftragte|aufsichts|autoriteit persoonsgegevens|cnil|garante)\b/iu;
const AUTHORITY_DOMAIN =
  /(?:^|\.)(?:ico\.org\.uk|dataprotection\.ie|cnil\.fr|aepd\.es|garanteprivacy\.it|gpdp\.it|edoeb\.admin\.ch|oaic\.gov\.au|aki\.ee|imy\.se|datainspektionen\.se|datatilsynet\.(?:dk|no)|uodo\.gov\.pl|apd-gba\.be|cnpd\.(?:lu|pt)|priv\.gc\.ca|tietosuoja\.fi|ftc\.gov|privacy\.org\.nz|edps\.europa\.eu)$|datenschutz\.|\bdatenschutz[\w-]*\.de$|\b(?:lda|bfdi|ldi|lfd)[\w.-]*\.(?:bayern|bund|nrw|de)|sachsen\.de$|bayern\.de$/iu;
/** Mailboxes for other matters than a reader's data. */
const OTHER_MATTER =
  /^(?:careers?|jobs?|press|media|postmaster|abuse|hostmaster|webmaster-tech|unsubscribe|security(?:[-._]?(?:report|team))?|content|advertis\w*|sales|investors?|accessibility|ada|closemyaccount|newsletter|copyright|dmca)@/iu;
const OURS =
  /\b(?:contact us|our (?:data protection officer|dpo|privacy)|representative|data protection officer|dpo|write to us|e-?mail us)\b/iu;
const HELP_DESK = /^(?:support|info|help|service|customer[\w.-]*|contact)@/iu;
const OTHER_HELP =
  /\b(?:deactivat\w+|technical|clos(?:e|ing) your account|phone number|security (?:of|issue)|block|billing|order status|refund)\b/iu;
const PRIVACY_BOX = /privacy|dpo|gdpr|ccpa|data|legal|protection|compliance|datenschutz/iu;

/** Whom to turn to with privacy questions: e-mails first, those for privacy before others, then pages, phones and postal addresses. */
export function contactsOf(document: PolicyDocument): Contact[] {
  return [
    ...emails(document).map((value) => ({ kind: "email" as const, value })),
    ...requestPages(document).slice(0, MAX_EACH),
    ...phonesIn(document)
      .slice(0, MAX_EACH)
      .map((value) => ({ kind: "phone" as const, value })),
    ...postalAddresses(document)
      .slice(0, MAX_EACH)
      .map((value) => ({ kind: "post" as const, value })),
  ];
}

interface Mailbox {
  value: string;
  /** What stands around each of its places. */
  contexts: string[];
  before: string[];
}

function emails(document: PolicyDocument): string[] {
  const boxes = mailboxes(document);
  if (boxes.length === 0) return [];
  const own = ownNames(document, boxes);
  const kept = boxes.filter((box) => !isOfAuthority(box, own) && !isOfThirdParty(box, own, document));
  const hasPrivacyBox = kept.some(({ value }) => PRIVACY_BOX.test(value));
  const forPrivacy = kept.filter(
    (box) => !OTHER_MATTER.test(box.value) && !(hasPrivacyBox && isForOtherHelp(box)),
  );
  const chosen = forPrivacy.length > 0 ? forPrivacy : kept;
  const rank = ({ value }: Mailbox) => (PRIVACY_BOX.test(value) ? 0 : 1);
  return chosen
    .map((box, index) => ({ box, index }))
    .sort((a, b) => rank(a.box) - rank(b.box) || a.index - b.index)
    .map(({ box }) => box.value);
}

/** A help desk that is named for another kind of help, beside a mailbox for privacy. */
function isForOtherHelp({ value, before }: Mailbox): boolean {
  if (!HELP_DESK.test(value)) return false;
  return before.every((text) => {
    const sentence = text.slice(Math.max(text.lastIndexOf(". "), text.lastIndexOf("\n"), 0));
    return OTHER_HELP.test(sentence);
  });
}

/** Every address of the text and of its links once, in the order in which they come. */
function mailboxes({ text, blocks }: PolicyDocument): Mailbox[] {
  const places: { value: string; start: number; end: number }[] = emailsIn(text);
  for (const link of blocks.flatMap((block) => block.links)) {
    const value = mailtoAddress(link.href);
    if (value !== null) places.push({ value, start: link.start, end: link.end });
  }
  const boxes = new Map<string, Mailbox>();
  for (const { value, start, end } of places.sort((a, b) => a.start - b.start)) {
    const box = boxes.get(value.toLowerCase()) ?? { value, contexts: [], before: [] };
    boxes.set(value.toLowerCase(), box);
    if (box.contexts.length >= 6) continue;
    box.before.push(text.slice(Math.max(0, start - AROUND), start));
    box.contexts.push(text.slice(Math.max(0, start - AROUND), end + 120));
  }
  return [...boxes.values()];
}

/** Domain names that are the writer's: of the document's address, said at its beginning, or used by most of its addresses. */
function ownNames(document: PolicyDocument, boxes: readonly Mailbox[]): Set<string> {
  const own = new Set<string>();
  const host = /^https?:\/\/([^/:?#]+)/iu.exec(document.url ?? "")?.[1];
  if (host !== undefined) own.add(domainName(host));
  const opening = squeezed(
    `${document.title ?? ""} ${document.text.slice(0, OPENING)}`.replace(/(?<!\S)\S{1,80}@\S+/gu, " "),
  );
  const counts = new Map<string, number>();
  for (const { value, contexts } of boxes) {
    const name = nameOf(value);
    counts.set(name, (counts.get(name) ?? 0) + contexts.length);
    if (name.length >= 3 && opening.includes(squeezed(name))) own.add(name);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  if (most && own.size === 0) own.add(most[0]);
  return own;
}

function isOfAuthority({ value, before }: Mailbox, own: ReadonlySet<string>): boolean {
  const host = value.slice(value.lastIndexOf("@") + 1);
  if (own.has(domainName(host))) return false;
  if (AUTHORITY_DOMAIN.test(host)) return true;
  return before.every((text) => AUTHORITY.test(text));
}

/** "Write to privacy@vendor.example and Vendor will …": the name of its domain stands beside it as another company's. */
function isOfThirdParty(
  { value, contexts, before }: Mailbox,
  own: ReadonlySet<string>,
  document: PolicyDocument,
): boolean {
  const name = nameOf(value);
  if (own.has(name) || name.length < 3) return false;
  const local = squeezed(value.slice(0, value.indexOf("@")));
  if ([...own].some((mine) => mine.length >= 3 && local.includes(squeezed(mine)))) return false;
  if (document.text.length < OPENING * 2 && contexts.length > 1) return false;
  const named = new RegExp(`(?<![@.\\p{L}\\d/-])${escaped(name)}(?![\\p{L}\\d-]*[.@])`, "iu");
  return contexts.every((text, index) => named.test(text) && !OURS.test(before[index] ?? ""));
}

function nameOf(email: string): string {
  return domainName(email.slice(email.lastIndexOf("@") + 1)).toLowerCase();
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
