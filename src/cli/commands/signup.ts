import { noteOf, signupOf } from "../pages.ts";
import { showSignup } from "../show/page.ts";
import type { Command } from "./command.ts";

export const signup: Command = async (source) => {
  const page = await signupOf(source);
  const finding = page.found;
  return {
    json: { id: source.id, ...finding },
    found: finding.signup,
    text: (terminal) => showSignup(finding, terminal),
    note: noteOf(page),
  };
};
