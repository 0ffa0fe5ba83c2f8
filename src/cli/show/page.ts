import type { PolicyLinks, SignupFinding } from "../../page/types.ts";
import { fold, paint, type Page } from "../terminal.ts";

/** The policy links of a page as text for a terminal, best first. */
export function showLinks({ policy, candidates }: PolicyLinks, page: Page): string {
  if (candidates.length === 0) return "No privacy-policy link found.\n";
  const lines = candidates.map((link) => {
    const mark = link.url === policy ? "> " : "  ";
    const about = `${link.kind}, ${percent(link.score)}: “${link.text}” (${link.reasons.join(", ")})`;
    return `${mark}${link.url}\n${fold(page, about, "    ", "dim")}`;
  });
  const first = policy === null ? "No link is good enough to offer; these were looked at:\n" : "";
  return `${first}${lines.join("\n")}\n`;
}

/** What was found of a signup form, as text for a terminal. */
export function showSignup({ signup, score, reasons, consent }: SignupFinding, page: Page): string {
  const verdict = signup ? "This page signs people up" : "This page does not sign people up";
  const lines = [`${paint(page, "bold", verdict)} (${percent(score)})`];
  if (reasons.length > 0) lines.push(fold(page, reasons.join(", "), "  signs    ", "dim"));
  if (consent) {
    lines.push(fold(page, `“${consent.text}”`, "  agrees   "));
    if (consent.policy !== null) lines.push(`  policy   ${consent.policy}`);
    if (consent.terms !== null) lines.push(`  terms    ${consent.terms}`);
    const { present, preticked } = consent.marketing;
    if (present) lines.push(`  adverts  ${preticked ? "asked for, ticked beforehand" : "asked for"}`);
  }
  return `${lines.join("\n")}\n`;
}

function percent(score: number): string {
  return `${Math.round(score * 100)} %`;
}
