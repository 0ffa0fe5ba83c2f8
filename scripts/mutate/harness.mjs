/**
 * Of vitest what the tests of `src/policy` and `src/page` use, for a test file that is loaded anew for each mutant: its tests in a
 * list, to be called one by one. `expect` and the DOM are vitest's own.
 */
import { loadFrom } from "./mutants.mjs";

const { JestAsymmetricMatchers, JestChaiExpect, JestExtend, ASYMMETRIC_MATCHERS_OBJECT, chai, setState } =
  await loadFrom("vitest", "@vitest/expect");
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
setState({ assertionCalls: 0, isExpectingAssertions: false }, expect);

const functionIn = (rest) => rest.find((one) => typeof one === "function");

/** The module "vitest" for one loading of a test file, and the tests that it will have told of. */
export function collector() {
  const tests = [];
  let suite = { all: [], each: [], outer: null };

  const describe = (_name, ...rest) => {
    const outer = suite;
    suite = { all: [], each: [], outer };
    functionIn(rest)();
    suite = outer;
  };
  const it = (name, ...rest) => {
    tests.push({ name: String(name), run: functionIn(rest), suite });
  };
  const rows = (register) => (table) => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      register(name, () => run(...values));
    }
  };
  describe.each = rows(describe);
  it.each = rows(it);
  const vitest = {
    describe,
    it,
    test: it,
    expect,
    beforeAll: (hook) => suite.all.push(hook),
    beforeEach: (hook) => suite.each.push(hook),
  };
  return { vitest, tests };
}

/** Throws where the test fails. */
export async function runTest({ run, suite }) {
  const suites = [];
  for (let one = suite; one; one = one.outer) suites.unshift(one);
  for (const one of suites) {
    for (const hook of one.all.splice(0)) await hook();
    for (const hook of one.each) await hook();
  }
  await run();
}
