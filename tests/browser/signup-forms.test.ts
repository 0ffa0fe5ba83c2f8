import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setting } from "./card.ts";
import { cardAtRest, cardBox } from "./closed-root.ts";
import { settled, textOf } from "./popup.ts";
import { words } from "../../src/extension/ui/words.ts";
import { KINDS, picture, startSession, until, type Session } from "./session.ts";
import { judged, putSite } from "./signup-site.ts";

const FIELDS = `<p><label>Your name <input name="name" autocomplete="name"></label></p>
<p><label>E-mail address <input type="email" name="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>`;
const FORM = `<form method="post" action="/join"><h2>Create your account</h2>${FIELDS}<button>Create account</button></form>`;
const LOGIN = `<form method="post" action="/session"><h2>Log in</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="username"></label></p>
<p><label>Password <input type="password" name="password" autocomplete="current-password"></label></p>
<button>Log in</button> <p>New here? <a href="/join">Sign up</a></p></form>`;
const NEWSLETTER = `<form action="/letters"><h3>Our newsletter</h3><p><label>E-mail address <input type="email" name="email"></label></p>
<button>Subscribe</button></form>`;

/** What makes a page a signup page at once. */
const SIGNUP: Record<string, string> = {
  "no form element": `<div class="panel"><h2>Create your account</h2>${FIELDS}<div role="button" tabindex="0">Create account</div></div>`,
  "an open shadow root": `<x-join></x-join><template>${FORM}</template><script>
    customElements.define("x-join", class extends HTMLElement { connectedCallback() {
      this.attachShadow({ mode: "open" }).append(document.querySelector("template").content.cloneNode(true)); } });</script>`,
  "two forms": `<div style="display: flex; gap: 4rem">${LOGIN.replace(/<p>New here.*?<\/p>/u, "")}${FORM}</div>`,
  "e-mail first": `<form method="post" action="/join"><h2>Create your account</h2><p><label>E-mail address <input type="email" name="email"></label></p>
    <p>By creating an account you agree to our <a href="/terms">Terms</a>.</p><button>Create account</button>
    <p>Already have an account? <a href="/login">Log in</a></p></form>`,
  "continue-with buttons": `<div class="panel"><h2>Create your account</h2><button>Continue with Google</button> <button>Continue with Apple</button>
    <button>Continue with e-mail</button><p>By continuing you agree to our <a href="/terms">Terms of Service</a>.</p></div>`,
  "continue-with buttons above fields": `<form action="/join" method="post"><h2>Sign up</h2><button type="button">Continue with Google</button>
    <p>or</p>${FIELDS}<button>Sign up</button></form>`,
};

/** Pages on which nobody opens an account. */
const OTHERS: Record<string, string> = {
  "a login with a link to sign up": LOGIN,
  "a login by other accounts": `<h2>Log in</h2><button>Continue with Google</button> <button>Continue with Apple</button>
    <p>By continuing you agree to our <a href="/terms">Terms of Service</a>.</p>`,
  "a newsletter at the foot": `<article><p>Bread is best on the day it is baked.</p></article><footer>${NEWSLETTER}</footer>`,
  "a change of password": `<form method="post" action="/password"><h2>Change your password</h2>
    <p><label>Current password <input type="password" name="old" autocomplete="current-password"></label></p>
    <p><label>New password <input type="password" name="new" autocomplete="new-password"></label></p>
    <p><label>Repeat new password <input type="password" name="again" autocomplete="new-password"></label></p><button>Save</button></form>`,
  "a signup that is hidden": `<p>Welcome.</p><div style="display: none">${FORM}</div>`,
};

/** What a click of the reader makes one. */
const AFTER_CLICK: Record<string, string> = {
  "a modal": `<button id="go" type="button">Join us</button><div id="modal" role="dialog" aria-modal="true"
    style="display: none; position: fixed; inset: 0; background: #fffc"><div style="margin: 8rem auto; width: 22rem; background: #fff">${FORM}</div></div>
    <script>document.querySelector("#go").onclick = () => { document.querySelector("#modal").style.display = "block"; };</script>`,
  "a second step": `<form id="one"><h2>Welcome to the bakery</h2><p><label>E-mail address <input type="email" name="email"></label></p>
    <button id="go" type="button">Continue</button></form><template>${FORM}</template><script>
    document.querySelector("#go").onclick = () => document.querySelector("#one").replaceWith(document.querySelector("template").content.cloneNode(true));</script>`,
  "navigation within an application": `<div id="app"><p>Bread and more.</p><button id="go" type="button">Start</button></div><template>${FORM}</template><script>
    document.querySelector("#go").onclick = () => { history.pushState({}, "", "/account/new");
      document.querySelector("#app").replaceChildren(document.querySelector("template").content.cloneNode(true)); };</script>`,
};

describe.each(KINDS)("%s: forms of every kind", (kind) => {
  let session: Session;
  let count = 0;
  beforeAll(async () => {
    session = await startSession(kind);
    await session.ask(() => undefined);
  });
  afterAll(() => session.close());
  const put = (body: string) => putSite(session, `form-${++count}.example`, body);

  it.each(Object.entries(SIGNUP))("%s: warned of", async (_, body) => {
    const page = await session.visit(put(body));
    await cardAtRest(page);
    await page.close();
  });

  it.each(Object.entries(OTHERS))("%s: left alone", async (_, body) => {
    const page = await session.visit(put(body));
    expect(await judged(session, page)).toBe(false);
    expect(await cardBox(page)).toBeNull();
    await page.close();
  });

  it.each(Object.entries(AFTER_CLICK))("%s: warned of when it comes", async (name, body) => {
    const page = await session.visit(put(body));
    expect(await judged(session, page)).toBe(false);
    expect(await cardBox(page)).toBeNull();
    await page.click("#go");
    await cardAtRest(page);
    await picture(page, `card-${name.replaceAll(" ", "-")}-${kind}`);
    await page.close();
  });

  it("says in the popup what is agreed to, and what comes ticked; the badge has the number", async () => {
    await setting(session, { signupWarnings: true });
    const page = await session.visit(
      put(`<form method="post" action="/join"><h2>Create your account</h2>${FIELDS}
        <p>By creating an account you agree to our Terms of Service and <a href="/privacy">Privacy Policy</a>.</p>
        <p><label><input type="checkbox" name="news"> Send me offers and news</label></p><button>Create account</button></form>
        <script>document.querySelector("[name=news]").checked = true</script>`),
    );
    await cardAtRest(page);
    const tab = await session.tabId(page);
    expect(await session.ask((tabId) => chrome.action.getBadgeText({ tabId }), tab)).toMatch(/^[1-9]$/);
    const popup = await session.popupOf(tab);
    await until(async () => (await settled(popup)) === "ready", "the summary");
    const text = await textOf(popup);
    for (const part of [words.aboutToSignUp, words.agreePolicy, words.agreeTerms, words.agreeMarketingTicked])
      expect(text).toContain(part);
    expect(text).toContain("By creating an account you agree");
    await popup.setViewport({ width: 380, height: 600 });
    await picture(popup, `popup-consent-${kind}`);
    await popup.close();
    await page.close();
  });
});
