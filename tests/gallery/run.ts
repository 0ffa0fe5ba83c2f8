/**
 * `npm run screenshots`: every state of every page, light and dark, in both browsers, and the circumstances that break layouts,
 * into artifacts/gallery with an index.html that shows them together.
 * `npm run screenshots -- chromium popup` takes only those of one browser, or whose name begins so;
 * `npm run screenshots -- --store` draws the stores' pictures instead (see store.ts), with languages' folders behind it only those.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { needBrowser } from "../browser/binaries.ts";
import { OUT, serveGallery } from "./serve.ts";
import { SHOTS, type Shot } from "./shots.ts";
import { takeStorePictures } from "./store.ts";

const KINDS = ["chromium", "firefox"] as const;
type Kind = (typeof KINDS)[number];
const TALLEST = 6_000;

async function launch(kind: Kind, forced: boolean): Promise<Browser> {
  const executablePath = await needBrowser(kind);
  if (kind === "chromium")
    return puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  const extraPrefsFirefox = {
    "layout.css.prefers-color-scheme.content-override": 1,
    ...(forced ? { "browser.display.document_color_use": 2 } : {}),
  };
  return puppeteer.launch({ browser: "firefox", executablePath, headless: true, extraPrefsFirefox });
}

function addressOf(base: string, { view, appearance, dir, lang, open }: Shot): string {
  const query = new URLSearchParams({ shot: view });
  if (appearance) query.set("appearance", appearance);
  if (dir) query.set("dir", dir);
  if (lang) query.set("lang", lang);
  if (open) query.set("open", "");
  return `${base}?${query.toString()}`;
}

/** Chromium plays these circumstances; Firefox has them from its start, or not at all. */
async function imitate(session: CDPSession, { forced, reduced, appearance }: Shot): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "forced-colors", value: forced ? "active" : "none" },
      { name: "prefers-reduced-motion", value: reduced ? "reduce" : "no-preference" },
      { name: "prefers-color-scheme", value: appearance ?? "light" },
    ],
  });
}

/** Takes the picture; says what is wrong with the layout. */
async function take(page: Page, session: CDPSession | null, base: string, shot: Shot): Promise<string[]> {
  const scale = shot.zoom ? 2 : 1;
  // a popup grows with its zoom
  const width = shot.view.startsWith("popup") ? shot.width : Math.round(shot.width / scale);
  const height = shot.view.startsWith("card") ? 560 / scale : 600 / scale;
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  if (session) await imitate(session, shot);
  await page.goto(addressOf(base, shot));
  await page.waitForFunction(() => document.documentElement.dataset["shown"] === "true", { polling: 50 });
  const size = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (!shot.view.startsWith("card") && size.height > height)
    await page.setViewport({
      width,
      height: Math.min(size.height, TALLEST / scale),
      deviceScaleFactor: scale,
    });
  const faults = await page.evaluate("layoutFaults()");
  await page.screenshot({ path: path.join(OUT, `${shot.name}-${session ? "chromium" : "firefox"}.png`) });
  const wider = size.wider > 0 ? [`${String(size.wider)} px wider than its window`] : [];
  return [...wider, ...(faults as string[])];
}

async function takeAll(kind: Kind, base: string, shots: readonly Shot[]): Promise<string[]> {
  const faults: string[] = [];
  for (const forced of [false, true]) {
    // forced colours are a start-up matter in Firefox; reduced motion it is not told
    const some = shots.filter(
      (shot) => (shot.forced ?? false) === forced && !(kind === "firefox" && shot.reduced),
    );
    if (some.length === 0) continue;
    const browser = await launch(kind, forced);
    try {
      const page = await browser.newPage();
      const session = kind === "chromium" ? await page.createCDPSession() : null;
      page.on("pageerror", (error) => faults.push(`${kind}: ${String(error)}`));
      for (const shot of some) {
        const found = await take(page, session, base, shot).catch((error: unknown) => [String(error)]);
        faults.push(...found.map((fault) => `${shot.name} (${kind}): ${fault}`));
      }
    } finally {
      await browser.close();
    }
  }
  return faults;
}

const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** One page with all pictures, view by view. */
function index(kinds: readonly Kind[], shots: readonly Shot[]): string {
  const figure = (name: string, kind: Kind) =>
    `<figure><a href="${name}-${kind}.png"><img src="${name}-${kind}.png" loading="lazy" alt=""></a><figcaption>${escaped(`${name} · ${kind}`)}</figcaption></figure>`;
  const views = [...new Set(shots.map((shot) => shot.view))];
  const sections = views.map((view) => {
    const figures = shots
      .filter((shot) => shot.view === view)
      .flatMap((shot) =>
        kinds.filter((kind) => !(kind === "firefox" && shot.reduced)).map((kind) => figure(shot.name, kind)),
      );
    return `<section><h2 id="${escaped(view)}">${escaped(view)}</h2><div>${figures.join("")}</div></section>`;
  });
  const links = views.map((view) => `<a href="#${escaped(view)}">${escaped(view)}</a>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Smallprint: every state</title>
<style>body{font:14px/1.5 system-ui,sans-serif;margin:2rem;background:#ddd;color:#111}nav{columns:12rem}nav a{display:block}
section>div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0;max-width:32rem}img{max-width:100%;max-height:48rem;box-shadow:0 1px 4px #0006}
figcaption{font-size:12px}</style><h1>Smallprint: every state</h1><nav>${links.join("")}</nav>${sections.join("\n")}</html>`;
}

async function main(wanted: readonly string[]): Promise<void> {
  const named = KINDS.filter((kind) => wanted.includes(kind));
  const kinds = named.length > 0 ? named : KINDS;
  const starts = wanted.filter((word) => !(KINDS as readonly string[]).includes(word));
  const shots = SHOTS.filter(
    (shot) => starts.length === 0 || starts.some((start) => shot.name.startsWith(start)),
  );
  if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const { base, close } = await serveGallery();
  const faults: string[] = [];
  try {
    for (const kind of kinds) faults.push(...(await takeAll(kind, base, shots)));
  } finally {
    close();
  }
  writeFileSync(path.join(OUT, "index.html"), index(kinds, shots));
  for (const fault of faults) console.error(fault);
  console.log(`${String(shots.length)} views, ${kinds.join(" and ")}: ${path.join(OUT, "index.html")}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

const [first, ...rest] = process.argv.slice(2);
await (first === "--store" ? takeStorePictures(rest) : main(process.argv.slice(2)));
