import { usualPhrase } from "./voice.ts";

/** How usual a practice is; `share` of policies, 0 to 1. The bar repeats the words. */
export function Usual({ share }: { share: number }) {
  const part = Math.max(0.03, Math.min(1, share)) * 100;
  return (
    <span className="usual">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="track" width="100" height="10" rx="2" />
        <rect className="part" width={part} height="10" rx="2" />
      </svg>
      {usualPhrase(share)}
    </span>
  );
}
