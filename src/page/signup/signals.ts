/**
 * The signals that tell a signup form, in one table. Each looks at one form and its page and answers with a number (mostly 0 or 1),
 * or with the word that it found. Their weights are learnt (weights.ts); a signal that fired for the form can be shown as a reason.
 */
import { AGREE, HAVE_ACCOUNT, POLICY, TERMS } from "../words/signup-consent.ts";
import { NEW } from "../words/signup-fields.ts";
import {
  account,
  against,
  factSteps,
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
import { atOnce, type Steps } from "../steps.ts";
import type { FormView, PageView } from "./view.ts";

type Answers = Record<string, number | boolean | string>;

const haveAccount = matcherOf(HAVE_ACCOUNT);
const agree = matcherOf(AGREE);
const policy = matcherOf(POLICY);
const terms = matcherOf(TERMS);
const fresh = matcherOf(NEW);
const personal: FieldKind[] = ["name", "birth", "gender", "phone", "address", "company"];

function consentIn({ form }: FormFacts): string {
  const text = `${form.text} ${form.around.after.slice(0, 300)}`;
  return agree.test(text) && (policy.test(text) || terms.test(text)) ? agree.find(text) : "";
}

/**
 * Signals seen alone: these can be shown as reasons. All of them are answers of one function: made ready one by one when they are first
 * asked, a hundred functions would take longer than what they do.
 */
const alone = (f: FormFacts) =>
  ({
    // fields
    "password-1": f.passwords === 1,
    "password-2": f.passwords === 2,
    "password-3": f.passwords > 2,
    "password-none": f.passwords === 0,
    "password-new": f.has("password-new"),
    "password-again": f.has("password-again"),
    "password-current": f.has("password-current"),
    "password-again-with-id": f.has("password-again") && own(f),
    "passwords-only": f.passwords > 0 && f.size === f.passwords,
    "password-rules": f.passwords > 0 && fresh.find(f.form.text),
    "login-shape": f.passwords === 1 && f.size === 2 && !f.has("agree", "marketing"),
    "login-shape-remember": f.passwords === 1 && f.has("remember"),
    email: f.has("email"),
    "email-again": f.has("email-again"),
    "email-alone": f.size === 1 && f.has("email"),
    "email-and-username": f.has("email") && f.has("username"),
    "login-id": f.has("login-id"),
    username: f.has("username"),
    name: f.has("name"),
    "name-with-password": f.has("name") && f.passwords > 0,
    birth: f.has("birth"),
    gender: f.has("gender"),
    phone: f.has("phone"),
    address: Math.min(f.count("address"), 4) / 4,
    "address-without-password": f.has("address") && f.passwords === 0,
    "personal-with-password": f.passwords > 0 && f.has(...personal),
    company: f.has("company"),
    captcha: f.has("captcha"),
    "security-question": f.has("question"),
    "payment-card": f.has("card"),
    "other-secret": f.has("secret"),
    "search-field": f.has("search"),
    "free-text": f.has("free-text"),
    "free-text-without-password": f.has("free-text") && f.passwords === 0,
    "agree-box": f.has("agree"),
    "marketing-box": f.has("marketing"),
    "remember-box": f.has("remember"),
    size: Math.min(f.size, 12) / 12,
    "size-1": f.size <= 1,
    "size-over-3": f.size > 3,
    "no-one-named": !own(f) && f.passwords === 0,
    // what it says
    button: f.button.register,
    "button-names": f.button.names,
    "button-login": f.button.login,
    "button-reset": f.button.reset,
    "button-newsletter": f.button.newsletter,
    "button-message": f.button.message,
    "button-checkout": f.button.checkout,
    "button-search": f.button.search,
    "button-next": f.button.next,
    heading: f.heading.register,
    "heading-login": f.heading.login && !f.heading.register ? f.heading.login : "",
    "heading-reset": f.heading.reset,
    "heading-newsletter": f.heading.newsletter,
    "heading-message": f.heading.message,
    "heading-checkout": f.heading.checkout,
    names: f.names.register,
    "names-login": f.names.login && !f.names.register && !f.button.register ? f.names.login : "",
    "names-reset": f.names.reset,
    "names-newsletter": f.names.newsletter,
    "names-message": f.names.message,
    "names-checkout": f.names.checkout,
    "names-search": f.names.search,
    "method-get": f.form.method === "get",
    "newsletter-inside": f.passwords === 0 && inText.newsletter.find(f.form.text),
    "have-account": haveAccount.find(f.form.text) || haveAccount.find(outside(f)),
    "link-login": !f.button.login && linkSays(f, "login"),
    "link-register": !f.button.register && linkSays(f, "register"),
    "link-reset": linkSays(f, "reset"),
    consent: consentIn(f),
    "terms-inside": terms.test(f.form.text) || policy.test(f.form.text),
    "provider-register": [...f.form.buttons, ...f.form.around.buttons].some(
      (b) => PROVIDER.test(b.text) && saidIn(b.text, inText).register,
    ),
    // the page
    title: title(f.page).register,
    "title-login": title(f.page).login && !title(f.page).register ? title(f.page).login : "",
    "title-reset": title(f.page).reset,
    "title-message": title(f.page).message,
    path: path(f.page).register,
    "path-login": path(f.page).login && !path(f.page).register ? path(f.page).login : "",
    "path-reset": path(f.page).reset,
    "path-checkout": path(f.page).checkout,
    "top-heading": top(f.page).register,
    "page-register-with-id":
      own(f) &&
      f.size > 1 &&
      (title(f.page).register || path(f.page).register || top(f.page).register) !== "",
  }) satisfies Answers;

/** What counts more, or less, where it comes together. */
const together = (f: FormFacts) => ({
  voices: Math.min(voices(f), 4) / 4,
  "voices-without-password": f.passwords === 0 && own(f) && voices(f) > 1 && against(f) === 0,
  "long-without-password": f.passwords === 0 && own(f) && f.size > 3 && f.has("name") && voices(f) > 0 && against(f) === 0,
  "email-first": f.passwords === 0 && own(f) && f.size <= 2 && f.button.register !== "" && opensAccount(f) !== "" && against(f) === 0,
  "against": Math.min(against(f), 3) / 3,
  "new-password-with-id": own(f) && f.has("password-new") && !f.has("password-current"),
  "says-register-and-password": f.passwords > 0 && (f.button.register || f.heading.register || f.names.register) !== "",
  "button-register-with-id": own(f) && f.button.register !== "",
  "opens-account": opensAccount(f),
  "opens-account-with-id": own(f) && opensAccount(f) !== "",
  "button-opens-account": own(f) && f.button.register !== "" && account.find(f.button.text),
  "register-without-newsletter": f.passwords === 0 && own(f) && (f.button.register || f.heading.register || f.names.register) !== "" && !f.button.newsletter && !f.heading.newsletter && !f.names.newsletter,
}) satisfies Answers; // prettier-ignore

export type SignalName = keyof ReturnType<typeof alone> | keyof ReturnType<typeof together>;

export interface FiredSignal {
  name: SignalName;
  value: number;
  /** The word found, "" where the signal isn't a word. */
  word: string;
  /** Can be shown as a reason. */
  isShown: boolean;
}

function fired(name: string, answer: number | boolean | string, isShown: boolean): FiredSignal {
  const isWord = typeof answer === "string";
  return {
    name: name as SignalName,
    value: isWord ? Number(answer !== "") : Number(answer),
    word: isWord ? answer : "",
    isShown,
  };
}

/** Every signal for one form, always in the same order. */
export function signalsOf(form: FormView, page: PageView): FiredSignal[] {
  return atOnce(signalSteps(form, page));
}

/** As signalsOf, in steps. */
export function* signalSteps(form: FormView, page: PageView): Steps<FiredSignal[]> {
  const facts = yield* factSteps(form, page);
  yield;
  return [
    ...Object.entries(alone(facts)).map(([name, answer]) => fired(name, answer, true)),
    ...Object.entries(together(facts)).map(([name, answer]) => fired(name, answer, false)),
  ];
}

const EMPTY_FORM: FormView = {
  element: false, ids: "", action: "", method: "", fields: [], buttons: [], links: [], headings: [], text: "", lead: "",
  around: { heading: "", before: "", after: "", buttons: [], links: [] },
}; // prettier-ignore

/** Names of all signals, in the order of signalsOf: for learning. */
export const SIGNAL_NAMES: readonly SignalName[] = /* @__PURE__ */ namesOf();

function namesOf(): SignalName[] {
  return signalsOf(EMPTY_FORM, { title: "", path: "", headings: [], forms: [] }).map(({ name }) => name);
}
