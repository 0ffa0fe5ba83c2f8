/** axe-core in a page of the extension: its source is handed to the page, which loads nothing. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Findings of axe-core on a page, as "rule: selector". */
export function findings(page: Page): Promise<string[]> {
  return page.evaluate(
    `(async () => { ${SOURCE}; const { violations } = await axe.run(document);
      return violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" "))); })()`,
  ) as Promise<string[]>;
}
