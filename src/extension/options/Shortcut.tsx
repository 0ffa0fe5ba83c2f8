import { useEffect, useState } from "react";
import { words } from "./words.ts";
import { Group } from "./Group.tsx";
import type { Platform } from "./platform.ts";

/** The key that opens the summary, and the way to change it: browsers keep that page to themselves. */
export function Shortcut({ platform }: { platform: Platform }) {
  const [keys, setKeys] = useState("");
  const [lost, setLost] = useState(false);
  useEffect(() => {
    platform.shortcut().then(setKeys, () => setKeys(""));
  }, [platform]);
  const change = () => {
    platform.changeShortcut().then(
      (opened) => setLost(!opened),
      () => setLost(true),
    );
  };
  return (
    <Group title={words.shortcut} text={words.shortcutMore}>
      <p className="keys">
        {keys === "" ? words.shortcutNone : <kbd>{keys}</kbd>}
        <button type="button" className="link-button" onClick={change}>
          {words.shortcutChange}
        </button>
      </p>
      {lost ? <p role="status">{words.shortcutWhere}</p> : null}
    </Group>
  );
}
