import { recogniseSignup } from "../../page/signup.ts";
import { openPage } from "../dom.ts";
import { showSignup } from "../show/page.ts";
import type { Command } from "./command.ts";

export const signup: Command = async (source) => {
  const page = await openPage(source);
  try {
    const finding = recogniseSignup(page.document, page.url === null ? {} : { url: page.url });
    return {
      json: { id: source.id, ...finding },
      found: finding.signup,
      text: (terminal) => showSignup(finding, terminal),
    };
  } finally {
    page.close();
  }
};
