import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** Own modules that a module imports, and packages; types leave no code behind. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const code = readFileSync(file, "utf8").replace(/^import type .*$/gmu, "");
  const own: string[] = [];
  const packages: string[] = [];
  for (const { fileName } of ts.preProcessFile(code).importedFiles) {
    const plain = fileName.replace(/\?.*$/u, "");
    if (!plain.startsWith("."))
      packages.push(
        plain
          .split("/")
          .slice(0, plain.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    else if (/\.tsx?$/u.test(plain)) own.push(path.join(path.dirname(file), plain));
  }
  return { own, packages };
}

/** Packages whose code is reached from these modules of ours. */
export function packagesReachedBy(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const found = importsOf(file);
    open.push(...found.own);
    for (const name of found.packages) packages.add(name);
  }
  return packages;
}
