/** A test file with all of ours that it imports as one script; packages stay outside. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadFrom } from "./mutants.mjs";

const { build } = (await loadFrom("tsx", "esbuild")).default;

/**
 * @param {string} file
 * @param {Map<string, string>} sources what stands in for the text of a file, by its full name
 * @returns {Promise<{ code: string, packages: string[], dom: boolean }>}
 */
export async function bundle(file, sources) {
  const packages = new Set();
  const { outputFiles } = await build({
    entryPoints: [path.resolve(file)],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "error",
    plugins: [
      {
        name: "ours",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
            if (kind === "entry-point") return null;
            packages.add(name);
            return { path: name, external: true };
          });
          onLoad({ filter: /\.ts$/ }, ({ path: name }) => ({
            loader: "ts",
            contents: (sources.get(name) ?? readFileSync(name, "utf8"))
              .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(name).href))
              .replaceAll("import.meta.dirname", JSON.stringify(path.dirname(name))),
          }));
        },
      },
    ],
  });
  // `require` gives what `import` gives (worker.mjs): nothing to make up for
  const code = outputFiles[0].text.replace(
    /^var __toESM = /mu,
    "var __toESM = (module) => module, __unused = ",
  );
  const dom = readFileSync(file, "utf8").startsWith("// @vitest-environment jsdom");
  return { code, packages: [...packages], dom };
}
