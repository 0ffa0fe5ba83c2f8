import { withoutDeadLinks, type Draft, type Drafts } from "./draft.ts";
import { guessHeadings, lacksHeadings } from "./guess-headings.ts";
import { selectPolicy } from "./html-select.ts";
import { parseHtml, type HtmlElement } from "./html-tree.ts";
import { draftsOf, inlineText, walkHtml, type Walked } from "./html-walk.ts";
import { linkTarget, resolved } from "./link-target.ts";
import { namesPolicy } from "./policy-names.ts";
import { titleNumber } from "./titles.ts";
import { wordCount } from "./words.ts";

/** Fewer words than this, and scripts on the page: it is drawn by them. */
const FEW_WORDS = 60;

/** Reads the policy out of a page: its text whole and in page order, without the furniture around it. */
export function readHtml(source: string, url: string | null): Drafts {
  const root = parseHtml(source);
  const facts = headOf(root);
  const base = resolved(facts.base ?? "", url) ?? url;
  const walked = walkHtml(root, (href) => linkTarget(href, base));
  const pieces = selectPolicy(walked);
  let drafts = pieces.flatMap(draftsOf).map(withoutDeadLinks);
  if (lacksHeadings(drafts)) drafts = guessHeadings(drafts);
  return {
    title: titleOf(drafts, facts.title),
    language: facts.language,
    drafts,
    scriptDrawn: isScriptDrawn(walked),
    passwordFields: walked.passwordFields,
  };
}

function isScriptDrawn(walked: Walked): boolean {
  const words = walked.pieces.reduce((sum, piece) => sum + wordCount(piece.rich.text), 0);
  return words < FEW_WORDS && (walked.shell || walked.scripts > 0);
}

/** The heading that names the policy, else the page's title. A numbered heading names a part of something else. */
function titleOf(drafts: readonly Draft[], pageTitle: string | null): string | null {
  const headings = drafts.filter((draft) => draft.kind === "heading").slice(0, 3);
  const naming = headings.find(({ rich }) => namesPolicy(rich.text) && titleNumber(rich.text) === "");
  return naming ? naming.rich.text.replaceAll("\n", " ") : pageTitle;
}

function headOf(root: HtmlElement): { title: string | null; language: string | null; base: string | null } {
  const found = {
    title: null as string | null,
    language: null as string | null,
    base: null as string | null,
  };
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (typeof child === "string") continue;
      if (child.name === "html")
        found.language ??= child.attributes["lang"] ?? child.attributes["xml:lang"] ?? null;
      if (child.name === "title") found.title ??= inlineText(child, () => null).text || null;
      if (child.name === "base") found.base ??= child.attributes["href"] ?? null;
      if (child.name === "html" || child.name === "head" || child.name === "body") visit(child);
    }
  };
  visit(root);
  return found;
}
