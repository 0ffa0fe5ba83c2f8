// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { consentOf } from "../../src/page/consent.ts";
import { recogniseSignup } from "../../src/page/signup.ts";

const url = "https://shop.example/join/now";

function consent(html: string): ReturnType<typeof consentOf> {
  const page = new DOMParser().parseFromString(html, "text/html");
  const form = page.querySelector("form");
  return consentOf(form ?? page, { url });
}

describe("consentOf", () => {
  it("reads sentence and links of the usual kind", () => {
    expect(
      consent(`<form><input name="email"><p>By signing up you agree to our <a href="/terms">Terms of Service</a> and
        <a href="https://legal.example/privacy">Privacy Policy</a>.</p><button>Sign up</button></form>`),
    ).toEqual({
      policy: "https://legal.example/privacy",
      terms: "https://shop.example/terms",
      text: "By signing up you agree to our Terms of Service and Privacy Policy.",
      marketing: { present: false, preticked: false },
    });
  });

  it("reads the label of a box", () => {
    const found = consent(
      `<form><label><input type="checkbox" name="ok"> Ich stimme den <a href="/agb">AGB</a> und der <a href="datenschutz">Datenschutzerklärung</a> zu</label></form>`,
    );
    expect(found?.terms).toBe("https://shop.example/agb");
    expect(found?.policy).toBe("https://shop.example/join/datenschutz");
    expect(found?.text).toBe("Ich stimme den AGB und der Datenschutzerklärung zu");
  });

  it("goes by the address where the link says only here", () => {
    const found = consent(
      `<form><p>I have read the privacy policy, which is <a href="/legal/privacy.html">here</a>.</p></form>`,
    );
    expect(found?.policy).toBe("https://shop.example/legal/privacy.html");
  });

  it("looks right after the form", () => {
    const found = consent(
      `<div><form><input name="email"></form><small>En vous inscrivant, vous acceptez nos <a href="/cgu">conditions d'utilisation</a>.</small></div>`,
    );
    expect(found?.terms).toBe("https://shop.example/cgu");
    expect(found?.policy).toBeNull();
  });

  it("one link can be both", () => {
    const found = consent(
      `<form><p>I accept the <a href="/legal">terms of use and privacy policy</a></p></form>`,
    );
    expect(found?.policy).toBe("https://shop.example/legal");
    expect(found?.terms).toBe("https://shop.example/legal");
  });

  it("prefers the sentence that names both papers", () => {
    const found = consent(`<form><p>We use cookies, as you agreed: <a href="/cookies-privacy">privacy</a></p>
      <p>By continuing you accept the <a href="/t">terms</a> and the <a href="/p">privacy policy</a></p></form>`);
    expect(found?.policy).toBe("https://shop.example/p");
    expect(found?.terms).toBe("https://shop.example/t");
  });

  it("takes no link that leads nowhere", () => {
    const found = consent(
      `<form><p>I agree to the <a href="#">privacy policy</a> and <a href="javascript:show()">terms</a></p></form>`,
    );
    expect(found).toMatchObject({
      policy: null,
      terms: null,
      text: "I agree to the privacy policy and terms",
    });
  });

  it("keeps of a long text the sentences that matter", () => {
    const found = consent(
      `<form><p>${"Our teas come from small gardens. ".repeat(8)}By joining you agree to the <a href="/t">Terms</a>. ${"We hope that you like them. ".repeat(4)}</p></form>`,
    );
    expect(found?.text).toBe("By joining you agree to the Terms.");
  });

  it("is nothing where nothing is agreed to", () => {
    expect(
      consent(`<form><input name="email"><a href="/privacy">Privacy</a><button>Sign up</button></form>`),
    ).toBeNull();
  });

  it("finds a box for letters, and whether it comes ticked", () => {
    const box = (ticked: string): string =>
      `<form><label><input type="checkbox" name="news" ${ticked}> Send me offers and news by e-mail</label><p>By joining you accept our <a href="/t">terms</a></p></form>`;
    expect(consent(box(""))?.marketing).toEqual({ present: true, preticked: false });
    expect(consent(box("checked"))?.marketing).toEqual({ present: true, preticked: true });
  });

  it("finds a ticked box for letters though nothing is agreed to", () => {
    expect(
      consent(`<form><label for="n">Newsletter</label><input type="checkbox" id="n" checked></form>`),
    ).toEqual({
      policy: null,
      terms: null,
      text: "",
      marketing: { present: true, preticked: true },
    });
  });

  it("a ticked box for staying logged in is none for letters", () => {
    expect(
      consent(`<form><label><input type="checkbox" checked> Keep me logged in</label></form>`),
    ).toBeNull();
  });

  it("sees into open shadow roots", () => {
    const page = document.implementation.createHTMLDocument("");
    const host = page.body.appendChild(page.createElement("div"));
    host.attachShadow({ mode: "open" }).innerHTML =
      `<p>By signing up you agree to the <a href="/privacy">Privacy Policy</a></p>`;
    expect(consentOf(page, { url })?.policy).toBe("https://shop.example/privacy");
  });

  it("comes with a signup", () => {
    const page = new DOMParser().parseFromString(
      `<h1>Create account</h1><form><label>E-mail <input type="email" name="email"></label><label>Password <input type="password" autocomplete="new-password"></label>
       <label><input type="checkbox" name="agree"> I agree to the <a href="/privacy">privacy policy</a></label><button>Create account</button></form>`,
      "text/html",
    );
    expect(recogniseSignup(page, { url }).consent?.policy).toBe("https://shop.example/privacy");
  });
});
