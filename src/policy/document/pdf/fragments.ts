import type { Fragment, PdfFile, PdfLink, PdfPage, PdfText } from "./types.ts";

/** The texts of a page as stretches of one look and one link. */
export function fragmentsOf(page: PdfPage, fonts: PdfFile["fonts"]): Fragment[] {
  return page.texts.flatMap((text) => linked(fragmentOf(text, fonts), page.links));
}

function fragmentOf({ text, x, y, width, size, font }: PdfText, fonts: PdfFile["fonts"]): Fragment {
  return { text, x0: x, x1: x + Math.max(0, width), y, size, bold: fonts.get(font)?.bold ?? false, href: "" };
}

/** A text of which a link covers a part is cut at words. */
function linked(whole: Fragment, links: readonly PdfLink[]): Fragment[] {
  const middle = whole.y - whole.size * 0.3;
  const link = links.find(
    ({ left, right, top, bottom }) =>
      top <= middle && bottom >= middle && right > whole.x0 + 1 && left < whole.x1 - 1,
  );
  const width = whole.x1 - whole.x0;
  if (!link || width <= 0) return [whole];
  const at = (x: number) => (Math.min(Math.max(x, whole.x0), whole.x1) - whole.x0) / width;
  const from = wordEdge(whole.text, at(link.left) * whole.text.length);
  const to = wordEdge(whole.text, at(link.right) * whole.text.length);
  const cut = (start: number, end: number, href: string): Fragment[] =>
    end <= start
      ? []
      : [
          {
            ...whole,
            text: whole.text.slice(start, end),
            x0: whole.x0 + (width * start) / whole.text.length,
            x1: whole.x0 + (width * end) / whole.text.length,
            href,
          },
        ];
  const rest = cut(to, whole.text.length, "");
  return [
    ...cut(0, from, ""),
    ...cut(from, to, link.href),
    // further links stand to the right of this one; a link that covers nothing takes no part in it
    ...(to > from
      ? rest.flatMap((fragment) =>
          linked(
            fragment,
            links.filter((other) => other !== link),
          ),
        )
      : rest),
  ];
}

/** The edge of a word nearest to a place in the text. */
function wordEdge(text: string, place: number): number {
  const near = Math.round(place);
  for (let distance = 0; distance <= text.length; distance++) {
    for (const at of [near - distance, near + distance]) {
      if (at === 0 || at === text.length) return at;
      if (at > 0 && at < text.length && /\s/u.test(text.charAt(at - 1)) !== /\s/u.test(text.charAt(at)))
        return at;
    }
  }
  return near;
}
