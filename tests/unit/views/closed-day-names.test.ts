import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../../lib/dates/own-closed-days.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { explanationView } from '../../../lib/views/explanation-view.ts';
import type { Language } from '../../../lib/text/language.ts';
import { caseOf } from '../rules/build-case.ts';
import { today } from './judged.ts';

const period = (from: string, to = from) => ({ from: isoDate(from), to: isoDate(to) });

/** What the explanation says of the last safe day of a job-ready person whose month six ends on Friday 4 December. */
function lastSafe(
  leave: ReturnType<typeof period>[],
  closingDays: (ReturnType<typeof period> & { name: string })[] = [],
  language: Language = 'da',
) {
  const facts = caseOf({
    group: 'cash-benefit-job-ready',
    events: ['first-contact 2026-06-05', 'interview-held 2026-06-08', 'offer-started 2026-06-10'],
  });
  const judgement = judge(facts, allRules, today, ownClosedDays({ closingDays, leave }));
  expect(judgement.headline.deadline!.due).toBe('2026-12-04');
  const view = explanationView(judgement, [], allRules, today, language);
  const safe = view.timeline.find(({ kind }) => kind === 'safe');
  return safe ? `${safe.when}: ${safe.what}` : null;
}

describe('the last working day before the deadline', () => {
  test('is not told where it is the deadline itself', () => {
    expect(lastSafe([])).toBeNull();
    expect(lastSafe([period('2026-12-07', '2026-12-11')])).toBeNull();
  });

  test('lies before one’s own leave, which is named as one, weekends and all', () => {
    expect(lastSafe([period('2026-11-25', '2026-12-04')])).toBe(
      '24. nov. 2026: Sidste arbejdsdag før fristen. Lukket: din ferie 25. nov. – 4. dec.',
    );
    expect(lastSafe([period('2026-12-04')], [], 'en')).toBe(
      '3 Dec 2026: Last working day before the deadline. Closed: your leave 4 Dec',
    );
  });

  test('a weekend at the end of a leave stands by its own name', () => {
    expect(lastSafe([period('2026-11-30', '2026-12-04')])).toBe(
      '27. nov. 2026: Sidste arbejdsdag før fristen. Lukket: lørdag 28. nov., søndag 29. nov. og din ferie 30. nov. – 4. dec.',
    );
  });

  test('closing days have the municipality’s name for them', () => {
    const closingDays = [
      { ...period('2026-12-03'), name: 'kursusdag' },
      { ...period('2026-12-04'), name: 'flytning' },
    ];
    expect(lastSafe([], closingDays)).toBe(
      '2. dec. 2026: Sidste arbejdsdag før fristen. Lukket: kursusdag 3. dec. og flytning 4. dec.',
    );
  });
});
