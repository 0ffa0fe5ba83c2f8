// Draws icons/{16,32,48,128}.png from icons/icon.svg with an installed Chromium. Run after a change of the drawing:
//   node scripts/icons.mjs          (CHROMIUM_PATH names another browser)
import { readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const SIZES = [16, 32, 48, 128];
const folder = new URL("../icons/", import.meta.url);

const executablePath = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
].find((path) => path && existsSync(path));
if (!executablePath) {
  console.error("icons: no Chromium found; set CHROMIUM_PATH");
  process.exit(2);
}

const drawing = (await readFile(new URL("icon.svg", folder))).toString("base64");
const browser = await puppeteer.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}" style="display:block">`,
    );
    const png = await page.screenshot({ omitBackground: true, type: "png" });
    const file = new URL(`${size}.png`, folder);
    await writeFile(file, png);
    console.log(`${fileURLToPath(file)}  ${png.length} bytes`);
  }
} finally {
  await browser.close();
}
