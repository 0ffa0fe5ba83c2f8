/** What `npm start` borrows of the command line, before and after the browser has its turn. */
import { isPdf } from "../policy/document/pdf/file.ts";
import { readDocument } from "../policy/document/read.ts";
import { loadInput } from "./input.ts";
import { wordsOfError } from "./words.ts";

export { harmless } from "./terminal.ts";

/** Why the command line would not read this file as a policy's text, in its words; null where it would. A PDF is not opened. */
export async function refusalOf(file: string): Promise<string | null> {
  try {
    const { content, name } = await loadInput(file);
    if (typeof content === "string" || !isPdf(content)) readDocument(content, { name: name ?? "" });
    return null;
  } catch (error) {
    return wordsOfError(error).message;
  }
}
