/** What a field asks for, from its autocomplete token, label and name. */
import {
  ADDRESS, AGAIN, BIRTH, CAPTCHA, CARD, COMPANY, CURRENT, EMAIL, FIRST_NAME, FREE_TEXT, FULL_NAME, GENDER, LAST_NAME, NEW, OTHER_SECRET,
  PASSWORD, PHONE, QUESTION, REMEMBER, USERNAME,
} from "../words/signup-fields.ts"; // prettier-ignore
import { AGREE, MARKETING, POLICY, TERMS } from "../words/signup-consent.ts";
import { SEARCH } from "../words/signup.ts";
import { atOnce, type Steps } from "../steps.ts";
import { matcherOf, type Matcher } from "./lexicon.ts";
import type { FieldView } from "./view.ts";

export type FieldKind =
  | "password" | "password-new" | "password-again" | "password-current" | "secret" | "card" | "email" | "email-again" | "login-id" | "username" | "name"
  | "birth" | "gender" | "phone" | "address" | "company" | "captcha" | "search" | "free-text" | "question" | "agree" | "marketing" | "remember" | "other"; // prettier-ignore

const words = {
  password: matcherOf(PASSWORD),
  again: matcherOf(AGAIN),
  fresh: matcherOf(NEW),
  current: matcherOf(CURRENT),
  email: matcherOf(EMAIL),
  username: matcherOf(USERNAME),
  firstName: matcherOf(FIRST_NAME),
  lastName: matcherOf(LAST_NAME),
  fullName: matcherOf(FULL_NAME),
  birth: matcherOf(BIRTH),
  gender: matcherOf(GENDER),
  phone: matcherOf(PHONE),
  address: matcherOf(ADDRESS),
  company: matcherOf(COMPANY),
  card: matcherOf(CARD),
  secret: matcherOf(OTHER_SECRET),
  captcha: matcherOf(CAPTCHA),
  freeText: matcherOf(FREE_TEXT),
  question: matcherOf(QUESTION),
  remember: matcherOf(REMEMBER),
  agree: matcherOf(AGREE),
  policy: matcherOf(POLICY),
  terms: matcherOf(TERMS),
  marketing: matcherOf(MARKETING),
  search: matcherOf(SEARCH),
};

const BY_TOKEN: readonly [RegExp, FieldKind][] = [
  [/\bnew-password\b/, "password-new"],
  [/\bcurrent-password\b/, "password-current"],
  [/\bone-time-code\b/, "secret"],
  [/\bcc-/, "card"],
  [/\bemail\b/, "email"],
  [/\busername\b/, "username"],
  [/\b(?:given-name|family-name|additional-name|honorific-\w+|nickname|name)\b/, "name"],
  [/\bbday/, "birth"],
  [/\bsex\b/, "gender"],
  [/\btel/, "phone"],
  [/\b(?:street-address|address-|postal-code|country)/, "address"],
  [/\borganization/, "company"],
];

/** Kinds of a form's fields, in order; one more look tells a second password from the first. */
export function kindsOf(fields: readonly FieldView[]): FieldKind[] {
  return atOnce(kindSteps(fields));
}

/** Fields looked at in one step. */
const STEP = 20;

/** As kindsOf, in steps. */
export function* kindSteps(fields: readonly FieldView[]): Steps<FieldKind[]> {
  const kinds: FieldKind[] = [];
  for (const field of fields) {
    if (kinds.length % STEP === 0) yield;
    kinds.push(kindOf(field));
  }
  let passwordSeen = false;
  kinds.forEach((kind, i) => {
    const field = fields[i];
    if (!field || !kind.startsWith("password")) return;
    const text = `${field.label} ${field.near}`;
    const again =
      words.again.test(field.ids) ||
      words.again.test(text) ||
      /(?:confirm|repeat|retype|again|verif|check|2$)/.test(field.ids);
    if (passwordSeen && (again || kind === "password" || kind === "password-new") && !isCurrent(field))
      kinds[i] = "password-again";
    passwordSeen ||= kinds[i] !== "password-current";
  });
  return kinds;
}

function kindOf(field: FieldView): FieldKind {
  const said = field.label || field.near;
  if (field.type === "checkbox" || field.type === "radio") return boxKind(field, said);
  const is = (matcher: Matcher): boolean => matcher.test(said) || matcher.test(field.ids);
  const names = (matcher: Matcher): boolean =>
    matcher.test(field.ids) || (said.length < 80 && matcher.test(said));
  if (field.type === "password") return passwordKind(field, said);
  if (field.tag === "textarea")
    return is(words.captcha)
      ? "captcha"
      : names(words.address) && !names(words.freeText)
        ? "address"
        : "free-text";
  const byToken =
    field.type === "select" ? undefined : BY_TOKEN.find(([token]) => token.test(field.auto))?.[1];
  if (byToken && !byToken.startsWith("password"))
    return byToken === "username" && is(words.email) && !is(words.username) ? "email" : byToken;
  if (field.type === "search") return "search";
  if (is(words.captcha)) return "captcha";
  if (names(words.question)) return "question";
  if (field.type === "select") return selectKind(field, names);
  if (names(words.card) && !names(words.email)) return "card";
  if (field.type === "email" || names(words.email) || /e?mail/.test(field.ids)) return emailKind(field, said);
  if (names(words.secret)) return "secret";
  if (names(words.password)) return passwordKind(field, said);
  if (field.type === "tel" || names(words.phone)) return names(words.birth) ? "birth" : "phone";
  if (names(words.birth) || field.type === "date") return "birth";
  if (names(words.username)) return "username";
  if (names(words.search)) return "search";
  if (names(words.lastName) || names(words.firstName)) return "name";
  if (names(words.company)) return "company";
  if (names(words.address)) return "address";
  if (names(words.gender)) return "gender";
  if (names(words.fullName)) return "name";
  return names(words.freeText) ? "free-text" : "other";
}

function isCurrent(field: FieldView): boolean {
  return (
    /\bcurrent-password\b/.test(field.auto) ||
    words.current.test(field.ids) ||
    words.current.test(field.label || field.near)
  );
}

function passwordKind(field: FieldView, said: string): FieldKind {
  if (/\bcc-/.test(field.auto)) return "card";
  const named = words.password.test(said) || words.password.test(field.ids);
  const short = said.length < 60 ? said : "";
  if (words.card.test(field.ids) || words.card.test(short)) return "card";
  if (!named && (words.secret.test(field.ids) || words.secret.test(short))) return "secret";
  if (isCurrent(field)) return "password-current";
  if (
    /\bnew-password\b/.test(field.auto) ||
    words.fresh.test(field.ids) ||
    words.fresh.test(said) ||
    /\bnew\b/.test(field.ids)
  )
    return "password-new";
  return "password";
}

function emailKind(field: FieldView, said: string): FieldKind {
  const rest = words.email.erase(said);
  if (words.username.test(rest)) return "login-id";
  return words.again.test(said) || words.again.test(field.ids) ? "email-again" : "email";
}

function boxKind(field: FieldView, said: string): FieldKind {
  if (words.remember.test(field.ids) || (said.length < 120 && words.remember.test(said))) return "remember";
  if (field.type === "checkbox") {
    const legal = words.terms.test(said) || words.policy.test(said);
    if (legal && (words.agree.test(said) || words.agree.test(field.ids))) return "agree";
    if (words.marketing.test(said) || words.marketing.test(field.ids)) return "marketing";
    if (legal || words.agree.test(field.ids) || words.terms.test(field.ids) || words.policy.test(field.ids))
      return "agree";
    if (words.agree.test(said)) return "agree";
  }
  return words.gender.test(field.ids) ? "gender" : "other";
}

function selectKind(field: FieldView, names: (matcher: Matcher) => boolean): FieldKind {
  if (names(words.card)) return "card";
  if (
    names(words.birth) ||
    /\b(?:day|month|year|dd|mm|yyyy|tag|monat|jahr|jour|mois|annee)\b/.test(field.ids)
  )
    return "birth";
  if (names(words.gender)) return "gender";
  if (names(words.address)) return "address";
  return "other";
}

/** A box that lets letters or offers come, the only kind that matters when it comes ticked. */
export function isMarketingBox(field: FieldView): boolean {
  return (
    field.type === "checkbox" &&
    (kindOf(field) === "marketing" ||
      (words.marketing.test(field.label || field.near) && kindOf(field) !== "remember"))
  );
}
