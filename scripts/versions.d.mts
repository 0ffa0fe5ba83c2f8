export function versionProblems(sources: {
  packageJson: { version: string };
  lock: { version: string; packages: Record<string, { version?: string }> };
  manifest: { version: string };
  changelog: string;
  today: string;
}): string[];
