import { describe, expect, it } from "vitest";
import { isMarketingBox, kindsOf } from "../../../src/page/signup/fields.ts";
import type { FieldView } from "../../../src/page/signup/view.ts";

function field(part: Partial<FieldView>): FieldView {
  return { tag: "input", type: "text", auto: "", ids: "", label: "", near: "", checked: false, ...part };
}
const password = (part: Partial<FieldView>): FieldView => field({ type: "password", ...part });

describe("kindsOf", () => {
  it.each([
    ["a token", field({ auto: "section-a email" }), "email"],
    ["a German label", field({ label: "vorname" }), "name"],
    ["a Japanese label", field({ label: "メールアドレス" }), "email"],
    ["text before the field", field({ near: "имя пользователя" }), "username"],
    ["user name or e-mail", field({ label: "username or email" }), "login-id"],
    ["a birth date in three selects", field({ tag: "select", type: "select", ids: "user month" }), "birth"],
    ["a telephone input", field({ type: "tel", ids: "mobile" }), "phone"],
    ["a comment", field({ tag: "textarea", type: "textarea", ids: "comment" }), "free-text"],
    ["a robot test", field({ tag: "textarea", type: "textarea", ids: "g recaptcha response" }), "captcha"],
    ["a password in clear", field({ ids: "slaptazodis" }), "password"],
    ["a card code typed as a password", password({ ids: "cvv", label: "security code" }), "card"],
    ["a PIN typed as a password", password({ label: "pin" }), "secret"],
    ["a social-security number typed as a password", password({ ids: "ssn last4" }), "secret"],
    ["a password in use", password({ label: "current password" }), "password-current"],
    ["a box for terms", field({ type: "checkbox", label: "i agree to the terms of use" }), "agree"],
    ["a box for letters", field({ type: "checkbox", label: "send me offers and news" }), "marketing"],
    [
      "a box to stay logged in",
      field({ type: "checkbox", ids: "remember me", label: "keep me logged in" }),
      "remember",
    ],
  ])("%s", (_, view, kind) => expect(kindsOf([view])).toEqual([kind]));

  it("tells the second password from the first", () => {
    expect(kindsOf([password({ ids: "pw" }), password({ ids: "pw2" })])).toEqual([
      "password",
      "password-again",
    ]);
    expect(
      kindsOf([
        password({ label: "old password" }),
        password({ label: "new password" }),
        password({ label: "repeat it" }),
      ]),
    ).toEqual(["password-current", "password-new", "password-again"]);
  });
});

describe("isMarketingBox", () => {
  it("takes a box that agrees to letters and terms at once", () => {
    expect(
      isMarketingBox(field({ type: "checkbox", label: "i accept the terms and want the newsletter" })),
    ).toBe(true);
  });

  it("leaves boxes for terms and for staying logged in", () => {
    expect(isMarketingBox(field({ type: "checkbox", label: "i accept the terms" }))).toBe(false);
    expect(isMarketingBox(field({ type: "checkbox", label: "remember me" }))).toBe(false);
  });
});
