/**
 * The signals that tell a signup form, in one table. Each looks at one form and its page and answers with a number (mostly 0 or 1),
 * or with the word that it found. Their weights are learnt (weights.ts); a signal that fired for the form can be shown as a reason.
 */
import { HAVE_ACCOUNT, AGREE, POLICY, TERMS } from "../words/signup-consent.ts";
import { NEW } from "../words/signup-fields.ts";
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
  type Words,
} from "../words/signup.ts";
import { kindsOf, type FieldKind } from "./fields.ts";
import { matcherOf, type Matcher } from "./lexicon.ts";
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

const spoken = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([language]) => language !== "identifier"));
const purposes: Record<Purpose, Words> = {
  reset: RESET,
  newsletter: NEWSLETTER,
  login: LOGIN,
  register: REGISTER,
  message: MESSAGE,
  checkout: CHECKOUT,
  search: SEARCH,
  next: NEXT,
};
const inText = mapped(purposes, (words) => matcherOf(spoken(words)));
const inNames = mapped(purposes, (words) => matcherOf(words));
const haveAccount = matcherOf(HAVE_ACCOUNT);
const agree = matcherOf(AGREE);
const policy = matcherOf(POLICY);
const terms = matcherOf(TERMS);
const fresh = matcherOf(NEW);
const account = matcherOf(ACCOUNT);
const PROVIDER =
  /\b(?:google|facebook|twitter|apple|github|linkedin|microsoft|amazon|vk|vkontakte|yandex|yahoo|kakao|naver|line|wechat|weibo|qq|steam|discord|paypal|okta|sso)\b|네이버|카카오|微信|腾讯|微博|вконтакте|яндекс/;

function mapped<T>(of: Record<Purpose, Words>, make: (words: Words) => T): Record<Purpose, T> {
  return Object.fromEntries(Object.entries(of).map(([key, words]) => [key, make(words)])) as Record<
    Purpose,
    T
  >;
}

/** What a text is about. A word for logging in is not one for signing up, even where it holds it ("تسجيل الدخول"). */
function saidIn(text: string, by: Record<Purpose, Matcher>): Said {
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

export function factsOf(form: FormView, page: PageView): FormFacts {
  const kinds = kindsOf(form.fields);
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

type Signal = (facts: FormFacts) => number | boolean | string;

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
const title = once((page: PageView) => saidIn(page.title, inText));
const path = once((page: PageView) => saidIn(page.path, inNames));
const top = once((page: PageView) => saidInAll(page.headings, inText));

const outside = ({ form }: FormFacts): string => `${form.around.before} ${form.around.after}`;
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
const linkSays = (facts: FormFacts, purpose: Purpose): string => {
  const text = linkText(facts);
  return inText[purpose].find(purpose === "register" ? inText.login.erase(inText.reset.erase(text)) : text);
};
/** The form says that an account is opened, not only that one signs up for something. */
const opensAccount = once(({ button, heading, form }: FormFacts): string => {
  const texts = button.register ? [button.text] : [];
  if (heading.register) texts.push(...form.headings.slice(0, 4), form.around.heading);
  return account.find(texts.find((each) => inText.register.test(each) && account.test(each)) ?? "");
});
/** It asks for something by which a person is known. */
const own = (facts: FormFacts): boolean => facts.has("email", "email-again", "username", "login-id", "phone");
/** How many places say that one registers here. */
const voices = once(
  (f: FormFacts): number =>
    [f.button, f.heading, f.names, title(f.page), path(f.page), top(f.page)].filter((said) => said.register)
      .length + Number(f.button.names !== ""),
);
/** How many say that it is for something else. */
const against = once(
  (f: FormFacts): number =>
    [f.button, f.heading, f.names, title(f.page), path(f.page)].filter(
      (said) =>
        !said.register && (said.newsletter || said.message || said.checkout || said.search || said.reset),
    ).length,
);
const personal: FieldKind[] = ["name", "birth", "gender", "phone", "address", "company"];

/** Signals seen alone: these can be shown as reasons. */
const ALONE = {
  // fields
  "password-1": (f) => f.passwords === 1,
  "password-2": (f) => f.passwords === 2,
  "password-3": (f) => f.passwords > 2,
  "password-none": (f) => f.passwords === 0,
  "password-new": (f) => f.has("password-new"),
  "password-again": (f) => f.has("password-again"),
  "password-current": (f) => f.has("password-current"),
  "password-again-with-id": (f) => f.has("password-again") && own(f),
  "passwords-only": (f) => f.passwords > 0 && f.size === f.passwords,
  "password-rules": (f) => f.passwords > 0 && fresh.find(f.form.text),
  "login-shape": (f) => f.passwords === 1 && f.size === 2 && !f.has("agree", "marketing"),
  "login-shape-remember": (f) => f.passwords === 1 && f.has("remember"),
  email: (f) => f.has("email"),
  "email-again": (f) => f.has("email-again"),
  "email-alone": (f) => f.size === 1 && f.has("email"),
  "email-and-username": (f) => f.has("email") && f.has("username"),
  "login-id": (f) => f.has("login-id"),
  username: (f) => f.has("username"),
  name: (f) => f.has("name"),
  "name-with-password": (f) => f.has("name") && f.passwords > 0,
  birth: (f) => f.has("birth"),
  gender: (f) => f.has("gender"),
  phone: (f) => f.has("phone"),
  address: (f) => Math.min(f.count("address"), 4) / 4,
  "address-without-password": (f) => f.has("address") && f.passwords === 0,
  "personal-with-password": (f) => f.passwords > 0 && f.has(...personal),
  company: (f) => f.has("company"),
  captcha: (f) => f.has("captcha"),
  "security-question": (f) => f.has("question"),
  "payment-card": (f) => f.has("card"),
  "other-secret": (f) => f.has("secret"),
  "search-field": (f) => f.has("search"),
  "free-text": (f) => f.has("free-text"),
  "free-text-without-password": (f) => f.has("free-text") && f.passwords === 0,
  "agree-box": (f) => f.has("agree"),
  "marketing-box": (f) => f.has("marketing"),
  "remember-box": (f) => f.has("remember"),
  size: (f) => Math.min(f.size, 12) / 12,
  "size-1": (f) => f.size <= 1,
  "size-over-3": (f) => f.size > 3,
  "no-one-named": (f) => !own(f) && f.passwords === 0,
  // what it says
  button: (f) => f.button.register,
  "button-names": (f) => f.button.names,
  "button-login": (f) => f.button.login,
  "button-reset": (f) => f.button.reset,
  "button-newsletter": (f) => f.button.newsletter,
  "button-message": (f) => f.button.message,
  "button-checkout": (f) => f.button.checkout,
  "button-search": (f) => f.button.search,
  "button-next": (f) => f.button.next,
  heading: (f) => f.heading.register,
  "heading-login": (f) => (f.heading.login && !f.heading.register ? f.heading.login : ""),
  "heading-reset": (f) => f.heading.reset,
  "heading-newsletter": (f) => f.heading.newsletter,
  "heading-message": (f) => f.heading.message,
  "heading-checkout": (f) => f.heading.checkout,
  names: (f) => f.names.register,
  "names-login": (f) => (f.names.login && !f.names.register && !f.button.register ? f.names.login : ""),
  "names-reset": (f) => f.names.reset,
  "names-newsletter": (f) => f.names.newsletter,
  "names-message": (f) => f.names.message,
  "names-checkout": (f) => f.names.checkout,
  "names-search": (f) => f.names.search,
  "method-get": (f) => f.form.method === "get",
  "newsletter-inside": (f) => f.passwords === 0 && inText.newsletter.find(f.form.text),
  "have-account": (f) => haveAccount.find(f.form.text) || haveAccount.find(outside(f)),
  "link-login": (f) => !f.button.login && linkSays(f, "login"),
  "link-register": (f) => !f.button.register && linkSays(f, "register"),
  "link-reset": (f) => linkSays(f, "reset"),
  consent: (f) => {
    const text = `${f.form.text} ${f.form.around.after.slice(0, 300)}`;
    return agree.test(text) && (policy.test(text) || terms.test(text)) ? agree.find(text) : "";
  },
  "terms-inside": (f) => terms.test(f.form.text) || policy.test(f.form.text),
  "provider-register": (f) =>
    [...f.form.buttons, ...f.form.around.buttons].some(
      (b) => PROVIDER.test(b.text) && saidIn(b.text, inText).register,
    ),
  // the page
  title: (f) => title(f.page).register,
  "title-login": (f) => (title(f.page).login && !title(f.page).register ? title(f.page).login : ""),
  "title-reset": (f) => title(f.page).reset,
  "title-message": (f) => title(f.page).message,
  path: (f) => path(f.page).register,
  "path-login": (f) => (path(f.page).login && !path(f.page).register ? path(f.page).login : ""),
  "path-reset": (f) => path(f.page).reset,
  "path-checkout": (f) => path(f.page).checkout,
  "top-heading": (f) => top(f.page).register,
  "page-register-with-id": (f) =>
    own(f) && f.size > 1 && (title(f.page).register || path(f.page).register || top(f.page).register) !== "",
} satisfies Record<string, Signal>;

/** What counts more, or less, where it comes together. */
const TOGETHER = {
  voices: (f) => Math.min(voices(f), 4) / 4,
  "voices-without-password": (f) => f.passwords === 0 && own(f) && voices(f) > 1 && against(f) === 0,
  "long-without-password": (f) => f.passwords === 0 && own(f) && f.size > 3 && f.has("name") && voices(f) > 0 && against(f) === 0,
  "email-first": (f) => f.passwords === 0 && own(f) && f.size <= 2 && f.button.register !== "" && opensAccount(f) !== "" && against(f) === 0,
  "against": (f) => Math.min(against(f), 3) / 3,
  "new-password-with-id": (f) => own(f) && f.has("password-new") && !f.has("password-current"),
  "says-register-and-password": (f) => f.passwords > 0 && (f.button.register || f.heading.register || f.names.register) !== "",
  "button-register-with-id": (f) => own(f) && f.button.register !== "",
  "opens-account": opensAccount,
  "opens-account-with-id": (f) => own(f) && opensAccount(f) !== "",
  "button-opens-account": (f) => own(f) && f.button.register !== "" && account.find(f.button.text),
  "register-without-newsletter": (f) => f.passwords === 0 && own(f) && (f.button.register || f.heading.register || f.names.register) !== "" && !f.button.newsletter && !f.heading.newsletter && !f.names.newsletter,
} satisfies Record<string, Signal>; // prettier-ignore

export const SIGNALS = { ...ALONE, ...TOGETHER };

export type SignalName = keyof typeof SIGNALS;
export const SIGNAL_NAMES = Object.keys(SIGNALS) as SignalName[];

export function isShown(name: SignalName): boolean {
  return name in ALONE;
}

export interface FiredSignal {
  value: number;
  /** The word found, "" where the signal isn't a word. */
  word: string;
}

/** Every signal for one form, in the order of SIGNAL_NAMES. */
export function signalsOf(form: FormView, page: PageView): FiredSignal[] {
  const facts = factsOf(form, page);
  return SIGNAL_NAMES.map((name) => {
    const answer = (SIGNALS[name] as Signal)(facts);
    if (typeof answer === "string") return { value: answer ? 1 : 0, word: answer };
    return { value: Number(answer), word: "" };
  });
}
