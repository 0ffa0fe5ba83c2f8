import { defineConfig } from "vite";

/** The command line: one file for plain Node. jsdom stays outside (it reads files of its own package at run time). */
export default defineConfig({
  ssr: { noExternal: true, external: ["jsdom"] },
  build: {
    ssr: "src/cli/smallprint.ts",
    outDir: "dist/cli",
    emptyOutDir: true,
    target: "node20",
    rollupOptions: { output: { codeSplitting: false } },
  },
});
