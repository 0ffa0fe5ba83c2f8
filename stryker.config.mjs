/** What `npm run mutate` without --sample hands to Stryker; see scripts/mutate.mjs and CONTRIBUTING.md. */
export default {
  mutate: ["src/policy/**/*.ts", "src/page/**/*.ts"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutate.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner", "./scripts/mutate/mutants.mjs"],
  checkers: ["no-words"],
  coverageAnalysis: "perTest",
  // What runs while a module loads (tables, expressions) is met by every test that loads it: each such mutant takes a run of them
  // all, and there are many thousands. A sample does try them.
  ignoreStatic: true,
  // Generous: an endless loop counts as noticed, a busy machine must not.
  timeoutMS: 90_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 30,
  incremental: true,
  incrementalFile: "artifacts/mutation/incremental.json",
  tempDirName: "artifacts/mutation/sandbox",
  ignorePatterns: ["artifacts", "dist", "coverage", "store", "benchmarks", "training", "site", "docs"],
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: "artifacts/mutation/mutation.json" },
  warnings: { slow: false },
  allowConsoleColors: false,
};
