/** Every picture of the gallery: which view, how large, and in which circumstances. */
import type { ErrorCode } from "../../src/policy/errors.ts";
import type { NotPolicyReason } from "../../src/policy/types.ts";

export interface Shot {
  name: string;
  /** What the page is asked to show. */
  view: string;
  /** CSS pixels. */
  width: number;
  appearance?: "light" | "dark";
  dir?: "rtl";
  lang?: string;
  /** All lines and folds open. */
  open?: true;
  /** Twice as large, in a window of the same size. */
  zoom?: true;
  forced?: true;
  reduced?: true;
}

const FAILURES: Record<ErrorCode, true> = {
  "bad-address": true,
  "private-address": true,
  "no-access": true,
  offline: true,
  dns: true,
  tls: true,
  timeout: true,
  network: true,
  "redirect-loop": true,
  refused: true,
  "not-found": true,
  "server-error": true,
  "http-error": true,
  "too-large": true,
  empty: true,
  binary: true,
  "unsupported-type": true,
  locked: true,
  scanned: true,
  unreadable: true,
  storage: true,
  cancelled: true,
  internal: true,
};
const NO_POLICIES: Record<NotPolicyReason, true> = {
  "too-short": true,
  terms: true,
  index: true,
  login: true,
  language: true,
  "script-drawn": true,
  other: true,
};

const POPUP = 380;
const PAGE = 1100;
/** The views at their usual size. */
const VIEWS: readonly (readonly [view: string, width: number])[] = [
  ...[
    "ready",
    "changed",
    "changed-before",
    "signup",
    "calm",
    "long-names",
    "right-to-left",
    "looking",
    "finding",
    "fetching",
    "reading",
    "choose",
    "none-found",
    "none-found-tried",
    "reload",
    "restricted",
    "no-access",
    "lost",
    "site-off",
    ...Object.keys(FAILURES).map((code) => `failed-${code}`),
    ...Object.keys(NO_POLICIES).map((reason) => `not-policy-${reason}`),
  ].map((state) => [`popup-${state}`, POPUP] as const),
  ["card", 1000],
  ["card-worse", 1000],
  ["welcome", PAGE],
  ["welcome-no-access", PAGE],
  ["options", PAGE],
  ["options-empty", PAGE],
  ["compare", PAGE],
  ["compare-too-few", PAGE],
  ["compare-failed", PAGE],
  ["report", PAGE],
];

/** The views that every circumstance is tried on. */
const TELLING: readonly (readonly [view: string, width: number])[] = [
  ["popup-signup", POPUP],
  ["popup-none-found", POPUP],
  ["card", 1000],
  ["welcome", PAGE],
  ["options", PAGE],
  ["compare", PAGE],
  ["report", PAGE],
];

/** Long words, long sentences, no spaces, many forms. */
const LANGUAGES = ["de", "fr", "ja", "pl"] as const;

const named = (view: string, what: string, shot: Omit<Shot, "name" | "view">): Shot => ({
  name: `${view}-${what}`,
  view,
  ...shot,
});

export const SHOTS: readonly Shot[] = [
  ...VIEWS.flatMap(([view, width]) =>
    (["light", "dark"] as const).map((appearance) => named(view, appearance, { width, appearance })),
  ),
  ...(["light", "dark"] as const).flatMap((appearance) => [
    named("popup-ready", `open-${appearance}`, { width: POPUP, appearance, open: true }),
    named("popup-changed", `open-${appearance}`, { width: POPUP, appearance, open: true }),
    named("options", `open-${appearance}`, { width: PAGE, appearance, open: true }),
    named("compare", `open-${appearance}`, { width: PAGE, appearance, open: true }),
  ]),
  ...TELLING.flatMap(([view, width]) => [
    named(view, "320px", { width: 320, appearance: "light" }),
    named(view, "zoom", { width, appearance: "light", zoom: true }),
    named(view, "rtl", { width, appearance: "light", dir: "rtl" }),
    named(view, "reduced-motion", { width, appearance: "light", reduced: true }),
    named(view, "forced-colours", { width, forced: true }),
    ...LANGUAGES.map((lang) => named(view, lang, { width, appearance: "light", lang })),
  ]),
];
