// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { recogniseSignup } from "../../../src/page/signup.ts";

const look = (html: string, isVisible?: (element: Element) => boolean) =>
  recogniseSignup(new DOMParser().parseFromString(html, "text/html"), {
    url: "https://shop.example/",
    isVisible,
  });
const AGREED = `<p>By continuing you agree to our <a href="/terms">Terms</a> and <a href="/privacy">Privacy Policy</a>.</p>`;
const KNOWN = `<p>Already have an account? <a href="/login">Log in</a></p>`;

describe("signup by other accounts alone", () => {
  it.each([
    [
      "a heading and what is agreed to",
      `<h1>Create your account</h1><button>Continue with Google</button>${AGREED}`,
    ],
    [
      "buttons that say it, and a way for those who have one",
      `<a class="btn" href="/oauth">Sign up with Apple</a>${KNOWN}`,
    ],
    [
      "German",
      `<h2>Konto erstellen</h2><button>Weiter mit Google</button><p>Du hast bereits ein Konto? <a href="/login">Anmelden</a></p>`,
    ],
    ["Korean", `<h2>회원가입</h2><button>카카오로 시작하기</button><p>이미 계정이 있으신가요?</p>`],
  ])("%s", (_, html) => {
    const found = look(`<main><div>${html}</div></main>`);
    expect(found.signup).toBe(true);
    expect(found.reasons[0]).toMatch(/^provider-buttons:/);
  });

  it("tells what is agreed to", () => {
    const found = look(`<div><h1>Join us</h1><button>Continue with Google</button>${AGREED}</div>`);
    expect(found.consent).toMatchObject({
      policy: "https://shop.example/privacy",
      terms: "https://shop.example/terms",
    });
  });

  it.each([
    ["a login", `<h1>Log in</h1><button>Continue with Google</button>${AGREED}`],
    ["a login by its buttons", `<h1>Welcome</h1><button>Log in with Google</button>${AGREED}`],
    ["nothing that only new people are told", `<h1>Join us</h1><button>Share on Facebook</button>`],
    ["no other account", `<h1>Create your account</h1><button>Continue</button>${AGREED}`],
  ])("not %s", (_, html) => expect(look(`<main><div>${html}</div></main>`).signup).toBe(false));

  it("not where the buttons can't be seen", () => {
    const html = `<div><h1>Create your account</h1><button>Continue with Google</button>${AGREED}</div>`;
    expect(look(html, () => false).signup).toBe(false);
  });
});
