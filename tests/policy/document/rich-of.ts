import { RichBuilder, type Rich } from "../../../src/policy/document/rich.ts";

/** "a *bold* b\nc [words](address)" as text with its bold stretches, links and breaks. */
export function richOf(marked: string): Rich {
  const builder = new RichBuilder();
  let bold = false;
  for (const part of marked.split(/(\*|\n|\[[^\]]*\]\([^)]*\))/u)) {
    const link = /^\[([^\]]*)\]\(([^)]*)\)$/u.exec(part);
    if (part === "*") {
      if (bold) builder.closeBold();
      else builder.openBold();
      bold = !bold;
    } else if (part === "\n") builder.breakLine();
    else if (link) {
      builder.openLink(link[2] ?? "");
      builder.add(link[1] ?? "");
      builder.closeLink();
    } else builder.add(part);
  }
  return builder.take();
}
