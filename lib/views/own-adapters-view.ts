import type { Adapter } from '../adapters/adapter.ts';
import type { BundleProblem } from '../adapters/adapter-bundle.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { isSameData } from '../rules/version-identity.ts';
import { adapterText } from '../text/adapter-text.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';

export type AdapterSource = 'known' | 'own' | 'policy';

/** One adapter, where it comes from, and whether pages are read by it. */
export interface AdapterLine {
  source: AdapterSource;
  id: string;
  name: string;
  /** »din egen, gemt i dag · 3 slags sider« */
  words: string;
  /** another one with the same id comes before it */
  hidden: boolean;
  /** »Afviger fra kommunens«; null where it is not one's own, or differs from none of the same id */
  differs: string | null;
}

export interface AllAdapters {
  known: readonly Adapter[];
  own: readonly { adapter: Adapter; savedOn: IsoDate }[];
  policy: readonly Adapter[];
  policyLocked: boolean;
}

/** Every adapter there is, in the order in which they are tried. */
export function adapterLines(all: AllAdapters, today: IsoDate, language: Language): AdapterLine[] {
  const text = adapterText[language];
  const own = all.own.map(({ adapter, savedOn }) => {
    const said = text['adapters.source.own'](dayWords(savedOn, today, language));
    return { source: 'own' as const, adapter, said };
  });
  const others = (source: 'known' | 'policy') =>
    all[source].map((adapter) => ({ source, adapter, said: text[`adapters.source.${source}`] }));
  const ordered = all.policyLocked
    ? [...others('policy'), ...own, ...others('known')]
    : [...own, ...others('policy'), ...others('known')];
  const seen = new Set<string>();
  return ordered.map(({ source, adapter, said }) => {
    const { id, name, pages } = adapter;
    const hidden = seen.has(id);
    seen.add(id);
    const parts = [said, text['adapters.pages'](Object.keys(pages).length)];
    if (hidden) parts.push(text['adapters.hidden']);
    const differs = source === 'own' ? differsFrom(adapter, all) : null;
    return {
      source,
      id,
      name,
      words: parts.join(' · '),
      hidden,
      differs: differs && text[`adapters.differs.${differs}`],
    };
  });
}

/** The municipality's word is the one that counts, where it has one. */
function differsFrom(own: Adapter, { policy, known }: AllAdapters): 'policy' | 'known' | null {
  const given = policy.find(({ id }) => id === own.id);
  if (given) return isSameData(given, own) ? null : 'policy';
  const shipped = known.find(({ id }) => id === own.id);
  return shipped && !isSameData(shipped, own) ? 'known' : null;
}

/**
 * Why a file was refused, a line each.
 *
 * @example
 * adapterProblemLines(problems, 'da') //=> ['siden »Mine sager«, feltet »start«, find[0].colum: nøglen kendes ikke']
 */
export function adapterProblemLines(problems: readonly BundleProblem[], language: Language): string[] {
  const text = adapterText[language];
  return problems.map(({ code, page, field, at, expected, number }) => {
    const place = [
      number !== null && text['problem.place.number'](number),
      page !== null && text['problem.place.page'](page),
      field !== null && text['problem.place.field'](field),
      at,
    ].filter(Boolean);
    const what = text[`problem.${code}`];
    const said = expected === '' ? what : text['problem.expected'](what, expected);
    return place.length > 0 ? `${place.join(', ')}: ${said}` : said;
  });
}
