import { linksOf, noteOf } from "../pages.ts";
import { showLinks } from "../show/page.ts";
import type { Command } from "./command.ts";

export const links: Command = async (source) => {
  const page = await linksOf(source);
  const { found } = page;
  return {
    json: { id: source.id, ...found },
    found: found.policy !== null,
    text: (terminal) => showLinks(found, terminal),
    note: noteOf(page),
  };
};
