/** Addresses of the sample shop, and pages that tests put beside it. */
import type { Page as SitePage } from "./world.ts";

export const HOME = "https://shop.example/";
export const SIGNUP = "https://shop.example/signup";
export const LOGIN = "https://shop.example/login";
export const POLICY = "https://legal.parcelpost.example/privacy";

/** A page whose footer leads to a policy. */
export function pageLinking(policy: string, body = "<p>Fresh bread every morning.</p>"): SitePage {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bakery</title></head>
<body><main><h1>A bakery</h1>${body}</main>
<footer><a href="/about">About us</a> <a href="${policy}">Privacy policy</a></footer></body></html>`,
  };
}

/** A short policy that is read without trouble; `sentences` stand among it. */
export function policySaying(...sentences: string[]): SitePage {
  const paragraphs = [
    "This privacy policy explains what Crust & Crumb Bakery does with personal information of its customers.",
    "When you order bread we collect your name, your e-mail address and the address we deliver to.",
    "Our web server automatically records your IP address and the pages that you look at.",
    "We use your information to bake and deliver your order and to answer your questions.",
    "You may ask us for a copy of the personal information we hold about you, and have it corrected or deleted.",
    "We keep records of orders for five years because the tax office asks for them.",
    "Questions about this privacy policy can be sent to privacy@bakery.example.",
    ...sentences,
  ];
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title></head>
<body><main><h1>Privacy policy</h1>${paragraphs.map((one) => `<p>${one}</p>`).join("\n")}</main></body></html>`,
  };
}
