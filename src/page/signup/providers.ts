/**
 * Signup without anything to write into: "Sign up with …", "Continue with …" buttons alone. A rule, not weights: pages of this kind are
 * few. It takes a word for opening an account near the buttons, and what only a page for new people says: what one agrees to, or where
 * those go who have an account.
 */
import { bare } from "../bare.ts";
import { textOf, wordForm } from "../text.ts";
import { AGREE, HAVE_ACCOUNT, POLICY, TERMS } from "../words/signup-consent.ts";
import { elementsOf, parentOf, type Root } from "../walk.ts";
import { inText, PROVIDER, saidIn } from "./facts.ts";
import { matcherOf } from "./lexicon.ts";

export interface ProviderButtons {
  /** The block that holds them and what they are about. */
  container: Element;
  reasons: string[];
}

const agree = matcherOf(AGREE);
const papers = matcherOf(POLICY, TERMS);
const haveAccount = matcherOf(HAVE_ACCOUNT);
const BUTTONS = 'button, [role="button"], a[class*="btn" i], a[class*="button" i], a[href*="auth" i]';
const HEADINGS = 'h1, h2, h3, [role="heading"]';
const MOST_BUTTONS = 400;
const LONGEST_BUTTON = 60;
const LONGEST_BLOCK = 1_500;
const LEVELS_UP = 7;
/** As good as a form's score that is well over the threshold. */
export const PROVIDER_SCORE = 0.8;

/** The buttons of other sites' accounts by which an account is opened here; null where there are none. */
export function providerSignup(
  roots: readonly Root[],
  isVisible: (element: Element) => boolean = () => true,
): ProviderButtons | null {
  const buttons = elementsOf(roots, BUTTONS)
    .slice(0, MOST_BUTTONS)
    .filter((button) => {
      const length = bare(button).textContent?.length ?? 0;
      return length > 0 && length < LONGEST_BUTTON * 4;
    })
    .map((button) => ({ button, text: wordForm(textOf(button, LONGEST_BUTTON)) }))
    .filter(({ button, text }) => PROVIDER.test(text) && isVisible(button));
  const [first] = buttons;
  if (!first) return null;
  const own = buttons.map(({ text }) => saidIn(text, inText));
  if (own.some(({ login }) => login)) return null;
  const byButton = own.find(({ register }) => register)?.register ?? "";

  let at: Element | null = first.button;
  for (let level = 0; at && level < LEVELS_UP; level++, at = parentOf(at)) {
    const raw = textOf(at, LONGEST_BLOCK);
    if (raw.length >= LONGEST_BLOCK || bare(at).localName === "body") return null;
    const text = wordForm(raw);
    const heading = [...bare(at).querySelectorAll(HEADINGS)].map((one) =>
      saidIn(wordForm(textOf(one, 200)), inText),
    );
    if (heading.some(({ login, register }) => login && !register)) return null;
    const register = byButton || heading.find((said) => said.register)?.register;
    const known = haveAccount.find(text);
    const agreed = agree.test(text) && papers.test(text) ? agree.find(text) : "";
    if (!register || !(known || agreed)) continue;
    return {
      container: at,
      reasons: [
        `provider-buttons:${buttons.length}`,
        `${byButton ? "button" : "heading"}:${register}`,
        ...(known ? [`have-account:${known}`] : []),
        ...(agreed ? [`consent:${agreed}`] : []),
      ],
    };
  }
  return null;
}
