import { defineConfig } from "vitest/config";

// GNU parallel and Spark, which have to be installed and take their time to start
export default defineConfig({
  test: {
    include: ["tests/recipes/**/*.test.ts"],
    globalSetup: "tests/recipes/setup.ts",
    environment: "node",
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 1_800_000,
  },
});
