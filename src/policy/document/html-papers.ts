import { isTitle, type Candidate } from "./html-candidate.ts";

/** Takes out other papers that stand on the same page: terms of use beside the policy, each under its own title. */
export function dropOtherPapers(all: readonly Candidate[]): void {
  const levels = new Set(all.filter(isOwn).map(levelOf));
  let open: Candidate[] | null = null;
  let level = 0;
  for (const candidate of all) {
    if (levels.has(levelOf(candidate)) && OTHER_PAPER.test(candidate.text)) {
      if (open) drop(open);
      open = [candidate];
      level = levelOf(candidate);
    } else if (open && levelOf(candidate) <= level && isTitle(candidate)) {
      drop(open);
      open = null;
    } else open?.push(candidate);
  }
  if (open) drop(open);
}

/** The title of a policy, which other papers may stand beside. */
function isOwn(candidate: Candidate): boolean {
  return (
    levelOf(candidate) <= 3 &&
    candidate.words <= 10 &&
    isTitle(candidate) &&
    !OTHER_PAPER.test(candidate.text)
  );
}

/** A few lines about the terms are part of the policy. */
function drop(paper: readonly Candidate[]): void {
  if (paper.reduce((sum, candidate) => sum + candidate.words, 0) < LEAST_PAPER) return;
  for (const candidate of paper) candidate.kept = false;
}

function levelOf({ piece }: Candidate): number {
  return piece.base.kind === "heading" ? (piece.base.level ?? 7) : 8;
}

const LEAST_PAPER = 100;
const OTHER_PAPER =
  /^\W*(?:(?:website|site|general|our|app|service)\s+)?(?:terms(?: (?:of|and|&) (?:use|service|services|sale|conditions))+|terms|user agreement|end user licen[cs]e agreement|eula|imprint|impressum|legal notice|disclaimer|responsible disclosure|refund policy|return policy|shipping policy|agb|allgemeine geschäftsbedingungen|nutzungsbedingungen|conditions générales.{0,40}|mentions légales|términos.{0,40}|aviso legal|termos de (?:uso|serviço)|condizioni.{0,40}|algemene voorwaarden|regulamin)\W*$/iu;
