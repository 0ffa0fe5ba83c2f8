/** `npm run screenshots -- --store`: the stores' pictures, five a language, into store/<language>. Chromium draws them. */
import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { needBrowser } from "../browser/binaries.ts";
import { packed } from "./png.ts";
import { serveGallery } from "./serve.ts";

const STORE = path.resolve(import.meta.dirname, "../../store");
const SIZE = { width: 1280, height: 800 };
const PICTURES = 5;

export async function takeStorePictures(wanted: readonly string[]): Promise<void> {
  const languages = readdirSync(STORE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (wanted.length === 0 || wanted.includes(entry.name)))
    .map(({ name }) => name);
  const { base, close } = await serveGallery();
  const browser = await puppeteer.launch({
    executablePath: await needBrowser("chromium"),
    // letters in plain greys: they pack better, and look the same everywhere
    args: ["--disable-lcd-text", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const faults: string[] = [];
  let bytes = 0;
  try {
    const page = await browser.newPage();
    await page.setViewport(SIZE);
    await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
    page.on("pageerror", (error) => faults.push(String(error)));
    for (const language of languages)
      for (let picture = 1; picture <= PICTURES; picture++) {
        const query = new URLSearchParams({ picture: String(picture), lang: language });
        await page.goto(`${base}store.html?${query.toString()}`);
        await page.waitForFunction(() => document.documentElement.dataset["shown"] === "true", {
          polling: 50,
        });
        const file = packed(await page.screenshot());
        writeFileSync(path.join(STORE, language, `${picture}.png`), file);
        bytes += file.length;
      }
  } finally {
    await browser.close();
    close();
  }
  for (const fault of faults) console.error(fault);
  console.log(`${languages.length * PICTURES} pictures, ${Math.round(bytes / 1000)} kB: ${STORE}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
