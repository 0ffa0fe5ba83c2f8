import { summarize as summarizeDocument } from "../../policy/summarize.ts";
import { documentOf } from "../document.ts";
import { model } from "../model.ts";
import { showSummary } from "../show/summary.ts";
import type { Command } from "./command.ts";

export const summarize: Command = async (source) => {
  const summary = summarizeDocument(await documentOf(source), model(), { id: String(source.id) });
  return {
    json: { ...summary, id: source.id },
    found: summary.isPolicy,
    text: (terminal) => showSummary(summary, terminal),
  };
};
