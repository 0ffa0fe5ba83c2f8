import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { build } from "vite";
import { galleryData } from "./data.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
export const OUT = path.join(ROOT, "artifacts/gallery");
const PAGE = path.join(OUT, "page");
const SHOP = path.join(ROOT, "site/hosts/shop.example");

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

/** Builds the gallery's pages and serves them, the icons, the sample shop and the data, on loopback only. */
export async function serveGallery(): Promise<{ base: string; close: () => void }> {
  await build({ configFile: path.join(import.meta.dirname, "vite.config.ts") });
  const files = new Map<string, Buffer>([["/data.json", Buffer.from(JSON.stringify(galleryData()))]]);
  for (const name of readdirSync(PAGE, { recursive: true, encoding: "utf8" }))
    if (path.extname(name) !== "") files.set(`/${name}`, readFileSync(path.join(PAGE, name)));
  for (const name of readdirSync(path.join(ROOT, "icons")))
    files.set(`/icons/${name}`, readFileSync(path.join(ROOT, "icons", name)));
  for (const name of readdirSync(SHOP)) {
    // its pages name their style from the root
    const folder = path.extname(name) === ".html" ? "/shop" : "";
    files.set(`${folder}/${name}`, readFileSync(path.join(SHOP, name)));
  }
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const body = files.get(pathname === "/" ? "/index.html" : pathname);
    response.writeHead(body ? 200 : 404, { "content-type": TYPES[path.extname(pathname)] ?? TYPES[".html"] });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
