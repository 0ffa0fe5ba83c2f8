// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { recogniseSignup, recogniseSignupSteps } from "../../src/page/signup.ts";

function page(html: string): ReturnType<typeof recogniseSignup> {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return recogniseSignup(parsed, { url: "https://shop.example/" });
}

describe("recogniseSignup", () => {
  it("says yes to a form with a new password, a name and a button that creates an account", () => {
    const found = page(`<h1>Create your account</h1><form action="/accounts">
      <label for="n">First name</label><input id="n" name="first_name">
      <label for="e">E-mail</label><input id="e" type="email" name="email">
      <label for="p">Password</label><input id="p" type="password" name="password" autocomplete="new-password">
      <label for="q">Repeat password</label><input id="q" type="password" name="password2">
      <button>Create account</button></form>`);
    expect(found.signup).toBe(true);
    expect(found.score).toBeGreaterThan(0.9);
    expect(found.reasons).toContain("button:create account");
  });

  it("says no to a login form that links to signing up", () => {
    const found =
      page(`<h1>Log in</h1><form action="/login"><label>E-mail <input type="email" name="email"></label>
      <label>Password <input type="password" name="password"></label><a href="/forgot">Forgot your password?</a>
      <button>Log in</button></form><p>New here? <a href="/join">Create an account</a></p>`);
    expect(found.signup).toBe(false);
    expect(found.consent).toBeNull();
  });

  it("has nothing to say about a page without fields", () => {
    expect(page("<h1>Create account</h1><p>Soon.</p>")).toEqual({
      signup: false,
      score: 0,
      reasons: [],
      consent: null,
    });
  });

  it("looks at hundreds of fields in many small steps, and finds the same as at once", () => {
    const fields = Array.from({ length: 300 }, (_, i) => `<p>Bread ${i} <input name="n${i}"></p>`).join("");
    const parsed = new DOMParser().parseFromString(
      `<form>${fields}<button>Order</button></form>`,
      "text/html",
    );
    const options = { url: "https://shop.example/" };
    const steps = recogniseSignupSteps(parsed, options);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).toEqual(recogniseSignup(parsed, options));
    expect(count).toBeGreaterThan(20);
  });
});
