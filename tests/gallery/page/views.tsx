import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import "../../../src/extension/ui/tokens.css";
import "../../../src/extension/ui/base.css";
import type { ErrorCode } from "../../../src/policy/errors.ts";
import type { NotPolicyReason, Summary } from "../../../src/policy/types.ts";
import type { PageState, PortCommand, StoredEntry } from "../../../src/extension/messages.ts";
import { DEFAULT_SETTINGS, type Appearance } from "../../../src/extension/settings.ts";
import { candidates, ready, states } from "../../extension/ui/fixtures.ts";
import type { GalleryData } from "../data.ts";

export interface Circumstances {
  appearance: Appearance;
  /** All lines and folds open. */
  isOpen: boolean;
}

const nothing = () => Promise.resolve();
const never = <T,>() => new Promise<T>(() => undefined);
let shownAs: Appearance = "system";
const settings = () => Promise.resolve({ ...DEFAULT_SETTINGS, appearance: shownAs });
const deaf = () => () => undefined;

/** Shows a view by its name, and waits until it is whole. @throws Error where there is no such view */
export async function show(view: string, circumstances: Circumstances): Promise<void> {
  const data = (await (await fetch("/data.json")).json()) as GalleryData;
  shownAs = circumstances.appearance;
  const [page = ""] = view.split("-");
  const rest = view.slice(page.length + 1);
  const views: Record<string, () => Promise<void>> = {
    popup: () => popup(rest, data),
    card: () => card(rest, circumstances),
    welcome: () => welcome(rest, data),
    options: () => options(rest),
    compare: () => compare(rest, data),
    report: () => report(rest, data),
  };
  const make = views[page];
  if (!make) throw new Error(`no view ${view}`);
  await make();
  await settle();
  // what opens may hold more to open
  for (let round = 0; circumstances.isOpen && round < 3; round++) {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    for (const line of document.querySelectorAll<HTMLElement>("button.line[aria-expanded=false]"))
      line.click();
    await settle();
  }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

async function render(node: ReactNode): Promise<void> {
  const root = document.getElementById("root");
  const { loadVoice } = await import("../../../src/extension/ui/voice.ts");
  await loadVoice();
  if (root) createRoot(root).render(node);
  await settle();
}

// ---- popup

function stateOf(name: string, data: GalleryData): PageState | null {
  const sample: PageState = {
    ...ready,
    site: "tidewater-tea.example",
    url: data.tea.url,
    readAt: data.tea.readAt,
    summary: data.tea.summary,
  };
  const [kind = "", rest = ""] = [
    /^(?:failed|not-policy)/u.exec(name)?.[0],
    name.replace(/^(?:failed|not-policy)-/u, ""),
  ];
  if (kind === "failed")
    return { ...states.failed, code: rest as ErrorCode, status: rest === "server-error" ? 503 : null };
  if (kind === "not-policy") return { ...states.notPolicy, reason: rest as NotPolicyReason };
  const named: Record<string, PageState> = {
    ready: sample,
    shop: {
      ...sample,
      site: "shop.example",
      url: data.parcels.url,
      readAt: data.parcels.readAt,
      summary: data.parcels.summary,
    },
    changed: { ...sample, changed: data.changed },
    "changed-before": { ...sample, changed: { ...data.changed, isNews: false } },
    "site-off": { ...sample, off: true },
    signup: {
      ...states.signup,
      site: sample.site,
      url: sample.url,
      readAt: sample.readAt,
      summary: data.tea.summary,
    },
    calm: states.calm,
    "long-names": longNames(sample),
    "right-to-left": rightToLeft(sample),
    finding: { ...states.reading, step: "finding", progress: 0.05, url: null },
    fetching: states.reading,
    reading: { ...states.reading, step: "reading", progress: 0.7 },
    choose: states.choose,
    "none-found": states.noneFound,
    "none-found-tried": {
      ...states.noneFound,
      tried: [
        "https://shop.example/",
        "https://shop.example/privacy",
        "https://shop.example/legal/privacy-policy",
      ],
      candidates: candidates.slice(1),
    },
    reload: { ...states.noneFound, reload: true },
    restricted: states.restricted,
    "no-access": states.noAccess,
  };
  return named[name] ?? null;
}

const LONG = "donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft";

function longNames(sample: Extract<PageState, { kind: "ready" }>): PageState {
  const summary: Summary = {
    ...sample.summary,
    title: `${LONG} – ${"Privacy Policy and Notice at Collection for Customers, Visitors and Applicants ".repeat(2).trim()}`,
    company: `${LONG.toUpperCase()} Aktiengesellschaft & Co. Kommanditgesellschaft`,
    contacts: [{ kind: "email", value: `privacy@${LONG}.example` }],
  };
  return {
    ...sample,
    site: `${LONG}.example`,
    url: `https://www.${LONG}.example/en-gb/legal/${LONG}/privacy-policy.html?version=2026-05-04`,
    summary,
    candidates: [
      { url: `https://${LONG}.example/p`, text: LONG.repeat(2), kind: "policy", score: 1, reasons: [] },
    ],
  };
}

/** A site that is written from right to left, in an interface that is not. */
function rightToLeft(sample: Extract<PageState, { kind: "ready" }>): PageState {
  const site = "متجر-الشاي.example";
  return {
    ...sample,
    site,
    url: `https://${site}/privacy`,
    summary: { ...sample.summary, title: "سياسة الخصوصية", company: "متجر الشاي" },
    candidates: [{ url: `https://${site}/other`, text: "سياسة أخرى", kind: "policy", score: 1, reasons: [] }],
  };
}

async function popup(name: string, data: GalleryData): Promise<void> {
  await import("../../../src/extension/ui/summary.css");
  await import("../../../src/extension/popup/popup.css");
  await import("../../../src/extension/popup/Trouble.tsx"); // loaded on demand: here beforehand
  const { App } = await import("../../../src/extension/popup/App.tsx");
  const state = stateOf(name, data);
  const connect = () => {
    let tell: (message: unknown) => void = () => undefined;
    return {
      onMessage: { addListener: (listener: (message: unknown) => void) => void (tell = listener) },
      onDisconnect: { addListener: () => undefined },
      disconnect: () => undefined,
      postMessage: (command: PortCommand) => {
        if (command.type === "watch" && state !== null) setTimeout(() => tell(state), 0);
      },
    };
  };
  const lost = () => {
    throw new Error("no worker");
  };
  await render(
    <App
      platform={{
        speech: () => Promise.resolve(true),
        tab: () => Promise.resolve(7),
        connect: name === "lost" ? lost : connect,
        loadSettings: settings,
        onSettingsChanged: deaf,
        allow: () => Promise.resolve(false),
        openTab: nothing,
        openReport: nothing,
        openOptions: nothing,
        closePopup: () => undefined,
        showQuote: () => Promise.resolve({ opened: true }),
      }}
    />,
  );
  if (name === "lost") await new Promise((resolve) => setTimeout(resolve, 1_600));
}

// ---- the card, over a page like any other

async function card(name: string, { appearance }: Circumstances): Promise<void> {
  const { showCard } = await import("../../../src/extension/content/card.ts");
  const { factSentence, loadVoice } = await import("../../../src/extension/ui/voice.ts");
  await loadVoice();
  const root = document.getElementById("root");
  const isDark = appearance === "dark";
  document.body.style.cssText = `margin:0;padding-top:1px;min-height:559px;font:16px/1.5 sans-serif;background:${isDark ? "#202124" : "#fff"};color:${isDark ? "#eee" : "#222"}`;
  if (root) {
    const form = document.createElement("form");
    form.style.cssText = "max-width:20rem;margin:3rem auto;display:grid;gap:.75rem;padding:0 1rem";
    for (const label of ["E-mail", "Password"]) {
      const field = document.createElement("label");
      const input = document.createElement("input");
      input.type = label === "Password" ? "password" : "email";
      input.style.cssText = "display:block;width:100%;padding:.5rem";
      field.append(label, input);
      form.append(field);
    }
    const button = document.createElement("button");
    button.textContent = "Create account";
    form.append(button);
    root.append(form);
  }
  showCard(
    document,
    {
      site: "tidewater-tea.example",
      warnings: [
        {
          text: factSentence("share.sell", "yes"),
          severity: 3,
          ...(name === "worse" ? { isNew: true } : {}),
        },
        { text: factSentence("share.advertisers", "yes"), severity: 2 },
        { text: factSentence("use.advertising", "yes"), severity: 2 },
      ],
      more: 2,
      ...(name === "worse" ? { news: 1 } : {}),
      good: factSentence("use.ai-training", "no"),
      ...(appearance === "light" || appearance === "dark" ? { appearance } : {}),
    },
    { shown: () => undefined, chosen: () => undefined },
  );
  await new Promise((resolve) => setTimeout(resolve, 700));
}

// ---- pages

async function welcome(name: string, { tea }: GalleryData): Promise<void> {
  await import("../../../src/extension/ui/summary.css");
  await import("../../../src/extension/welcome/welcome.css");
  const { App } = await import("../../../src/extension/welcome/App.tsx");
  await render(
    <App
      platform={{
        hasAccess: () => Promise.resolve(name !== "no-access"),
        allow: () => Promise.resolve(false),
        onAccessChanged: deaf,
        example: () => Promise.resolve({ summary: tea.summary, milliseconds: 38 }),
        shortcut: () => Promise.resolve("Alt+Shift+P"),
        openOptions: nothing,
      }}
    />,
  );
  if (name !== "no-access") document.querySelector<HTMLElement>(".example button")?.click();
}

const entryOf = ({ url, readAt, summary: { title, company } }: GalleryData["tea"]): StoredEntry => ({
  url,
  title,
  company,
  readAt,
  size: 148_000,
});

async function options(name: string): Promise<void> {
  await import("../../../src/extension/ui/notice.css");
  await import("../../../src/extension/options/options.css");
  const { App } = await import("../../../src/extension/options/App.tsx");
  const entries: StoredEntry[] = [
    {
      url: "https://tidewater-tea.example/privacy",
      title: "Privacy Policy",
      company: "Tidewater Tea Ltd.",
      readAt: Date.UTC(2026, 10, 20),
      size: 148_000,
    },
    {
      url: `https://${LONG}.example/privacy`,
      title: null,
      company: LONG,
      readAt: Date.UTC(2026, 9, 2),
      size: 61_000,
    },
    {
      url: "https://news.example/privacy",
      title: "Privacy",
      company: null,
      readAt: Date.UTC(2026, 8, 2),
      size: 1_961_000,
    },
  ];
  const off = name === "" ? ["quiet.example", `${LONG}.example`] : [];
  await render(
    <App
      platform={{
        loadSettings: async () => ({ ...(await settings()), signupOffSites: off }),
        saveSettings: settings,
        resetSettings: settings,
        onSettingsChanged: deaf,
        storedList: () => Promise.resolve(name === "empty" ? [] : entries),
        storedAny: () => Promise.resolve(name !== "empty"),
        storedDelete: nothing,
        storedDeleteAll: nothing,
        shortcut: () => Promise.resolve(name === "empty" ? "" : "Alt+Shift+P"),
        changeShortcut: () => Promise.resolve(false),
        saveFile: () => undefined,
        version: "0.1.0",
      }}
    />,
  );
}

async function compare(name: string, { tea, parcels }: GalleryData): Promise<void> {
  await import("../../../src/extension/compare/compare.css");
  const { App } = await import("../../../src/extension/compare/App.tsx");
  const stored = [tea, parcels];
  const lists: Record<string, () => Promise<StoredEntry[]>> = {
    "": () => Promise.resolve(stored.map(entryOf)),
    "too-few": () => Promise.resolve([entryOf(tea)]),
    failed: () => Promise.reject(new Error("storage")),
    looking: never,
  };
  await render(
    <App
      platform={{
        storedList: lists[name] ?? never,
        summaryOf: (url) => Promise.resolve(stored.find((one) => one.url === url) ?? null),
        openOptions: nothing,
        showQuote: () => Promise.resolve({ opened: true }),
        pair: () => ({ first: null, second: null }),
        keepPair: () => undefined,
      }}
    />,
  );
}

async function report(name: string, { tea, changed }: GalleryData): Promise<void> {
  await import("../../../src/extension/ui/summary.css");
  await import("../../../src/extension/ui/notice.css");
  await import("../../../src/extension/report/report.css");
  const { App } = await import("../../../src/extension/report/App.tsx");
  const whole = name === "proof" ? tea : { ...tea, changed };
  await render(
    <App
      platform={{
        report: () => Promise.resolve(whole),
        readAgain: () => Promise.resolve(whole),
        loadSettings: settings,
        onSettingsChanged: deaf,
        showQuote: () => Promise.resolve({ opened: true }),
        openTab: nothing,
        openOptions: nothing,
        copy: nothing,
        saveFile: () => undefined,
        print: () => undefined,
      }}
    />,
  );
  if (name === "proof") await showProof();
}

/** The second half of the contradiction, marked in the text. */
async function showProof(): Promise<void> {
  const figures = [...document.querySelectorAll(".contradictions figure")];
  figures[1]?.querySelector<HTMLElement>("figcaption button")?.click();
  await new Promise((resolve) => setTimeout(resolve, 700));
}
