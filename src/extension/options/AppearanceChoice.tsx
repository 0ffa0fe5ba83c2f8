import type { Appearance, Settings } from "../settings.ts";
import { words } from "./words.ts";
import { Group } from "./Group.tsx";
import type { Saved } from "./useSaved.ts";

const ORDER: readonly Appearance[] = ["system", "light", "dark"];

export function AppearanceChoice({ settings, save }: { settings: Settings; save: Saved["save"] }) {
  return (
    <Group title={words.appearanceTitle} text={words.appearanceMore}>
      <fieldset className="presets small">
        <legend className="unseen">{words.appearanceTitle}</legend>
        {ORDER.map((appearance) => (
          <label key={appearance} className="card">
            <input
              type="radio"
              name="appearance"
              checked={settings.appearance === appearance}
              onChange={() => save({ appearance })}
            />
            <span>{words.appearance[appearance]}</span>
          </label>
        ))}
      </fieldset>
    </Group>
  );
}
