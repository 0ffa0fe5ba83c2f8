import type { NotPolicyReason, PolicyDocument } from "./types.ts";

/** Whether a document is a privacy policy that can be read, and if not, why. */
export function judgePolicy(document: PolicyDocument): { isPolicy: boolean; reason: NotPolicyReason | null } {
  if (document.scriptDrawn) return { isPolicy: false, reason: "script-drawn" };
  if (document.words < 60) return { isPolicy: false, reason: "too-short" };
  if (document.language !== "en") return { isPolicy: false, reason: "language" };
  return { isPolicy: true, reason: null };
}
