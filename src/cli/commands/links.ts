import { findPolicyLinks } from "../../page/links.ts";
import { openPage } from "../dom.ts";
import { showLinks } from "../show/page.ts";
import type { Command } from "./command.ts";

export const links: Command = async (source) => {
  const page = await openPage(source);
  try {
    const found = findPolicyLinks(page.document, page.url === null ? {} : { url: page.url });
    return {
      json: { id: source.id, ...found },
      found: found.policy !== null,
      text: (terminal) => showLinks(found, terminal),
    };
  } finally {
    page.close();
  }
};
