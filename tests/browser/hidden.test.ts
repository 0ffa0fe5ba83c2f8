import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, startSession, type Session } from "./session.ts";
import { HOME } from "./shop.ts";

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
    const headings = [...document.matchAll(/^## (.*)$/gm)]
      .map(([, heading]) => heading ?? "")
      .filter((heading) => kind === "chromium" || !heading.endsWith("(Chromium only)"));
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

  it("leaves nothing behind in a page: no element, no attribute, no name", async () => {
    const site = await session.visit(HOME);
    await session.tabId(site);
    const changed = await site.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const asSent = new DOMParser().parseFromString(source, "text/html").documentElement.outerHTML;
      return asSent === document.documentElement.outerHTML ? null : document.documentElement.outerHTML;
    });
    expect(changed).toBeNull();
    const names = await site.evaluate(() => {
      const frame = document.createElement("iframe"); // a window of the same kind that nobody has touched
      document.body.append(frame);
      const untouched = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !untouched.has(name) && !/^\d+$/.test(name));
    });
    expect(names).toEqual([]);
    await site.close();
  });
});
