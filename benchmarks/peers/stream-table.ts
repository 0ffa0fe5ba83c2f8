/** The table of expressions as a stream: rows of JSON with a page in, rows with its answers out. */
import { createInterface } from "node:readline";
import { answers, sentencesOf, textOf } from "./regex-table.ts";

for await (const line of createInterface({ input: process.stdin })) {
  const { id, html } = JSON.parse(line) as { id: number; html: string };
  const facts = Object.fromEntries(answers(sentencesOf(textOf(html))));
  process.stdout.write(JSON.stringify({ id, facts }) + "\n");
}
