/** Which mutants there are, and which of them are tried. Also a checker for Stryker's own runs: what it turns away counts for nothing. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

/**
 * Tables of words for people or from people's pages. Their single strings are left out (a list as a whole is not): a test that
 * repeats thousands of words says nothing more than the table does. How many of them are noticed: `--words`.
 */
const TABLES = [
  /^src\/page\/words\/(?!lookup)/u, // words of forms and links, by language
  /^src\/policy\/wording\/languages\//u, // sentences of a summary in eight languages
  /^src\/policy\/wording\/english-facts\.ts$/u, // the same in English
];

const nameOf = (file) => path.relative(process.cwd(), file).replaceAll(path.sep, "/");

export const isWord = ({ fileName, mutatorName }) =>
  mutatorName === "StringLiteral" && TABLES.some((table) => table.test(nameOf(fileName)));

/** The source files of the engine and of reading pages, or those of them in some folders. */
export const sourcesIn = (places = ["src/policy", "src/page"]) =>
  ["src/policy", "src/page"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`),
    )
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => places.some((place) => name === place || name.startsWith(`${place}/`)))
    .sort();

/** Loads what a package of ours depends on itself. */
export function loadFrom(owner, name) {
  const ofOwner = createRequire(path.resolve("node_modules", owner, "package.json"));
  return import(pathToFileURL(ofOwner.resolve(name)).href);
}

/**
 * Stryker's instrumenter over some sources.
 * @param {string[]} names
 * @param {(name: string) => true | object[]} wanted the whole file, or the locations in it to make mutants of
 * @returns its mutants (`id`, `fileName`, `location`, `mutatorName`, `replacement`) and the sources that hold them all, switched off
 */
export async function instrument(names, wanted = () => true) {
  const [{ createInstrumenter }, { createInjector }] = await Promise.all([
    loadFrom("@stryker-mutator/core", "@stryker-mutator/instrumenter"),
    loadFrom("@stryker-mutator/core", "typed-inject"),
  ]);
  const quiet = new Proxy(
    {},
    { get: (_, name) => () => (String(name).startsWith("is") ? false : undefined) },
  );
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const injector = createInjector().provideValue("logger", quiet).provideValue("options", options);
  const instrumenter = injector.injectFunction(createInstrumenter);
  const files = names.map((name) => ({
    name: path.resolve(name),
    mutate: wanted(name),
    content: readFileSync(name, "utf8"),
  }));
  const { mutants, files: instrumented } = await instrumenter.instrument(files, options);
  return { mutants, sources: new Map(instrumented.map(({ name, content }) => [name, content])) };
}

/** What tells a mutant from every other. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  const place = [start.line, start.column, end.line, end.column];
  return JSON.stringify([nameOf(fileName), ...place, mutatorName, replacement]);
}

/** The `size` mutants with the lowest draws: the same for the same seed, in whatever order they come. */
export function sampleOf(mutants, size, seed) {
  const draw = (mutant) =>
    createHash("sha256")
      .update(`${seed}\n${keyOf(mutant)}`)
      .digest("hex");
  return mutants
    .map((mutant) => ({ mutant, rank: draw(mutant) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant);
}

class NoWords {
  async init() {}
  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        isWord(mutant) ? { status: "compileError", reason: "a word of a table" } : { status: "passed" },
      ]),
    );
  }
  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

export const strykerPlugins = [{ kind: "Checker", name: "no-words", injectableClass: NoWords }];
