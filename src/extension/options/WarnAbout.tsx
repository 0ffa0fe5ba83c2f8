import { type Preset, type Settings, warnRulesOf } from "../settings.ts";
import { Icon } from "../ui/Icon.tsx";
import { factSentence } from "../ui/voice.ts";
import { words } from "./words.ts";
import { Group, Tick } from "./Group.tsx";
import { chosen, ownFrom, PRACTICE_COUNT, PRACTICES, switched, warns } from "./rules.ts";
import type { Saved } from "./useSaved.ts";

const PRESET_ORDER: readonly Preset[] = ["few", "balanced", "strict", "own"];

interface WarnAboutProps {
  settings: Settings;
  save: Saved["save"];
}

/** What warns: a ready-made choice, or each practice by itself. */
export function WarnAbout({ settings, save }: WarnAboutProps) {
  const rules = warnRulesOf(settings);
  const choose = (preset: Preset) => {
    const isFirstOwn = preset === "own" && Object.keys(settings.own).length === 0;
    save(isFirstOwn ? { preset, own: ownFrom(rules) } : { preset });
  };
  return (
    <Group title={words.warnAbout} text={words.warnAboutMore}>
      <fieldset className="presets">
        <legend className="unseen">{words.warnAbout}</legend>
        {PRESET_ORDER.map((preset) => (
          <label key={preset} className="card">
            <input
              type="radio"
              name="preset"
              checked={settings.preset === preset}
              onChange={() => choose(preset)}
            />
            <span>
              <strong>{words.preset[preset].title}</strong>
              <span className="more">{words.preset[preset].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details className="practices">
        <summary>
          <span>
            {words.showPractices}
            <span className="more">{words.warningsChosen(chosen(rules), PRACTICE_COUNT)}</span>
          </span>
          <Icon name="chevron" />
        </summary>
        {PRACTICES.map(({ section, practices }) => (
          <fieldset key={section}>
            <legend>{words.section[section]}</legend>
            {practices.map((practice) => (
              <Tick
                key={`${practice.fact} ${practice.stance}`}
                label={factSentence(practice.fact, practice.stance)}
                checked={warns(rules, practice)}
                onChange={(on) => save({ preset: "own", own: switched(rules, practice, on) })}
              />
            ))}
          </fieldset>
        ))}
      </details>
    </Group>
  );
}
