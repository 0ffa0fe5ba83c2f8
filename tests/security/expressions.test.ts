// Expressions that are put together from strings are proven linear here, as the linter proves those that stand as literals.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { analyse } from "scslre";
import { beforeAll, describe, expect, it } from "vitest";

const MODULES = {
  ...import.meta.glob("../../src/{policy,page,net}/**/*.ts"),
  ...import.meta.glob(["../../src/cli/**/*.ts", "!../../src/cli/smallprint.ts"]),
};

const patterns: RegExp[] = [];

/** Each expression with the place that built it. */
const built = new Map<string, { expression: RegExp; at: string }>();

/** Remembers what is built from now on by our own code; what libraries build for it is theirs. */
function watch(): () => void {
  const real = RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, given: [string], as) {
      const expression = Reflect.construct(target, given, as) as RegExp;
      const at = new Error().stack?.split("\n")[2] ?? "";
      const place = /\/(src\/[^:?]+)[^:]*:(\d+)/u.exec(at);
      if (place) built.set(String(expression), { expression, at: `${place[1]}:${place[2]}` });
      return expression;
    },
  });
  return () => (globalThis.RegExp = real);
}

/** How an expression can take longer than its text is long, in words; empty where it can't. */
const faultsOf = ({ source, flags }: { source: string; flags: string }): string[] =>
  analyse({ source, flags }, { assumeRejectingSuffix: true, maxReports: 3 }).reports.map(
    ({ type, exponential }) => `${type}, ${exponential ? "exponential" : "polynomial"}`,
  );

beforeAll(async () => {
  const stop = watch();
  try {
    for (const load of Object.values(MODULES)) await load();
    // some are built at first use
    const { PATTERNS } = await import("../../src/policy/classify/patterns/index.ts");
    for (const each of PATTERNS) patterns.push(each.pattern, ...(each.unless ? [each.unless] : []));
    const [{ readDocument }, { study }, { loadModel }, { findPolicyLinks }, { recogniseSignup }] =
      await Promise.all([
        import("../../src/policy/document/read.ts"),
        import("../../src/policy/summarize.ts"),
        import("../../src/policy/classify/model.ts"),
        import("../../src/page/links.ts"),
        import("../../src/page/signup.ts"),
      ]);
    const file = (path: string) => readFileSync(new URL(path, import.meta.url));
    const policy = `---\ntitle: Privacy\n---\n${file("../fixtures/policies/harbour-books.md").toString()}`;
    study(readDocument(policy, { type: "markdown" }), loadModel(file("../../src/policy/model/facts.bin")));
    // companies that are spelled out, or only spoken of
    const { companyName } = await import("../../src/policy/details/company.ts");
    for (const text of ["The CQT respects your privacy.", "We sell lamps."])
      companyName(readDocument(text, { type: "text" }));
    const page = new JSDOM(
      "<form><h1>Create your account</h1><label>E-mail <input name=email></label><input type=password><p>By signing up you agree to our <a href=/privacy>Privacy Policy</a>.<button>Sign up</button></form>",
      { url: "https://shop.example/signup" },
    ).window.document;
    findPolicyLinks(page, { weak: true });
    recogniseSignup(page);
  } finally {
    stop();
  }
}, 120_000);

describe("expressions put together from strings", () => {
  it("are all seen: those of load time, and those of first use", () => {
    expect(built.size).toBeGreaterThan(patterns.length);
    expect(patterns.filter((pattern) => !built.has(String(pattern)))).toEqual([]);
    const files = [...built.values()].map(({ at }) => at.replace(/:\d+$/u, ""));
    expect(files).toEqual(
      expect.arrayContaining([
        "src/policy/classify/patterns/say.ts",
        "src/policy/details/company.ts",
        "src/policy/document/markdown.ts",
        "src/page/links/beginnings.ts",
        "src/page/signup/lexicon.ts",
      ]),
    );
  });

  it("take no longer than a text is long", () => {
    const faults = [...built.values()].flatMap(({ expression, at }) =>
      faultsOf(expression).map((fault) => `${at}: ${fault}: ${expression.source.slice(0, 200)}`),
    );
    expect(faults).toEqual([]);
  });

  it("would be found out", () => {
    expect(faultsOf({ source: "(a+)+$", flags: "" })).not.toEqual([]);
    expect(faultsOf({ source: "\\s*(?:x)?\\s*y", flags: "u" })).not.toEqual([]);
    expect(faultsOf({ source: "a{0,40}b", flags: "u" })).toEqual([]);
  });
});
