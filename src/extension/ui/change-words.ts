/** The words for the list of what changed in a policy: it is loaded only where something did. They stand in `_locales`, as ui/words.ts says. */
import type { ChangeKind } from "../../policy/changes.ts";
import { say } from "../i18n.ts";

const kind: Record<ChangeKind, string> = {
  worse: say("change_worse"),
  better: say("change_better"),
  new: say("change_new"),
  gone: say("change_gone"),
};

export const words = {
  none: say("changedNone"),
  dates: (before: string, after: string) => say("changedDates", after, before),
  kind,
  before: say("changedBefore"),
  now: say("changedNow"),
  silentBefore: say("changedSilent"),
  silentNow: say("changedSilentNow"),
};
