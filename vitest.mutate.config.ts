import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/**
 * What Stryker runs against a broken copy of the code (`npm run mutate`): the tests of the engine and of reading pages, the
 * nearest to the broken file first, since the first that fails ends the run.
 */
class NearestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
    const { config } = this.ctx;
    const provided = this.ctx.getRootProject().getProvidedContext() as Record<string, unknown>;
    const [broken] = config.related ?? [];
    if (provided["mode"] !== "mutant" || broken === undefined) return super.sort(specs);
    // One run is one mutant: its files may share what they load. The run that finds out which test meets which mutant may not:
    // what a module keeps from its first call would be ascribed to the first test alone.
    config.isolate = false;
    for (const { project } of specs) project.config.isolate = false;
    const place = path.relative(config.root, broken).split("/").slice(1);
    return [...specs].sort((a, b) => nearness(b, place, config.root) - nearness(a, place, config.root));
  }
}

/** How many folders (and the name) a test shares with the broken file. */
function nearness(spec: TestSpecification, place: readonly string[], root: string): number {
  const own = path.relative(root, spec.moduleId).split("/").slice(1);
  const last = own.length - 1;
  own[last] = (own[last] ?? "").replace(/\.test\.ts$/u, ".ts");
  let shared = 0;
  while (shared < place.length && own[shared] === place[shared]) shared++;
  return shared;
}

export default defineConfig({
  test: {
    include: ["tests/policy/**/*.test.ts", "tests/page/**/*.test.ts"],
    exclude: [
      "tests/policy/properties.test.ts", // a third of the whole time, on made-up policies
      "tests/policy/document/properties.test.ts", // the same of documents
      "tests/policy/classify/sentences.test.ts", // of which a share must be read rightly: notices little
    ],
    setupFiles: ["tests/i18n.ts", "tests/mutate/still-clock.ts"],
    environment: "node",
    testTimeout: 120_000, // a busy machine is not a broken program
    sequence: { sequencer: NearestFirst },
  },
});
