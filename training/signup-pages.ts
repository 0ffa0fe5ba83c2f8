/** The labelled pages of ../shared/data, read into signal values. Parsing them takes a minute. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { providerSignup } from "../src/page/signup/providers.ts";
import { readPage } from "../src/page/signup/read.ts";
import { signalsOf, SIGNAL_NAMES, type SignalName } from "../src/page/signup/signals.ts";
import { rootsOf } from "../src/page/walk.ts";
import type { LinearModel, SignupPage } from "./signup-learn.ts";

const PAGES = new URL("../../shared/data/pages/signup.jsonl.gz", import.meta.url);

export interface LabelledPage extends SignupPage {
  url: string;
  lang: string;
  kind: string;
  /** The label is beyond doubt: only these are learnt from and scored. */
  strict: boolean;
  /** Buttons of other accounts alone say that it is one: a rule, not learnt. */
  byProviders: boolean;
  /** Milliseconds that reading and scoring took. */
  took: number;
}

interface Row {
  id: string;
  url: string;
  site: string;
  lang: string;
  kind: string;
  signup: boolean;
  strict: boolean;
  html: string;
}

let read: LabelledPage[] | null = null;

/** Read once in a run. */
export function labelledPages(): LabelledPage[] {
  return (read ??= readPages(PAGES));
}

function readPages(file: URL): LabelledPage[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n");
  return lines.filter(Boolean).map((line) => {
    const row = JSON.parse(line) as Row;
    const dom = new JSDOM(row.html, { url: row.url });
    const from = performance.now();
    const roots = rootsOf(dom.window.document);
    const { view } = readPage(dom.window.document, { url: row.url, roots });
    const forms = view.forms.map((form) => signalsOf(form, view).map(({ value }) => value));
    const took = performance.now() - from;
    const byProviders = providerSignup(roots) !== null;
    dom.window.close();
    const { id, url, site, lang, kind, signup, strict } = row;
    return { id, url, site, lang, kind, signup, strict, forms, byProviders, took };
  });
}

const FIRST: Partial<Record<SignalName, number>> = {
  button: 2,
  heading: 1,
  names: 2,
  "password-2": 2,
  "password-again": 2,
  "password-new": 2,
  consent: 1,
  email: 0.5,
  size: 1,
  "button-login": -2,
  "button-search": -2,
  "button-newsletter": -1,
  "login-shape": -2,
  "names-login": -1,
  "password-none": -1,
};

/** Weights to begin with: which form of a signup page is likely the one. */
export const START: LinearModel = { bias: -2, weights: SIGNAL_NAMES.map((name) => FIRST[name] ?? 0) };
