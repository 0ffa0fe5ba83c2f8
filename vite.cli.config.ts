import { defineConfig } from "vite";
import { FOUND, licences } from "./scripts/licences.mjs";

/** The command line: one file for plain Node. What reads files of its own package at run time stays outside. */
export default defineConfig({
  plugins: [licences()],
  publicDir: false, // of the extension's pages
  ssr: { noExternal: true, external: ["jsdom", "pdfjs-dist"] },
  build: {
    ssr: "src/cli/smallprint.ts",
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    license: { fileName: FOUND },
    rollupOptions: { output: { codeSplitting: false } },
  },
});
