/** The first word of a line of the changelog: what kind of news it is. */
const kinds = ['Ny', 'Rettet', 'Ændret', 'Fjernet', 'Regler', 'Regelændring'];

/**
 * What stands in the way of releasing a version.
 *
 * @param changelog as a whole, the newest version first
 * @param released versions that are out already
 * @returns nothing where it may be released; else a line for each thing
 */
export function releaseProblems(version: string, changelog: string, released: readonly string[]): string[] {
  const problems: string[] = [];
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) {
    problems.push(`package.json: the version "${version}" must be three numbers: browsers take no other.`);
  }
  if (released.includes(version)) problems.push(`${version} is released already: raise the version in package.json.`);
  const newest = released.toSorted(byVersion).at(-1);
  if (newest !== undefined && byVersion(version, newest) < 0) {
    problems.push(`${version} is older than ${newest}, which is released.`);
  }
  const [first] = /^## .*$/m.exec(changelog) ?? [];
  if (first !== `## ${version}`) {
    problems.push(`CHANGELOG.md: the first version is "${first ?? 'none'}", and "## ${version}" is to be released.`);
  }
  const entries = changelogOf(version, changelog)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  if (entries.length === 0) problems.push(`CHANGELOG.md says nothing of ${version}.`);
  const form = new RegExp(`^- \\*\\*(${kinds.join('|')})\\*\\* · \\S`);
  for (const entry of entries.filter((line) => !form.test(line))) {
    problems.push(
      `CHANGELOG.md: "${entry.slice(0, 60)}" must begin with one of ${kinds.join(', ')} in bold, and " · ".`,
    );
  }
  return problems;
}

/** What the changelog says of one version, without its heading; empty where it says nothing. */
export function changelogOf(version: string, changelog: string): string {
  const sections = changelog.split(/^## /m);
  const own = sections.find((section) => section.split('\n')[0]!.trim() === version);
  return own ? own.slice(own.indexOf('\n') + 1).trim() : '';
}

function byVersion(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
