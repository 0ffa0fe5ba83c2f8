/**
 * The signals that tell a signup form, in one table. Each looks at one form and its page and answers with a number (mostly 0 or 1),
 * or with the word that it found. Their weights are learnt (weights.ts); a signal that fired for the form can be shown as a reason.
 */
import { AGREE, HAVE_ACCOUNT, POLICY, TERMS } from "../words/signup-consent.ts";
import { NEW } from "../words/signup-fields.ts";
import {
  account,
  against,
  factsOf,
  inText,
  linkSays,
  opensAccount,
  outside,
  own,
  path,
  PROVIDER,
  saidIn,
  title,
  top,
  voices,
  type FormFacts,
} from "./facts.ts";
import type { FieldKind } from "./fields.ts";
import { matcherOf } from "./lexicon.ts";
import type { FormView, PageView } from "./view.ts";

type Signal = (facts: FormFacts) => number | boolean | string;

const haveAccount = matcherOf(HAVE_ACCOUNT);
const agree = matcherOf(AGREE);
const policy = matcherOf(POLICY);
const terms = matcherOf(TERMS);
const fresh = matcherOf(NEW);
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

const SIGNALS = { ...ALONE, ...TOGETHER };

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
