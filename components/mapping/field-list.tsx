import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';

/** Something that stands on the page, what it was said to mean, and what can be read in it. */
export interface ListedField {
  label: string | null;
  /** what it shows in the first row that has something there */
  sample: string;
  meaning: string | null;
  /** null = it is not used */
  tried: { read: number; empty: number; unreadable: number; texts: string[]; ambiguous: boolean } | null;
}

export interface NamedMeaning {
  id: string;
  name: string;
}

export interface FieldListProps {
  fields: readonly ListedField[];
  meanings: readonly NamedMeaning[];
  events: readonly NamedMeaning[];
  /** how many cases are on the page */
  rows: number;
  language: Language;
  onMeaning: (index: number, meaning: string | null) => void;
  /** a text of the page means »nothing« */
  onNothing: (text: string) => void;
}

/** So many of the texts that could not be read are shown. */
const mostShown = 3;

/** What stands on the page, and what each of it means. */
export function FieldList({ fields, meanings, events, rows, language, onMeaning, onNothing }: FieldListProps) {
  const text = mappingText[language];
  return (
    <ul className="divide-y divide-line border-y border-line">
      {fields.map(({ label, sample, meaning, tried }, index) => (
        <li key={index} className="py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className={meaning === null ? 'text-soft' : 'font-semibold'}>{label ?? text['fields.noLabel']}</span>
            <span className="min-w-0 truncate text-sm text-soft">{sample}</span>
          </div>
          <select
            value={meaning ?? ''}
            aria-label={text['fields.meaning'](label ?? text['fields.noLabel'])}
            className={`mt-1 min-h-8 w-full rounded-control border border-edge bg-card px-2 ${meaning === null ? 'text-soft' : ''}`}
            onChange={(event) => onMeaning(index, event.target.value || null)}
          >
            <option value="">{text['fields.unused']}</option>
            {meanings.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <optgroup label={text['fields.events']}>
              {events.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          </select>
          {tried && <Tried tried={tried} rows={rows} language={language} onNothing={onNothing} />}
        </li>
      ))}
    </ul>
  );
}

function Tried({
  tried,
  rows,
  language,
  onNothing,
}: Pick<FieldListProps, 'rows' | 'language' | 'onNothing'> & { tried: NonNullable<ListedField['tried']> }) {
  const text = mappingText[language];
  const { read, empty, unreadable } = tried;
  // A text with a figure in it says something: »uge 49« is no word for »nothing«.
  const texts = tried.texts.filter((one) => !/\d/.test(one));
  const told = [
    text['fields.read'](read, rows),
    empty > 0 && text['fields.empty'](empty),
    unreadable > 0 && text['fields.unreadable'](unreadable, tried.texts.slice(0, mostShown)),
  ].filter(Boolean);
  return (
    <>
      <p className={`mt-1 text-sm ${unreadable > 0 ? 'text-soon' : 'text-soft'}`}>{told.join(' · ')}</p>
      {unreadable > 0 && !tried.ambiguous && (
        <div className="mt-1 flex flex-wrap gap-2">
          {texts.slice(0, mostShown).map((one) => (
            <Button key={one} onClick={() => onNothing(one)}>
              {text['fields.means.nothing'](one)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
