import { defineConfig } from "vite";

/** The command line: one file for plain Node. What reads files of its own package at run time stays outside. */
export default defineConfig({
  publicDir: false, // of the extension's pages
  ssr: { noExternal: true, external: ["jsdom", "pdfjs-dist"] },
  build: {
    ssr: "src/cli/smallprint.ts",
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rollupOptions: { output: { codeSplitting: false } },
  },
});
