import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, startSession, type Session } from "./session.ts";
import { HOME, SIGNUP } from "./shop.ts";

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown;
  icons: Record<string, string>;
  content_scripts: { js: string[] }[];
  content_security_policy: { extension_pages: string };
}

describe.each(KINDS)("%s: what a page can learn", (kind) => {
  const manifest = JSON.parse(readFileSync(`dist/${kind}/manifest.json`, "utf8")) as Manifest;
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("asks for the documented permissions and no others", () => {
    const document = readFileSync("docs/permissions.md", "utf8");
    const headings = [...document.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading ?? "");
    const documented = headings.flatMap((heading) =>
      [...heading.matchAll(/`([^`]+)`/g)].map(([, permission]) => permission),
    );
    const asked = [
      ...manifest.permissions,
      ...manifest.host_permissions,
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(asked.sort()).toEqual(documented.sort());
  });

  it("has no web-accessible resources, and a policy without inline or remote script", () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest).not.toHaveProperty("web_accessible_resources");
    const { extension_pages } = manifest.content_security_policy;
    expect(extension_pages).toContain("default-src 'none'");
    expect(extension_pages).toContain("script-src 'self'");
    expect(extension_pages).not.toMatch(/unsafe|script-src[^;]*https?:/);
  });

  it("gives a page none of its files", async () => {
    const site = await session.visit(HOME);
    const files = [
      "manifest.json",
      "src/extension/popup/index.html",
      ...Object.values(manifest.icons),
      ...manifest.content_scripts.flatMap(({ js }) => js),
    ].map((file) => `${session.base}/${file}`);
    const loaded = await site.evaluate(
      (addresses) =>
        Promise.all(
          addresses.flatMap((address) => [
            fetch(address).then(
              () => `fetched ${address}`,
              () => null,
            ),
            new Promise<string | null>((resolve) => {
              const image = new Image();
              image.onload = () => resolve(`shown ${address}`);
              image.onerror = () => resolve(null);
              image.src = address;
            }),
            new Promise<string | null>((resolve) => {
              const script = document.createElement("script");
              script.onload = () => resolve(`run ${address}`);
              script.onerror = () => resolve(null);
              script.src = address;
              document.head.append(script);
            }),
          ]),
        ),
      files,
    );
    expect(loaded.filter((one) => one !== null)).toEqual([]);
    await site.close();
  });

  it("leaves no name in the page's own world", async () => {
    const site = await session.visit(SIGNUP);
    const fresh = await session.browser.newPage();
    await fresh.goto("about:blank");
    const names = await fresh.evaluate(() => Object.getOwnPropertyNames(window));
    const added = await site.evaluate(
      (known) => Object.getOwnPropertyNames(window).filter((name) => !known.includes(name)),
      names,
    );
    // secure contexts have more names of the platform's own than about:blank; none of them is ours
    expect(added.filter((name) => /smallprint|webext|browser|polyfill/i.test(name))).toEqual([]);
    expect(await site.evaluate(() => document.documentElement.outerHTML)).not.toMatch(
      /smallprint|extension:\/\//i,
    );
    await fresh.close();
    await site.close();
  });
});
