/** A release is one version everywhere: package.json, its lockfile, the manifest and the topmost entry of the changelog. */

const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/u;
const ENTRY = /^## (\S+)(?: — (\S+))?$/mu;

/**
 * @param {{ packageJson: { version: string }, lock: { version: string, packages: Record<string, { version?: string }> },
 *   manifest: { version: string }, changelog: string, today: string }} sources today: as 2026-01-31
 * @returns {string[]} what does not agree, one line each; empty where all is well
 */
export function versionProblems({ packageJson, lock, manifest, changelog, today }) {
  const { version } = packageJson;
  const problems = [];
  if (!VERSION.test(version)) problems.push(`package.json: "${version}" is no version that both stores take`);
  const [, entry, date] = ENTRY.exec(changelog) ?? [];
  for (const [where, found] of [
    ["package-lock.json", lock.version],
    ["package-lock.json, first package", lock.packages[""]?.version],
    ["manifest.json", manifest.version],
    ["CHANGELOG.md, topmost entry", entry],
  ])
    if (found !== version) problems.push(`${where}: ${found ?? "none"}, package.json: ${version}`);
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(date))
    problems.push(`CHANGELOG.md: the topmost entry needs its date, as "## ${version} — ${today}"`);
  else if (date > today) problems.push(`CHANGELOG.md: ${date} is still to come`);
  return problems;
}
