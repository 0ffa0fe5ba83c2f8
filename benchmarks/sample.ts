import { readFileSync } from "node:fs";

const POLICY = new URL("../site/hosts/legal.parcelpost.example/privacy.html", import.meta.url);

/**
 * A policy page of about `words` words: the sample shop's policy, its body repeated with numbered names, so that no two
 * rounds are the same text.
 */
export function policyPage(words: number): string {
  const html = readFileSync(POLICY, "utf8");
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html);
  if (!body?.[1]) throw new Error("the sample policy has no body");
  const content = body[1];
  const wordsOf = (text: string) => text.replace(/<[^>]+>/g, " ").split(/\s+/).length;
  const rounds = Math.max(1, Math.round(words / wordsOf(content)));
  // what stands on a page twice is read once: every paragraph and item says which round it is of
  const bodies = Array.from({ length: rounds }, (_, i) =>
    content
      .replaceAll("Parcel", `Parcel${String(i)}`)
      .replace(/<(p|li|td|h[2-6])(\s[^>]*)?>/g, (tag) => `${tag}${i === 0 ? "" : `For part ${String(i)}: `}`),
  );
  return html.replace(content, () => bodies.join("\n"));
}

/** A policy page of about `size` bytes, cut from a longer one. */
export function policyPageOfSize(size: number): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(policyPage(size / 5))?.[1] ?? "";
  return `<!doctype html><html lang="en"><body>${body.slice(0, size)}</body></html>`;
}
