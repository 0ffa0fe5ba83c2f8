/**
 * What a form says of itself, told apart by purpose (opening an account, logging in, buying …), and what its fields are for:
 * the ground on which the signals stand.
 */
import {
  ACCOUNT,
  CHECKOUT,
  LOGIN,
  MESSAGE,
  NEWSLETTER,
  NEXT,
  REGISTER,
  RESET,
  SEARCH,
  type WordList,
} from "../words/signup.ts";
import { kindSteps, type FieldKind } from "./fields.ts";
import { matcherOf, spokenMatcherOf, type Matcher } from "./lexicon.ts";
import type { Steps } from "../steps.ts";
import type { ButtonView, FormView, PageView } from "./view.ts";

/** What the signals look at: a form with what its fields and buttons are for. */
export interface FormFacts {
  form: FormView;
  page: PageView;
  kinds: FieldKind[];
  /** Words on what sends the form, by purpose; "" where it doesn't say so. */
  button: ButtonSaid;
  heading: Said;
  /** The form's own name, id, class and action. */
  names: Said;
  passwords: number;
  /** Fields to write or choose in. */
  size: number;
  has(...kinds: FieldKind[]): boolean;
  count(...kinds: FieldKind[]): number;
}

type Purpose = "register" | "login" | "reset" | "newsletter" | "message" | "checkout" | "search" | "next";
type Said = Record<Purpose, string>;
/** What a button says, and its whole text. */
type ButtonSaid = Said & { text: string; names: string };

const purposes: Record<Purpose, WordList> = {
  reset: RESET,
  newsletter: NEWSLETTER,
  login: LOGIN,
  register: REGISTER,
  message: MESSAGE,
  checkout: CHECKOUT,
  search: SEARCH,
  next: NEXT,
};
export const inText = mapped(purposes, (words) => spokenMatcherOf(words));
const inNames = mapped(purposes, (words) => matcherOf(words));
export const account = matcherOf(ACCOUNT);
export const PROVIDER =
  /\b(?:google|facebook|twitter|apple|github|linkedin|microsoft|amazon|vk|vkontakte|yandex|yahoo|kakao|naver|line|wechat|weibo|qq|steam|discord|paypal|okta|sso)\b|네이버|카카오|微信|腾讯|微博|вконтакте|яндекс/;

function mapped<T>(of: Record<Purpose, WordList>, make: (words: WordList) => T): Record<Purpose, T> {
  return Object.fromEntries(Object.entries(of).map(([key, words]) => [key, make(words)])) as Record<
    Purpose,
    T
  >;
}

/** What a text is about. A word for logging in is not one for signing up, even where it holds it ("تسجيل الدخول"). */
export function saidIn(text: string, by: Record<Purpose, Matcher>): Said {
  const said = mapped(purposes, () => "");
  if (!text) return said;
  for (const purpose of Object.keys(purposes) as Purpose[]) said[purpose] = by[purpose].find(text);
  if (said.register && (said.login || said.reset))
    said.register = by.register.find(by.login.erase(by.reset.erase(text)));
  // "sign up for our newsletter" opens no account
  if (said.register && said.newsletter && !account.test(text)) said.register = "";
  return said;
}

function saidInAll(texts: readonly string[], by: Record<Purpose, Matcher>): Said {
  const all = mapped(purposes, () => "");
  for (const text of texts) {
    const said = saidIn(text, by);
    for (const purpose of Object.keys(all) as Purpose[]) all[purpose] ||= said[purpose];
  }
  return all;
}

/** The button that sends the form, as far as can be told: after the last field that is written in, saying what it does. */
function mainButton(form: FormView, lastWritten: number): ButtonSaid {
  const plain = form.buttons.filter((button) => button.text.length < 80 && !PROVIDER.test(button.text));
  const groups: ButtonView[][] = [
    plain.filter((button) => button.submit && button.at > lastWritten),
    plain.filter((button) => button.submit && button.at > 0),
    plain.filter((button) => button.at > lastWritten),
    plain.filter((button) => button.at > 0 || button.submit),
    form.around.buttons.filter((button) => button.text.length < 60 && !PROVIDER.test(button.text)),
  ];
  let unsaid: ButtonSaid | null = null;
  for (const group of groups) {
    for (const button of group) {
      const said = {
        ...saidIn(button.text, inText),
        text: button.text,
        names: saidIn(button.ids, inNames).register,
      };
      if (
        said.register ||
        said.login ||
        said.reset ||
        said.newsletter ||
        said.checkout ||
        said.search ||
        said.message
      )
        return said;
      if (said.next || said.names) unsaid ??= said;
    }
    if (unsaid) return unsaid;
  }
  return { ...mapped(purposes, () => ""), text: "", names: "" };
}

/** A form with what its fields and buttons are for, in steps. */
export function* factSteps(form: FormView, page: PageView): Steps<FormFacts> {
  const kinds = yield* kindSteps(form.fields);
  const counts = new Map<FieldKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const count = (...some: FieldKind[]): number =>
    some.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  let lastWritten = -1;
  form.fields.forEach((field, i) => {
    if (field.type !== "checkbox" && field.type !== "radio" && kinds[i] !== "captcha") lastWritten = i;
  });
  return {
    form,
    page,
    kinds,
    button: mainButton(form, lastWritten),
    heading: saidInAll([...form.headings.slice(0, 4), form.around.heading, form.lead], inText),
    names: saidIn(`${form.ids} ${form.action}`, inNames),
    passwords: count("password", "password-new", "password-again", "password-current"),
    size:
      form.fields.filter((field) => field.type !== "checkbox" && field.type !== "radio").length -
      count("captcha"),
    count,
    has: (...some) => count(...some) > 0,
  };
}

/** Many signals ask the same of one form or page. */
function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const old = known.get(of);
    if (old !== undefined) return old;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
export const title = once((page: PageView) => saidIn(page.title, inText));
export const path = once((page: PageView) => saidIn(page.path, inNames));
export const top = once((page: PageView) => saidInAll(page.headings, inText));

export const outside = ({ form }: FormFacts): string => `${form.around.before} ${form.around.after}`;
const MAX_LINKS = 80;
/** Texts of links and buttons, a bar between. */
const linkText = once(({ form }: FormFacts) =>
  [
    ...new Set(
      [...form.links.slice(0, MAX_LINKS), ...form.buttons.slice(0, MAX_LINKS), ...form.around.links].map(
        (link) => link.text,
      ),
    ),
  ]
    .filter((text) => text !== "" && text.length < 70)
    .join(" | "),
);
export const linkSays = (facts: FormFacts, purpose: Purpose): string => {
  const text = linkText(facts);
  return inText[purpose].find(purpose === "register" ? inText.login.erase(inText.reset.erase(text)) : text);
};
/** The form says that an account is opened, not only that one signs up for something. */
export const opensAccount = once(({ button, heading, form }: FormFacts): string => {
  const texts = button.register ? [button.text] : [];
  if (heading.register) texts.push(...form.headings.slice(0, 4), form.around.heading);
  return account.find(texts.find((each) => inText.register.test(each) && account.test(each)) ?? "");
});
/** It asks for something by which a person is known. */
export const own = (facts: FormFacts): boolean =>
  facts.has("email", "email-again", "username", "login-id", "phone");
/** How many places say that one registers here. */
export const voices = once(
  (f: FormFacts): number =>
    [f.button, f.heading, f.names, title(f.page), path(f.page), top(f.page)].filter((said) => said.register)
      .length + Number(f.button.names !== ""),
);
/** How many say that it is for something else. */
export const against = once(
  (f: FormFacts): number =>
    [f.button, f.heading, f.names, title(f.page), path(f.page)].filter(
      (said) =>
        !said.register && (said.newsletter || said.message || said.checkout || said.search || said.reset),
    ).length,
);
