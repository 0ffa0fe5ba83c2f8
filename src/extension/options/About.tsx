import { Icon } from "../ui/Icon.tsx";
import { words } from "./words.ts";
import { Group } from "./Group.tsx";
import { LICENCES } from "./licences.ts";

export function About({ version }: { version: string }) {
  return (
    <Group title={words.about} text={words.version(version)}>
      <p>
        <strong>{words.whatLeaves}</strong> {words.whatLeavesMore}
      </p>
      <p>{words.aboutLimits}</p>
      <details className="licences">
        <summary>
          <span>{words.licences}</span>
          <Icon name="chevron" />
        </summary>
        <p>{words.licencesMore}</p>
        <ul>
          {LICENCES.map(({ name, licence }) => (
            <li key={name}>
              {name} <span className="more">{licence}</span>
            </li>
          ))}
        </ul>
      </details>
    </Group>
  );
}
