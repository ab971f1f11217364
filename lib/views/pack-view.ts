import { isSameData } from '../rules/version-identity.ts';
import type { PackProblem, PackProblemCode } from '../rules/pack-file.ts';
import type { RuleBook } from '../rules/effective-rules.ts';
import type { RulePack } from '../rules/rule.ts';
import type { VersionProblemCode } from '../rules/version-problems.ts';
import type { Language } from '../text/language.ts';
import { ruleBookText } from '../text/rule-book-text.ts';

/** More than these in one file is one mistake made many times. */
const mostShown = 20;

/** What is wrong with a pack, in a line each: which rule, which field, what was expected. */
export function packProblemLines(problems: readonly PackProblem[], language: Language): string[] {
  const text = ruleBookText[language];
  const lines = problems.slice(0, mostShown).map(({ code, rule, field, expected }) => {
    // What versions are to each other has words of its own; all else names what may stand there.
    const isAboutVersions = code === 'versions';
    const what = isAboutVersions
      ? text[`pack.${expected as VersionProblemCode}`]
      : text[`pack.${code as Exclude<PackProblemCode, 'versions'>}`];
    const told = expected && !isAboutVersions ? `${what}. ${text['pack.expected'](expected)}` : what;
    if (rule) return text['pack.problem'](rule, field, told);
    return field ? text['pack.problem.noRule'](field, told) : text['pack.problem.noField'](told);
  });
  return problems.length > mostShown ? [...lines, text['pack.more'](problems.length - mostShown)] : lines;
}

export interface PackPreview {
  title: string;
  /** »2 nye regler«, »3 ændrede regler«: each with the titles behind it */
  groups: { words: string; titles: string[] }[];
  /** nothing in it differs from what is here */
  isSame: boolean;
}

/** What taking a pack in would change. */
export function packPreview(pack: RulePack, book: RuleBook, language: Language): PackPreview {
  const text = ruleBookText[language];
  const here = new Map(book.rules.map(({ rule }) => [rule.id, rule]));
  const titles = (rules: RulePack['rules']) => rules.map(({ title }) => title[language]);
  const fresh = pack.rules.filter(({ id }) => !here.has(id));
  const changed = pack.rules.filter((rule) => here.has(rule.id) && !isSameData(here.get(rule.id), rule));
  const same = pack.rules.length - fresh.length - changed.length;
  return {
    title: pack.title[language],
    groups: [
      ...(fresh.length > 0 ? [{ words: text['pack.ready.new'](fresh.length), titles: titles(fresh) }] : []),
      ...(changed.length > 0 ? [{ words: text['pack.ready.changed'](changed.length), titles: titles(changed) }] : []),
      ...(same > 0 ? [{ words: text['pack.ready.same'](same), titles: [] }] : []),
    ],
    isSame: fresh.length + changed.length === 0,
  };
}

/** One area as it is here, ready to be a file: shipped words, rules with every change in them. Rules switched off stay out. */
export function packOf(shipped: RulePack, book: RuleBook): RulePack {
  const rules = book.rules.filter(({ rule, isOff }) => rule.area === shipped.area && !isOff).map(({ rule }) => rule);
  return { ...shipped, rules };
}
