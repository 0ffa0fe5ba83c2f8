import { signupOf } from "../pages.ts";
import { showSignup } from "../show/page.ts";
import type { Command } from "./command.ts";

export const signup: Command = async (source) => {
  const finding = await signupOf(source);
  return {
    json: { id: source.id, ...finding },
    found: finding.signup,
    text: (terminal) => showSignup(finding, terminal),
  };
};
