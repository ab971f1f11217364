import type { IsoDate } from '../lib/dates/iso-date.ts';
import type { Period } from '../lib/dates/own-closed-days.ts';
import { closingDaysText } from '../lib/text/closing-days-text.ts';
import type { Language } from '../lib/text/language.ts';
import { LockedPart } from './locked-part.tsx';
import { OptionSection } from './option-section.tsx';
import { PeriodList } from './period-list.tsx';

export interface ClosingDaysProps {
  closingDays: readonly (Period & { name: string })[];
  leave: readonly Period[];
  /** whether the municipality has locked its closing days */
  closingLocked?: boolean;
  today: IsoDate;
  language: Language;
  /** Keeps the changed list whole; the setting has the same name. Rejects what cannot be kept. */
  onChange: (changes: { closingDays?: (Period & { name: string })[]; leave?: Period[] }) => Promise<void>;
}

/** The days on which nothing gets done here: the user's own leave, and the municipality's closing days. */
export function ClosingDays(props: ClosingDaysProps) {
  const { closingDays, leave, closingLocked = false, today, language, onChange } = props;
  const text = closingDaysText[language];
  return (
    <>
      <OptionSection title={text['leave.title']}>
        <p className="mb-2 text-sm text-soft">{text['leave.why']}</p>
        <PeriodList
          periods={leave}
          named={false}
          empty={text['leave.none']}
          add={text['leave.add']}
          today={today}
          language={language}
          onChange={(changed) => onChange({ leave: changed })}
        />
      </OptionSection>
      <OptionSection title={text['closing.title']}>
        <p className="mb-2 text-sm text-soft">{text['closing.why']}</p>
        <LockedPart locked={closingLocked} language={language}>
          <PeriodList
            periods={closingDays}
            named
            empty={text['closing.none']}
            add={text['closing.add']}
            today={today}
            language={language}
            onChange={(changed) => onChange({ closingDays: changed })}
          />
        </LockedPart>
      </OptionSection>
    </>
  );
}
