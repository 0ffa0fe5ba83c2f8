import { describe, expect, it } from "vitest";
import { bestForm } from "../../../src/page/signup/score.ts";
import {
  SIGNAL_NAMES,
  signalsOf,
  type FiredSignal,
  type SignalName,
} from "../../../src/page/signup/signals.ts";
import type { ButtonView, FieldView, FormView, PageView } from "../../../src/page/signup/view.ts";

const field = (part: Partial<FieldView>): FieldView => ({
  tag: "input", type: "text", auto: "", ids: "", label: "", near: "", checked: false, ...part,
}); // prettier-ignore
const button = (text: string, part: Partial<ButtonView> = {}): ButtonView => ({
  text, ids: "", submit: true, at: 9, ...part,
}); // prettier-ignore

const EMAIL = field({ type: "email", label: "e-mail" });
const NAME = field({ label: "first name" });
const PASSWORD = field({ type: "password", label: "password" });
const NEW = field({ type: "password", auto: "new-password", label: "password" });
const CURRENT = field({ type: "password", auto: "current-password", label: "password" });
const AGAIN = field({ type: "password", label: "confirm password" });
const PHONE = field({ type: "tel", label: "phone" });
const CITY = field({ label: "city" });
const CAPTCHA = field({ ids: "captcha" });
const AGREE = field({ type: "checkbox", label: "i agree to the terms of use" });
const NEWS = field({ type: "checkbox", label: "send me offers and news" });
const REMEMBER = field({ type: "checkbox", label: "remember me" });

/** A form and its page: empty but for what is told. */
interface Told {
  fields?: FieldView[];
  button?: string | ButtonView;
  heading?: string;
  ids?: string;
  action?: string;
  method?: string;
  text?: string;
  links?: string[];
  around?: Partial<FormView["around"]>;
  title?: string;
  path?: string;
  top?: string;
}
function pageOf(told: Told): PageView {
  const form: FormView = {
    element: true,
    ids: told.ids ?? "",
    action: told.action ?? "",
    method: told.method ?? "post",
    fields: told.fields ?? [],
    buttons:
      told.button === undefined ? [] : [typeof told.button === "string" ? button(told.button) : told.button],
    links: (told.links ?? []).map((text) => ({ text })),
    headings: told.heading === undefined ? [] : [told.heading],
    text: told.text ?? "",
    lead: "",
    around: { heading: "", before: "", after: "", buttons: [], links: [], ...told.around },
  };
  return {
    title: told.title ?? "",
    path: told.path ?? "",
    headings: told.top === undefined ? [] : [told.top],
    forms: [form],
  };
}
function fired(told: Told): Map<SignalName, Omit<FiredSignal, "name">> {
  const page = pageOf(told);
  const [form] = page.forms;
  const signals = form ? signalsOf(form, page) : [];
  return new Map(SIGNAL_NAMES.map((name, i) => [name, signals[i] ?? { value: 0, word: "", isShown: false }]));
}
const valueOf = (name: SignalName, told: Told): number => fired(told).get(name)?.value ?? -1;

const of = (...fields: FieldView[]): Told => ({ fields });

/** Per signal: forms that fire it (by 1, or by the number given), and forms that nearly do. */
const CASES: readonly (readonly [SignalName, (Told | [Told, number])[], Told[]])[] = [
  ["password-1", [of(PASSWORD), of(NEW, EMAIL)], [of(PASSWORD, AGAIN), of(EMAIL)]],
  ["password-2", [of(PASSWORD, AGAIN), of(CURRENT, NEW)], [of(PASSWORD), of(CURRENT, NEW, AGAIN)]],
  ["password-3", [of(CURRENT, NEW, AGAIN)], [of(PASSWORD, AGAIN)]],
  ["password-none", [of(EMAIL)], [of(PASSWORD), of(CURRENT), of(NEW)]],
  ["password-new", [of(NEW)], [of(PASSWORD), of(CURRENT)]],
  ["password-again", [of(PASSWORD, AGAIN)], [of(PASSWORD)]],
  ["password-current", [of(CURRENT)], [of(NEW), of(PASSWORD)]],
  ["password-again-with-id", [of(EMAIL, PASSWORD, AGAIN), of(PHONE, PASSWORD, AGAIN)], [of(PASSWORD, AGAIN), of(EMAIL, PASSWORD), of(NAME, PASSWORD, AGAIN)]],
  ["passwords-only", [of(PASSWORD, AGAIN), of(PASSWORD, AGREE)], [of(EMAIL, PASSWORD), of(AGREE)]],
  ["password-rules", [{ ...of(PASSWORD), text: "choose a password of eight letters" }], [{ text: "choose a password" }, { ...of(PASSWORD), text: "your password" }]],
  ["login-shape", [of(EMAIL, PASSWORD), of(EMAIL, PASSWORD, REMEMBER)], [of(EMAIL, PASSWORD, AGREE), of(EMAIL, PASSWORD, NEWS), of(PASSWORD), of(EMAIL, PASSWORD, NAME), of(PASSWORD, AGAIN)]],
  ["login-shape-remember", [of(EMAIL, PASSWORD, REMEMBER)], [of(EMAIL, PASSWORD), of(EMAIL, REMEMBER), of(PASSWORD, AGAIN, REMEMBER)]],
  ["email", [of(EMAIL)], [of(NAME)]],
  ["email-again", [of(EMAIL, field({ type: "email", label: "confirm e-mail" }))], [of(EMAIL)]],
  ["email-alone", [of(EMAIL), of(EMAIL, NEWS)], [of(EMAIL, NAME), of(NAME)]],
  ["email-and-username", [of(EMAIL, field({ label: "username" }))], [of(EMAIL), of(field({ label: "username" }))]],
  ["login-id", [of(field({ label: "username or email" }))], [of(EMAIL)]],
  ["username", [of(field({ label: "username" }))], [of(EMAIL)]],
  ["name", [of(NAME)], [of(EMAIL)]],
  ["name-with-password", [of(NAME, PASSWORD)], [of(NAME), of(PASSWORD)]],
  ["birth", [of(field({ type: "date", label: "date of birth" }))], [of(NAME)]],
  ["gender", [of(field({ tag: "select", type: "select", label: "gender" }))], [of(NAME)]],
  ["phone", [of(PHONE)], [of(EMAIL)]],
  ["address", [[of(CITY), 0.25], [of(CITY, CITY), 0.5], [of(CITY, CITY, CITY, CITY, CITY), 1]], [of(EMAIL)]],
  ["address-without-password", [of(CITY)], [of(CITY, PASSWORD), of(EMAIL)]],
  ["personal-with-password", [of(NAME, PASSWORD), of(PHONE, PASSWORD), of(CITY, PASSWORD), of(field({ type: "date", label: "date of birth" }), PASSWORD)], [of(NAME), of(EMAIL, PASSWORD)]],
  ["company", [of(field({ label: "company" }))], [of(NAME)]],
  ["captcha", [of(CAPTCHA)], [of(NAME)]],
  ["security-question", [of(field({ label: "security question" }))], [of(NAME)]],
  ["payment-card", [of(field({ auto: "cc-number" }))], [of(NAME)]],
  ["other-secret", [of(field({ auto: "one-time-code" }))], [of(PASSWORD)]],
  ["search-field", [of(field({ type: "search" }))], [of(NAME)]],
  ["free-text", [of(field({ tag: "textarea", type: "textarea" }))], [of(NAME)]],
  ["free-text-without-password", [of(field({ tag: "textarea", type: "textarea" }))], [of(field({ tag: "textarea", type: "textarea" }), PASSWORD)]],
  ["agree-box", [of(AGREE)], [of(NEWS), of(REMEMBER)]],
  ["marketing-box", [of(NEWS)], [of(AGREE), of(REMEMBER)]],
  ["remember-box", [of(REMEMBER)], [of(AGREE), of(NEWS)]],
  ["size", [[of(EMAIL), 1 / 12], [of(EMAIL, NAME, AGREE, CAPTCHA), 2 / 12], [of(...Array.from({ length: 20 }, () => NAME)), 1]], [of(AGREE, REMEMBER)]],
  ["size-1", [of(EMAIL), of(EMAIL, AGREE), of()], [of(EMAIL, NAME)]],
  ["size-over-3", [of(EMAIL, NAME, NAME, CITY)], [of(EMAIL, NAME, CITY), of(EMAIL, NAME, CITY, CAPTCHA)]],
  ["no-one-named", [of(NAME), of()], [of(EMAIL), of(PHONE), of(PASSWORD), of(field({ label: "username" }))]],
  // what it says
  ["button", [{ button: "sign up" }, { button: "registrieren" }], [{ button: "log in" }, { button: "sign up for the newsletter" }, { button: "sign up with google" }, {}]],
  ["button-names", [{ button: button("continue", { ids: "create account" }) }], [{ button: button("continue", { ids: "step" }) }]],
  ["button-login", [{ button: "log in" }], [{ button: "sign up" }]],
  ["button-reset", [{ button: "reset password" }], [{ button: "sign up" }]],
  ["button-newsletter", [{ button: "subscribe" }], [{ button: "sign up" }]],
  ["button-message", [{ button: "send message" }], [{ button: "sign up" }]],
  ["button-checkout", [{ button: "checkout" }], [{ button: "sign up" }]],
  ["button-search", [{ button: "search" }], [{ button: "sign up" }]],
  ["button-next", [{ button: "continue" }], [{ button: "sign up" }]],
  ["heading", [{ heading: "create an account" }, { around: { heading: "create an account" } }], [{ heading: "log in" }, { heading: "sign up for the newsletter" }]],
  ["heading-login", [{ heading: "log in" }], [{ heading: "log in", around: { heading: "create an account" } }, { heading: "create an account" }]],
  ["heading-reset", [{ heading: "forgot your password" }], [{ heading: "log in" }]],
  ["heading-newsletter", [{ heading: "our newsletter" }], [{ heading: "log in" }]],
  ["heading-message", [{ heading: "contact us" }], [{ heading: "log in" }]],
  ["heading-checkout", [{ heading: "checkout" }], [{ heading: "log in" }]],
  ["names", [{ ids: "signup form" }, { action: "users register" }], [{ ids: "login form" }]],
  ["names-login", [{ ids: "login form" }], [{ ids: "login register" }, { ids: "login form", button: "sign up" }]],
  ["names-reset", [{ ids: "forgot password" }], [{ ids: "signup" }]],
  ["names-newsletter", [{ ids: "newsletter" }], [{ ids: "signup" }]],
  ["names-message", [{ ids: "contact form" }], [{ ids: "signup" }]],
  ["names-checkout", [{ ids: "checkout" }], [{ ids: "signup" }]],
  ["names-search", [{ ids: "search" }], [{ ids: "signup" }]],
  ["method-get", [{ method: "get" }], [{ method: "post" }]],
  ["newsletter-inside", [{ text: "our newsletter" }], [{ ...of(PASSWORD), text: "our newsletter" }, { text: "our shop" }]],
  ["have-account", [{ text: "already have an account" }, { around: { after: "already have an account" } }, { around: { before: "already have an account" } }], [{ text: "open an account" }]],
  ["link-login", [{ links: ["log in"] }, { around: { links: [{ text: "log in" }] } }], [{ links: ["log in"], button: "log in" }, { links: ["about us"] }, { links: [`log in ${"and more ".repeat(9)}`] }]],
  ["link-register", [{ links: ["sign up"] }], [{ links: ["sign up"], button: "sign up" }, { links: ["about us"] }]],
  ["link-reset", [{ links: ["forgot password"] }], [{ links: ["about us"] }]],
  ["consent", [{ text: "by signing up you agree to our terms" }, { text: "you agree", around: { after: "to the privacy policy" } }], [{ text: "you agree" }, { text: "our terms" }, { text: "you agree", around: { after: `${"more ".repeat(61)} terms` } }]],
  ["terms-inside", [{ text: "our terms of use" }, { text: "our privacy policy" }], [{ text: "our shop" }]],
  ["provider-register", [{ button: "sign up with google" }, { around: { buttons: [button("sign up with facebook")] } }], [{ button: "sign up" }, { button: "log in with google" }]],
  // the page
  ["title", [{ title: "create an account" }], [{ title: "log in" }]],
  ["title-login", [{ title: "log in" }], [{ title: "log in or create an account" }]],
  ["title-reset", [{ title: "forgot your password" }], [{ title: "log in" }]],
  ["title-message", [{ title: "contact us" }], [{ title: "log in" }]],
  ["path", [{ path: "users register" }], [{ path: "login" }]],
  ["path-login", [{ path: "login" }], [{ path: "users register" }]],
  ["path-reset", [{ path: "forgot password" }], [{ path: "login" }]],
  ["path-checkout", [{ path: "checkout" }], [{ path: "login" }]],
  ["top-heading", [{ top: "create an account" }], [{ top: "log in" }]],
  ["page-register-with-id", [{ ...of(EMAIL, NAME), title: "create an account" }, { ...of(EMAIL, NAME), path: "register" }, { ...of(EMAIL, NAME), top: "create an account" }],
    [{ ...of(EMAIL), title: "create an account" }, { ...of(NAME, NAME), title: "create an account" }, of(EMAIL, NAME)]],
  // together
  ["voices", [[{ button: "sign up" }, 0.25], [{ button: "sign up", title: "create an account", path: "register" }, 0.75], [{ button: "sign up", heading: "create an account", title: "create an account", path: "register", top: "create an account", ids: "signup" }, 1]], [{ button: "log in" }]],
  ["voices-without-password", [{ ...of(EMAIL), button: "sign up", title: "create an account" }], [{ ...of(EMAIL), button: "sign up" }, { ...of(EMAIL, PASSWORD), button: "sign up", title: "create an account" }, { ...of(NAME), button: "sign up", title: "create an account" }, { ...of(EMAIL), button: "sign up", title: "create an account", ids: "newsletter" }]],
  ["long-without-password", [{ ...of(EMAIL, NAME, CITY, PHONE), button: "sign up" }], [{ ...of(EMAIL, NAME, CITY), button: "sign up" }, { ...of(EMAIL, CITY, CITY, PHONE), button: "sign up" }, of(EMAIL, NAME, CITY, PHONE), { ...of(EMAIL, NAME, CITY, PHONE, PASSWORD), button: "sign up" }]],
  ["email-first", [{ ...of(EMAIL), button: "create account" }], [{ ...of(EMAIL), button: "sign up" }, { ...of(EMAIL, NAME, CITY), button: "create account" }, { ...of(EMAIL, PASSWORD), button: "create account" }, { ...of(EMAIL), button: "create account", ids: "newsletter" }]],
  ["against", [[{ ids: "newsletter" }, 1 / 3], [{ ids: "newsletter", title: "contact us" }, 2 / 3], [{ ids: "newsletter", title: "contact us", path: "checkout", button: "search", heading: "forgot your password" }, 1]], [{ ids: "signup" }, { ids: "login" }]],
  ["new-password-with-id", [of(EMAIL, NEW)], [of(NEW), of(EMAIL, CURRENT, NEW), of(EMAIL, PASSWORD)]],
  ["says-register-and-password", [{ ...of(PASSWORD), button: "sign up" }, { ...of(PASSWORD), heading: "create an account" }, { ...of(PASSWORD), ids: "signup" }], [{ ...of(EMAIL), button: "sign up" }, { ...of(PASSWORD), button: "log in" }]],
  ["button-register-with-id", [{ ...of(EMAIL), button: "sign up" }], [{ ...of(NAME), button: "sign up" }, { ...of(EMAIL), button: "log in" }]],
  ["opens-account", [{ button: "create account" }, { heading: "create an account" }], [{ button: "sign up" }, { heading: "sign up" }, { title: "create an account" }]],
  ["opens-account-with-id", [{ ...of(EMAIL), button: "create account" }], [{ ...of(NAME), button: "create account" }, { ...of(EMAIL), button: "sign up" }]],
  ["button-opens-account", [{ ...of(EMAIL), button: "create account" }], [{ ...of(EMAIL), button: "sign up" }, { ...of(NAME), button: "create account" }, { ...of(EMAIL), heading: "create account" }]],
  ["register-without-newsletter", [{ ...of(EMAIL), button: "sign up" }, { ...of(EMAIL), heading: "create an account" }], [{ ...of(EMAIL), button: "sign up", ids: "newsletter" }, { ...of(EMAIL), button: "sign up", heading: "our newsletter" }, { ...of(EMAIL, PASSWORD), button: "sign up" }, { ...of(NAME), button: "sign up" }, of(EMAIL)]],
]; // prettier-ignore

describe("what speaks for a signup form, and against it", () => {
  it("has a case for each signal", () => {
    expect(CASES.map(([name]) => name)).toEqual(SIGNAL_NAMES);
  });
  it.each(CASES)("%s", (name, fires, not) => {
    for (const one of fires) {
      const [told, value] = Array.isArray(one) ? one : [one, 1];
      expect(valueOf(name, told), JSON.stringify(told)).toBeCloseTo(value);
    }
    for (const told of not) expect(valueOf(name, told), JSON.stringify(told)).toBe(0);
  });
  it("tells the words by which it knew", () => {
    expect(fired({ button: "sign up now" }).get("button")?.word).toMatch(/^sign up/);
    expect(fired({ title: "log in" }).get("title-login")?.word).toBe("log in");
    expect(fired(of(EMAIL)).get("email")?.word).toBe("");
  });
  it("shows as reasons what is said, not how often or together with what", () => {
    expect(fired({}).get("button")?.isShown).toBe(true);
    expect(fired({}).get("voices")?.isShown).toBe(false);
  });
});

describe("the form most like a signup form", () => {
  const signup: Told = {
    ...of(EMAIL, NEW, AGAIN, AGREE), button: "create account", heading: "create an account", path: "register",
  }; // prettier-ignore
  const login: Told = { ...of(EMAIL, CURRENT, REMEMBER), button: "log in", heading: "log in", path: "login" };

  it("is told by its number, with the weightiest reasons first", () => {
    const page = { ...pageOf(signup), forms: [...pageOf(login).forms, ...pageOf(signup).forms] };
    const { form, score, reasons } = bestForm(page);
    expect(form).toBe(1);
    expect(score).toBeGreaterThan(0.9);
    expect(reasons.length).toBeGreaterThan(1);
    expect(reasons.length).toBeLessThanOrEqual(6);
    expect(reasons.some((reason) => reason.startsWith("button:create"))).toBe(true);
  });
  it("gives reasons against where it is none", () => {
    const { score, reasons } = bestForm(pageOf(login));
    expect(score).toBeLessThan(0.1);
    expect(reasons[0]).toBe("button-login:log in");
    expect(reasons).not.toContain("email");
  });
  it("is none where the page has no form", () => {
    expect(bestForm({ title: "", path: "", headings: [], forms: [] })).toEqual({
      form: -1,
      score: 0,
      reasons: [],
    });
  });
});
