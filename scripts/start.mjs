/**
 * npm start: builds the extension, serves the sample shop, opens a browser on it and shows what the shop's policy says.
 * `npm start -- <address or file>` reads that policy instead. Runs on Node alone: it sets up the rest itself.
 * Without a display, or with HEADLESS set, the popup goes into a picture and its words into the terminal.
 */
import { readFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { serveSite } from "../site/server.mjs";
import { needBrowsers } from "./browsers.mjs";
import { ROOT, npm } from "./run.mjs";
import { setUp } from "./setup.mjs";

const SHOP = "http://shop.example/";
const { env, platform } = process;
const headed = !env.HEADLESS && (platform !== "linux" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY));

/** What to open, and the pages that have to be served for it. */
function wanted(argument) {
  if (argument === undefined) return { address: SHOP };
  if (/^https?:\/\//i.test(argument)) return { address: new URL(argument).href };
  // npm starts us in the project's folder; the reader may stand in another
  const file = path.resolve(env.INIT_CWD ?? ".", argument);
  if (!existsSync(file))
    throw new Error(`${argument}: there is no such file; an address begins with https://`);
  return { address: "http://file.example/", extra: pagesFor(file), file };
}

/** A file is read as the policy of a page made for it. */
function pagesFor(file) {
  const name = path.basename(file);
  const html = /\.x?html?$/i.test(name);
  const policy = `/policy/${encodeURIComponent(name)}`;
  const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>A policy from a file</title>
<h1>A policy from a file</h1><p><a href="${policy}">Privacy policy</a></p></html>`;
  return async (host, pathname) => {
    if (host !== "file.example") return null;
    if (pathname === "/") return { body: Buffer.from(page), type: "text/html; charset=utf-8" };
    // no charset: the file's own bytes tell it, as they would on the command line
    return pathname === policy ? { body: readFileSync(file), type: html ? "text/html" : "text/plain" } : null;
  };
}

/** The command line's own words and checks, in TypeScript: to be had once the packages are there. */
async function commandLine() {
  const { tsImport } = await import("tsx/esm/api");
  return tsImport("../src/cli/preview.ts", import.meta.url);
}

const isOwnWorker = (target) =>
  target.type() === "service_worker" && target.url().startsWith("chrome-extension://");

/** Has the worker open the popup; a worker that is just starting does not know `chrome` yet, so it is asked again. */
async function askForPopup(browser, tries = 50) {
  try {
    const worker = await (await browser.waitForTarget(isOwnWorker)).worker();
    await worker.evaluate(() => chrome.action.openPopup());
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 200));
    await askForPopup(browser, tries - 1);
  }
}

async function openPopup(browser) {
  await askForPopup(browser);
  const popup = await browser.waitForTarget((target) => target.url().endsWith("/popup/index.html"));
  const page = await popup.asPage();
  // polled: a popup that nobody looks at draws no frames
  await page.waitForFunction(
    () => {
      const state = document.querySelector("main[data-ready=true]:has(h2)")?.getAttribute("data-state");
      return state !== undefined && state !== "reading";
    },
    { polling: 100, timeout: 60_000 },
  );
  return page;
}

/**
 * Runs in the popup: its words as they are read, folded parts too, without those that only a screen reader is told in passing. Of a
 * copy: what the reader looks at stays as it is.
 */
function readPopup() {
  const copy = document.querySelector("main").cloneNode(true);
  for (const part of copy.querySelectorAll("[role=status], [aria-hidden=true]")) part.remove();
  for (const fold of copy.querySelectorAll("details.folded")) fold.open = true;
  // "Notable:" and the like stand in a column of their own, out of sight: here before their line's first word
  const signs = new Set([...copy.querySelectorAll("li .unseen")].map((sign) => sign.textContent.trim()));
  copy.style.position = "absolute";
  copy.style.left = "-1000px";
  document.body.append(copy);
  const lines = copy.innerText.trim().split("\n");
  copy.remove();
  const words = lines.map((line) => (signs.has(line.trim()) ? `${line.trim()} ` : `${line}\n`)).join("");
  return words.replace(/\n{2,}/g, "\n\n").trim();
}

async function main(argument) {
  const { address, extra, file } = wanted(argument);
  await setUp([]);
  const { harmless, refusalOf } = await commandLine();
  const refusal = file === undefined ? null : await refusalOf(file);
  if (refusal !== null) throw new Error(harmless(`${argument}: ${refusal}`));
  const { chromium } = await needBrowsers(["chromium"]);
  console.log("Building …");
  const built = await npm(["run", "build:chromium", "--silent"], { quiet: true });
  if (!built.ok) throw new Error(`The build failed:\n${built.output}`);

  const { default: puppeteer } = await import("puppeteer-core");
  const site = await serveSite({ extra });
  const browser = await puppeteer.launch({
    executablePath: chromium,
    headless: !headed,
    defaultViewport: headed ? null : { width: 1280, height: 800 },
    pipe: true,
    enableExtensions: [path.join(ROOT, "dist", "chromium")],
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=MAP *.example 127.0.0.1:${site.port}`,
    ],
  });
  try {
    const [tab] = await browser.pages();
    // the extension opens its first page by itself, in front of ours
    await browser.waitForTarget((target) => target.url().endsWith("/welcome/index.html"));
    await tab.goto(address).catch((error) => {
      throw new Error(`${address} can't be opened (${error.message.split(" at ")[0]})`);
    });
    await tab.bringToFront();
    const popup = await openPopup(browser);
    // words of a page are among them
    console.log(harmless(`${address}\n\n${await popup.evaluate(readPopup)}\n`));
    if (headed) {
      console.log("Close the browser's window to stop.");
      await new Promise((resolve) => browser.once("disconnected", resolve));
    } else {
      const picture = path.join(ROOT, "artifacts", "popup.png");
      mkdirSync(path.dirname(picture), { recursive: true });
      await popup.screenshot({ path: picture });
      console.log(
        `There is no display: a picture of the popup is in ${path.relative(process.cwd(), picture)}`,
      );
    }
  } finally {
    await browser.close().catch(() => undefined);
    site.close();
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
