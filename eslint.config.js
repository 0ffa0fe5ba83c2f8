import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import globals from "globals";
import tseslint from "typescript-eslint";
import { ownKeys } from "./scripts/eslint/own-keys.mjs";

const ts = [
  "src/**/*.{ts,tsx}",
  "tests/**/*.{ts,tsx}",
  "training/**/*.ts",
  "benchmarks/**/*.ts",
  "*.config.ts",
];

const ONE_WAY = "Dependencies point one way: see CONTRIBUTING.md.";

/** Dependencies point one way: extension and cli -> page, policy; page and policy know nothing of each other or of any platform. */
const pure = (others) => ({
  "no-restricted-imports": [
    "error",
    {
      patterns: [
        { group: others, message: ONE_WAY },
        {
          group: ["node:*", "webextension-polyfill", "react", "react-dom", "idb"],
          message: "Pure code: no platform.",
        },
      ],
    },
  ],
});
const without = (group) => ({
  "no-restricted-imports": ["error", { patterns: [{ group, message: ONE_WAY }] }],
});
/** Folders of the extension's pages. */
const PAGES = ["popup", "options", "report", "compare", "welcome"];
const otherPages = (folder) => PAGES.filter((page) => page !== folder).map((page) => `**/${page}/**`);
const noPlatform = ["browser", "chrome", "process", "fetch", "localStorage", "indexedDB"];

export default [
  { ignores: ["dist", "coverage", "artifacts"] },
  js.configs.recommended,
  {
    // a hostile text must not make an expression take longer than its length: literals are proven linear (those put together from strings: tests/security/expressions.test.ts)
    files: ["src/**/*.{ts,tsx}", "scripts/**/*.mjs"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": ["error", { report: "potential" }],
    },
  },
  ...tseslint.configs.recommendedTypeChecked.map((c) => ({ ...c, files: ts })),
  {
    files: ts,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
      globals: globals.browser,
    },
    plugins: { "react-hooks": hooks },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { smallprint: { rules: { "own-keys": ownKeys } } },
    rules: { "smallprint/own-keys": "error" },
  },
  {
    // tables of their own, looked up by names that stand in the code
    files: ["src/policy/classify/**", "src/policy/wording/**"],
    rules: { "smallprint/own-keys": "off" },
  },
  {
    files: ["src/policy/**"],
    rules: {
      ...pure(["**/page/**", "**/net/**", "**/extension/**", "**/cli/**"]),
      "no-restricted-globals": ["error", ...noPlatform, "document", "window", "Date"],
    },
  },
  {
    files: ["src/page/**"],
    rules: {
      ...pure(["**/policy/**", "**/net/**", "**/extension/**", "**/cli/**"]),
      "no-restricted-globals": ["error", ...noPlatform],
    },
  },
  {
    files: ["src/net/**"],
    rules: {
      ...pure(["**/page/**", "**/extension/**", "**/cli/**"]),
      "no-restricted-globals": ["error", ...noPlatform],
    },
  },
  {
    files: ["src/cli/**"],
    rules: without(["**/extension/**"]),
  },
  {
    files: ["src/extension/**"],
    rules: without(["**/cli/**"]),
  },
  // each page is its own; what several show stands in ui, which knows none of them
  ...[...PAGES, "ui"].map((folder) => ({
    files: [`src/extension/${folder}/**`],
    rules: without(["**/cli/**", "**/background/**", "**/content/**", ...otherPages(folder)]),
  })),
  {
    files: ["src/extension/content/**", "src/extension/background/**"],
    rules: without(["**/cli/**", "**/ui/**", "react", "react-dom", ...otherPages("welcome")]),
  },
  { files: ["public/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { ...globals.node, chrome: "readonly", document: "readonly" } },
  },
];
