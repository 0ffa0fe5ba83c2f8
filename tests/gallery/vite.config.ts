import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The views of the extension as a web page, with stand-ins for the browser's own parts. */
export default defineConfig({
  root: path.join(import.meta.dirname, "page"),
  publicDir: false,
  plugins: [react()],
  resolve: { alias: { "webextension-polyfill": path.join(import.meta.dirname, "no-browser.ts") } },
  build: {
    outDir: path.join(import.meta.dirname, "../../artifacts/gallery/page"),
    emptyOutDir: true,
    target: "chrome120",
    modulePreload: false,
    rollupOptions: {
      input: ["index.html", "card.html", "store.html"].map((name) =>
        path.join(import.meta.dirname, "page", name),
      ),
    },
  },
  logLevel: "warn",
});
