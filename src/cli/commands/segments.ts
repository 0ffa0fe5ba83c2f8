import { segmentsOf } from "../../policy/summarize.ts";
import { documentOf } from "../document.ts";
import { model } from "../model.ts";
import { showSegments } from "../show/text.ts";
import type { Command } from "./command.ts";

export const segments: Command = async (source) => {
  const found = segmentsOf(await documentOf(source), model());
  return {
    json: { id: source.id, segments: found },
    found: found.length > 0,
    text: (terminal) => showSegments(found, terminal),
  };
};
