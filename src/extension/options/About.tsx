import { Group } from "./Group.tsx";
import { words } from "./words.ts";

/** Made by the build: the licence of everything that the extension holds. */
const LICENCES = "/licences.txt";

export function About({ version }: { version: string }) {
  return (
    <Group title={words.about} text={words.version(version)}>
      <p>
        <strong>{words.whatLeaves}</strong> {words.whatLeavesMore}
      </p>
      <p>{words.aboutLimits}</p>
      <p>
        {words.licence} <a href={LICENCES}>{words.licences}</a>
      </p>
    </Group>
  );
}
