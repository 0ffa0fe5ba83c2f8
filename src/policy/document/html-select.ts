import { candidateOf, LEAST_LEFT, type Candidate } from "./html-candidate.ts";
import { dropContents } from "./html-contents.ts";
import { dropOtherPapers } from "./html-papers.ts";
import { dropCopies } from "./html-repeats.ts";
import { trimEnds } from "./html-trim.ts";
import type { Piece, Walked, Zone } from "./html-walk.ts";
import { namesPolicy } from "./policy-names.ts";

/** The pieces that make the policy, in page order. */
export function selectPolicy(walked: Walked): Piece[] {
  const all = walked.pieces.map(candidateOf);
  dropZones(all);
  let left = all.filter((candidate) => candidate.kept);
  for (const drop of [dropControls, dropContents, dropCopies, dropOtherPapers]) {
    drop(left);
    left = left.filter((candidate) => candidate.kept);
  }
  trimEnds(left, walked);
  return left.filter((candidate) => candidate.kept).map((candidate) => candidate.piece);
}

const MOST_UNSEEN = 0.25;

/** Takes out menus, footers, banners and the like, outermost first. */
function dropZones(all: readonly Candidate[]): void {
  const zones = new Map<Zone, { words: number; prose: number }>();
  let total = 0;
  for (const candidate of all) {
    if (candidate.prose) total += candidate.words;
    for (let zone = candidate.piece.zone; zone; zone = zone.parent) {
      const sums = zones.get(zone) ?? { words: 0, prose: 0 };
      sums.words += candidate.words;
      if (candidate.prose) sums.prose += candidate.words;
      zones.set(zone, sums);
    }
  }
  const dropped = new Map<Zone, boolean>();
  const isDropped = (zone: Zone): boolean => {
    const known = dropped.get(zone);
    if (known !== undefined) return known;
    const sums = zones.get(zone) ?? { words: 0, prose: 0 };
    const enoughLeft = total - sums.prose >= LEAST_LEFT;
    const little =
      zone.kind === "sure" ||
      (zone.kind === "unseen" && sums.prose <= total * MOST_UNSEEN) ||
      (zone.kind === "consent" && sums.prose < Math.max(150, total * 0.15)) ||
      (zone.kind !== "unseen" && sums.prose < Math.max(40, sums.words * 0.4));
    const answer = (zone.parent !== null && isDropped(zone.parent)) || (enoughLeft && little);
    dropped.set(zone, answer);
    return answer;
  };
  for (const candidate of all) {
    const { zone, base } = candidate.piece;
    if (!zone || !isDropped(zone)) continue;
    // The policy's own title often stands in the page's header.
    const title =
      base.kind === "heading" &&
      (base.level ?? 9) <= 2 &&
      namesPolicy(candidate.text) &&
      candidate.linked < 0.5;
    candidate.kept = title && zone.kind === "likely";
  }
}

/** Buttons and labels of forms, unless they carry the titles of an accordion. */
function dropControls(all: readonly Candidate[]): void {
  all.forEach((candidate, index) => {
    if (!candidate.piece.control) return;
    const next = all[index + 1];
    const titles =
      next !== undefined &&
      !next.piece.control &&
      next.prose &&
      candidate.words >= 1 &&
      candidate.words <= 14;
    candidate.kept =
      titles && candidate.piece.zone === next.piece.zone && !CONTROL_WORDS.test(candidate.text);
    if (candidate.kept && candidate.piece.base.kind === "paragraph")
      candidate.piece.base = { kind: "heading", rank: 0 };
  });
}

const CONTROL_WORDS =
  /^(?:accept|agree|ok|okay|close|submit|send|search|print|download|menu|share|subscribe|sign ?(?:up|in)|log ?in|back|next|previous|continue|learn more|read more|show|hide|expand|collapse|toggle|cancel|save|reject|decline|allow|got it|copy|apply|go)\b/iu;
