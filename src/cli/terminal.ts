import { styleText } from "node:util";

type Paint = Parameters<typeof styleText>[0];

/** How text is laid out for a reader: the terminal's width, and whether it takes colour. */
export interface Page {
  width: number;
  colour: boolean;
}

const MAX_WIDTH = 96;

export function pageOf(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): Page {
  return {
    width: Math.min(stream.columns || 80, MAX_WIDTH),
    colour: stream.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
  };
}

export function paint(page: Page, style: Paint, text: string): string {
  return page.colour ? styleText(style, harmless(text), { validateStream: false }) : harmless(text);
}

/** Folds text to the page's width; the first line starts with `first`, the others are indented as far. */
export function fold(page: Page, text: string, first = "", style?: Paint): string {
  const indent = " ".repeat(first.length);
  const room = Math.max(20, page.width - first.length);
  const lines: string[] = [];
  let line = "";
  for (const word of harmless(text).split(/\s+/).filter(Boolean)) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  return lines
    .map((each, i) => (i === 0 ? first : indent) + (style ? paint(page, style, each) : each))
    .join("\n");
}

/** Control characters of a page must not reach the terminal: they could move its cursor, set its title or turn a line's direction. */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ");
}
