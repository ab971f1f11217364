import type { IsoDate } from '../dates/iso-date.ts';
import type { Rule, RulePack } from '../rules/rule.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { proofText } from '../text/proof-text.ts';

/** Something the manifest says, and what it means. */
export interface ProofLine {
  /** as the manifest writes it: `storage`, `connect-src 'none'` */
  name: string;
  why: string;
}

/** As much of a manifest as is shown. */
export interface ShownManifest {
  version: string;
  permissions: readonly string[];
  optional: readonly string[];
  /** sites that come with the installation */
  hosts: readonly string[];
  optionalHosts: readonly string[];
  policy: string;
}

/** Every permission with its reason; one that has none says so, so that nothing stands there unseen. */
export function permissionLines(names: readonly string[], language: Language): ProofLine[] {
  return names.map((name) => ({ name, why: wordsFor(`permission.${name}`, language) }));
}

/** Each directive of a content security policy, in its own words and in ours. */
export function policyLines(policy: string, language: Language): ProofLine[] {
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '')
    .map((name) => ({ name, why: wordsFor(`csp.${name.split(/\s+/)[0]!}`, language) }));
}

function wordsFor(key: string, language: Language): string {
  const text = proofText[language];
  const words = Object.hasOwn(text, key) ? text[key as keyof typeof text] : text.unexplained;
  return typeof words === 'string' ? words : text.unexplained;
}

/** One pack of rules: how much of it there is, and how well it was checked. */
export interface PackLine {
  title: string;
  format: string;
  /** »12 regler, 14 udgaver« */
  size: string;
  /** »Senest kontrolleret 22. nov. 2026«, or the first and the last day */
  checked: string;
  /** versions whose text of the law nobody has seen; null where there are none */
  unseen: string | null;
  /** fingerprint of its content, to be compared with another machine's */
  hash: string;
}

/**
 * The rules in force by pack.
 *
 * @param rules as they stand with everything that was changed here; a rule belongs to the pack of its area
 * @param hashes SHA-256 of each pack's rules in hexadecimal digits, by area; a pack without one shows a dash
 */
export function packLines(
  packs: readonly RulePack[],
  rules: readonly Rule[],
  hashes: Readonly<Record<string, string>>,
  today: IsoDate,
  language: Language,
): PackLine[] {
  const text = proofText[language];
  return packs.map(({ area, title, format }) => {
    const own = rules.filter((rule) => rule.area === area);
    const versions = own.flatMap((rule) => rule.versions);
    const days = versions.map(({ lastChecked }) => lastChecked).toSorted();
    const unseen = versions.filter(({ verification }) => verification === 'unverified').length;
    const day = (on: IsoDate) => dayWords(on, today, language, 'dated');
    const [first, last] = [days[0], days.at(-1)];
    return {
      title: title[language],
      format,
      size: text['packs.size'](own.length, versions.length),
      checked:
        first === undefined || last === undefined
          ? text['packs.empty']
          : first === last
            ? text['packs.checked'](day(last))
            : text['packs.checkedBetween'](day(first), day(last)),
      unseen: unseen > 0 ? text['packs.unseen'](unseen, versions.length) : null,
      hash: hashes[area]?.slice(0, 16) ?? '–',
    };
  });
}

/** What the browser says it has loaded for this page. */
export interface Loaded {
  /** of the extension itself; 0 in a browser that does not name them */
  own: number;
  /** addresses that are not of the extension itself */
  others: readonly string[];
}

/**
 * @param addresses of everything that the browser names; one that it has refused may be among them
 * @param root the extension's own address
 * @param trial where the trials go to, which tell of their outcome themselves
 */
export function loadedBy(addresses: readonly string[], root: string, trial: string): Loaded {
  const others = addresses.filter((address) => !address.startsWith(root) && !address.startsWith(trial));
  return { own: addresses.filter((address) => address.startsWith(root)).length, others: [...new Set(others)] };
}

/** How the trial of a connection ended: refused by which directive, or not refused. */
export type Trial = { kind: 'picture' | 'style'; refusedBy: string | null };

export function trialWords({ kind, refusedBy }: Trial, language: Language): string {
  const text = proofText[language];
  const what = text[`trial.${kind}`];
  return refusedBy === null ? text['trial.notRefused'](what) : text['trial.refused'](what, refusedBy);
}
