import { useMemo } from 'react';
import { ComplaintHelp } from '../../components/complaint-help.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { useLive } from '../../components/use-live.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { nothingKnown } from '../../lib/guidance/complaint.ts';
import type { CopyText } from '../../lib/guidance/texts.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import { complaintText } from '../../lib/text/complaint-text.ts';
import { guidanceText } from '../../lib/text/guidance-text.ts';
import { adviserName } from '../../lib/views/adviser-card.ts';
import { complaintView, type ComplaintContext } from '../../lib/views/complaint-view.ts';
import { fillingOf } from '../../lib/views/copied-text.ts';
import { copyToClipboard } from '../sidepanel/copy-to-clipboard.ts';

export interface ComplaintPartProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  texts: readonly CopyText[];
  citizensAdviser: Settings['citizensAdviser'];
}

/** `#vejledning/klage`: the help with a complaint where no case is open; the reader tells what is known. */
export function ComplaintPart({ record, settings, today, texts, citizensAdviser }: ComplaintPartProps) {
  const { language } = settings;
  const rules = useLive(useMemo(() => liveRules(record, rulePacks), [record]));
  if (rules.state !== 'ready') return null;
  const context: ComplaintContext = {
    filling: fillingOf({ facts: noCase, deadlines: [] }, settings, today),
    adviser: adviserName(citizensAdviser, language),
    rules: rules.value,
    ...{ texts, today, language },
  };
  return (
    <OptionSection title={guidanceText[language]['parts.complaint']}>
      <div className="-mx-4 -mb-3">
        <ComplaintHelp
          known={nothingKnown}
          because={complaintText[language]['complaint.withoutCase']}
          route={(answers) => complaintView(answers, context)}
          copy={copyToClipboard}
          {...{ today, language }}
        />
      </div>
    </OptionSection>
  );
}

const noCase = { ref: '', targetGroup: null, events: [], suspensions: [] };
