import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    setupFiles: ["tests/i18n.ts"],
    environment: "node",
    fileParallelism: false, // one browser at a time
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
