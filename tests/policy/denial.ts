import type { Evidence } from "../../src/policy/denials.ts";

/** A sentence that denies, under a heading of its policy. */
export const said = (text: string, heading = "Sharing", leadIn?: string): Evidence => ({
  text,
  start: 0,
  end: text.length,
  stance: "no",
  heading: ["Privacy Policy", heading],
  ...(leadIn === undefined ? {} : { leadIn }),
});
