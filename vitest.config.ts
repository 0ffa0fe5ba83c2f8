import { defineConfig } from "vitest/config";

// a file of its own: vite.config.ts holds the extension's plugins, which unit tests do not want
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/browser/**", "tests/recipes/**"],
    setupFiles: ["tests/i18n.ts"],
    environment: "node", // a file that needs a DOM starts with: // @vitest-environment jsdom
    testTimeout: 30_000,
  },
});
