import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import packageJson from "./package.json" with { type: "json" };
import source from "./manifest.json" with { type: "json" };
import { FOUND, licences } from "./scripts/licences.mjs";

export type Target = "chromium" | "firefox";

/** manifest.json is the one source, in Chromium's form; each browser gets the keys that it understands. */
export function manifestFor(target: Target): ManifestV3Export {
  const { background, browser_specific_settings, minimum_chrome_version, permissions, ...shared } = source;
  const manifest = {
    ...shared,
    version: packageJson.version,
    ...(target === "chromium"
      ? { background, minimum_chrome_version, permissions }
      : {
          // what reads PDFs in Chromium's offscreen document is at home in Firefox's background page
          permissions: permissions.filter((name) => name !== "offscreen"),
          background: { scripts: [background.service_worker], type: "module" },
          browser_specific_settings,
        }),
  };
  return manifest as unknown as ManifestV3Export;
}

/** Nothing may be web-accessible (a page could detect us): removes what crxjs adds, fails the build where a script would need it. */
const noWebAccessibleResources: Plugin = {
  name: "no-web-accessible-resources",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const file = bundle["manifest.json"];
      if (file?.type !== "asset") this.error("manifest.json was not emitted");
      const manifest = JSON.parse(String(file.source)) as Record<string, unknown>;
      if (JSON.stringify(manifest["content_scripts"] ?? "").includes("loader"))
        this.error("a content script uses the module loader; name it *.iife.ts");
      delete manifest["web_accessible_resources"];
      file.source = JSON.stringify(manifest, null, 2) + "\n";
    },
  },
};

/** What is loaded on demand comes from the extension's own files, at once: Vite's helper that preloads it would be a kilobyte for nothing. */
const noPreloading: Plugin = {
  name: "no-preloading",
  apply: "build",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
};

/** Ways to run text as code, and to load code from an address, that the PDF library has for other places than this; [as it is, as we have it]. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/Function\('return require\("' \+ name \+ '"\)'\)\(\)/gu, "undefined"],
  [/Function\('return this'\)\(\)/gu, "globalThis"],
  [/new Function\(""\);\s*return true;/gu, "return false;"],
  [/new Function\("src", "srcOffset", "dest", "destOffset", compiled\)/gu, "null"],
  [/await import\(\s*(?:\/\*[^*]*\*\/\s*)*(?:this\.workerSrc|path)\)/gu, "null"],
];

/** The stores accept no extension that could do so, and ours needs none of it: the content security policy would refuse it anyway. */
const pdfWithoutEval = (): Plugin => ({
  name: "pdf-without-eval",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("pdfjs-dist")) return null;
    return { code: LEFT_OUT.reduce((text, [from, to]) => text.replace(from, to), code), map: null };
  },
});

/** Pages that the manifest doesn't name. */
const pagesFor = (target: Target): Record<string, string> => ({
  compare: "src/extension/compare/index.html",
  welcome: "src/extension/welcome/index.html",
  report: "src/extension/report/index.html",
  ...(target === "chromium" ? { pdf: "src/extension/pdf/index.html" } : {}),
});

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === "firefox" ? "firefox" : "chromium";
  return {
    plugins: [
      react(),
      crx({ manifest: manifestFor(target), browser: target === "firefox" ? "firefox" : "chrome" }),
      noWebAccessibleResources,
      noPreloading,
      pdfWithoutEval(),
      licences(),
    ],
    worker: { format: "es", plugins: () => [pdfWithoutEval()] },
    server: {
      port: 5199,
      strictPort: true,
      hmr: { port: 5199 },
      cors: { origin: [/^chrome-extension:\/\//] },
    },
    build: {
      outDir: command === "serve" ? "dist/dev" : `dist/${target}`,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: target === "firefox" ? "firefox142" : "chrome120",
      // a page asks for all that it imports at once; what is loaded on demand comes without Vite's helper (see above)
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === "html" ? needed : []),
      },
      sourcemap: false,
      license: { fileName: FOUND },
      rollupOptions: { input: pagesFor(target) },
    },
  };
});
