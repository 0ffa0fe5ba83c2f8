/** What the way to a document says about its reading. Pure. */
import { landingOf } from "../../net/landing.ts";
import type { Validators } from "../store.ts";
import type { Fetched } from "./fetch.ts";
import type { EngineReading } from "./jobs.ts";

/**
 * The reading of a document that was fetched for `asked`: where the site led to its home page or a login instead, it is no policy;
 * else with what tells later whether it has changed. A policy on several pages may change without its first page changing.
 */
export function asLanded(
  read: EngineReading,
  asked: string,
  { finalUrl, validators }: Pick<Fetched, "finalUrl" | "validators">,
): EngineReading & { validators?: Validators } {
  const { summary } = read;
  const landing = landingOf(asked, finalUrl);
  if (landing !== null)
    return {
      ...read,
      summary: { ...summary, isPolicy: false, reason: landing === "login" ? "login" : "other" },
    };
  return !validators || !summary.isPolicy || summary.source.pages ? read : { ...read, validators };
}
