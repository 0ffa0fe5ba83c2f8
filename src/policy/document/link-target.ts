/** Where a link leads, as an absolute address where that can be told; "" for what leads nowhere. */
export function linkTarget(href: string, base: string | null): string {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed === "#" || /^(?:javascript|data|blob|about):/iu.test(trimmed)) return "";
  return resolved(trimmed, base) ?? trimmed;
}

/** The address in full, null where it is none. */
export function resolved(href: string, base: string | null): string | null {
  if (href === "") return null;
  try {
    return base === null ? new URL(href).href : new URL(href, base).href;
  } catch {
    return null;
  }
}
