import type { Source } from "../input.ts";
import type { Page } from "../terminal.ts";

/** What a command makes of one input. */
export interface Outcome {
  /** The document of the JSON contract. */
  json: unknown;
  /** False where the input is read but is no policy, or holds nothing of what was looked for. */
  found: boolean;
  /** The same for a reader. */
  text(page: Page): string;
  /** What the reader should know of how it was read, for standard error; null where there is nothing to say. */
  note?: string | null;
}

/** @throws SmallprintError where the input can't be read */
export type Command = (source: Source) => Outcome | Promise<Outcome>;
