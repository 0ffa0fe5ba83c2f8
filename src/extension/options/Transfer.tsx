import { type ChangeEvent, useRef } from "react";
import type { Settings } from "../settings.ts";
import { words } from "./words.ts";
import { Confirm } from "./Confirm.tsx";
import { Group } from "./Group.tsx";
import type { Platform } from "./platform.ts";
import { FILE_NAME, readSettingsFile, settingsFile } from "./transfer.ts";
import type { Saved } from "./useSaved.ts";

/** Longer files are no settings of ours. */
const MOST_BYTES = 1_000_000;

interface TransferProps extends Pick<Saved, "save" | "reset" | "say"> {
  settings: Settings;
  platform: Platform;
}

/** Settings out to a file, in from one, and back to the start. */
export function Transfer({ settings, save, reset, say, platform }: TransferProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File) => {
    const read = readSettingsFile(file.size > MOST_BYTES ? "" : await file.text());
    if ("problem" in read) {
      say(read.problem === "newer" ? words.importNewer : words.importNoFile, true);
      return;
    }
    save(read.settings, words.imported);
  };
  const onFile = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = ""; // the same file may be chosen again
    if (file) take(file).catch(() => say(words.importNoFile, true));
  };
  return (
    <Group title={words.transfer} text={words.transferMore}>
      <div className="acts">
        <button
          type="button"
          className="button"
          onClick={() => platform.saveFile(FILE_NAME, settingsFile(settings))}
        >
          {words.exportSettings}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {words.importSettings}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.importSettings}
          onChange={onFile}
        />
        <Confirm
          label={words.reset}
          question={words.resetAsk}
          yes={words.resetYes}
          no={words.cancel}
          onYes={reset}
        />
      </div>
    </Group>
  );
}
