import type { Range, Rich } from "./rich.ts";

/** Cells side by side as one text, a tab between them. */
export function rowOf(cells: readonly Rich[]): { rich: Rich; cells: Range[] } {
  const rich: Rich = { text: "", links: [], bold: [] };
  const places: Range[] = [];
  const texts: string[] = [];
  let offset = 0;
  for (const cell of cells) {
    if (texts.length > 0) offset += 1;
    const at = offset;
    const shift = <T extends Range>(range: T): T => ({
      ...range,
      start: range.start + at,
      end: range.end + at,
    });
    texts.push(cell.text.replaceAll("\n", " "));
    for (const link of cell.links) rich.links.push(shift(link));
    for (const range of cell.bold) rich.bold.push(shift(range));
    offset += cell.text.length;
    places.push({ start: at, end: offset });
  }
  rich.text = texts.join("\t");
  return { rich, cells: places };
}
