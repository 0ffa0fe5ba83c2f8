/** A policy on several pages: a short first page whose sections lead to pages of their own. Addresses are of a made-up ferry. */

export const FERRY = "https://ferry.example/privacy";

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Ferry</title></head><body>
<nav><a href="/">Home</a> <a href="/timetable">Timetable</a></nav>
<main><h1>${title}</h1>${body}</main>
<footer><a href="/terms">Terms</a> <a href="/privacy">Privacy</a> <a href="/imprint">Imprint</a></footer></body></html>`;

export const FERRY_PAGES: Readonly<Record<string, string>> = {
  [FERRY]: page(
    "Privacy notice",
    `<p>This privacy notice explains in short what the ferry does with the personal information of its passengers. Each part has a page of its own.</p>
<h2>Information we collect</h2><p>We collect what we need to know who is on board. <a href="/privacy/collection">Learn more</a></p>
<h2>How we share information</h2><p>We share lists of passengers with few. <a href="/privacy/sharing">Learn more about how we share information</a></p>
<h2>Your rights</h2><p>You can ask us for what we hold. <a href="/privacy/rights">Read more</a></p>
<h2>Cookies</h2><p><a href="/privacy/cookies">Cookie policy</a></p>
<p>Buying a ticket is subject to our <a href="/terms">terms of carriage</a>. We work for <a href="https://harbour.example/privacy">the harbour</a>.</p>`,
  ),
  "https://ferry.example/privacy/collection": page(
    "Information we collect",
    `<p>When you book a crossing we collect your name, your e-mail address and your telephone number.</p>
<p>Our website records your IP address and the kind of browser that you use.</p>
<p>We never ask for your date of birth, and we collect nothing about your health.</p>`,
  ),
  "https://ferry.example/privacy/sharing": page(
    "How we share information",
    `<p>We give the list of passengers to the coast guard before each crossing, because the law tells us to.</p>
<p>We do not sell your personal information, and we do not share it with advertisers.</p>`,
  ),
  "https://ferry.example/privacy/rights": page(
    "Your rights",
    `<p>You may ask us for a copy of the personal information that we hold about you, and have it corrected or deleted.</p>
<p>Write to <a href="mailto:privacy@ferry.example">privacy@ferry.example</a>, and you have an answer within a month.</p>`,
  ),
  "https://ferry.example/privacy/cookies": page(
    "Cookie policy",
    `<p>We set one cookie that remembers the landing stage from which you last left.</p>
<p>You can delete it in your browser at any time, and the website works without it too.</p>`,
  ),
};
