import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { nothingKnown, type ComplaintAnswers } from '../../../lib/guidance/complaint.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { complaintView } from '../../../lib/views/complaint-view.ts';

const today = isoDate('2026-11-23');

function view(more: Partial<ComplaintAnswers>, adviser: string | null = 'Borgerrådgiveren') {
  const context = { rules: allRules, texts: shippedTexts, filling: {}, adviser, today, language: 'da' } as const;
  return complaintView({ ...nothingKnown, ...more }, context);
}

const decided = { decidedOn: isoDate('2026-11-02'), guidanceGiven: 'yes', sentBy: 'digital-post' } as const;

describe('a complaint over a decision', () => {
  test('is reassessed within four weeks of the day it came, then sent on', () => {
    const { substantive } = view({ ...decided, complainedOn: isoDate('2026-11-16') });
    expect(substantive[0]).toContain('mandag 14. december 2026');
    expect(substantive[1]).toContain('Ankestyrelsen');
  });

  test('has the citizen’s own day: four weeks after digital post, later after a letter', () => {
    expect(view(decided).substantive.at(-1)).toContain('mandag 30. november 2026');
    expect(view({ ...decided, sentBy: 'letter' }).substantive.at(-1)).toContain('tirsdag 8. december 2026');
  });

  test('is never called late: when that day has passed, it is sent on all the same', () => {
    const old = view({ ...decided, decidedOn: isoDate('2026-09-01') });
    expect(old.substantive.at(-1)).toContain('Send altid klagen videre');
    expect([...old.substantive, ...old.procedural, old.always].join(' ')).not.toMatch(/for sent|afvis/);
  });

  test('that came in time is not told as past the citizen’s own day, however long ago that was', () => {
    const old = { ...decided, decidedOn: isoDate('2026-09-01') };
    const clock = (day: string) => view({ ...old, complainedOn: isoDate(day) }).substantive.at(-1);
    expect(clock('2026-09-29')).toBe('Borgerens egen klagefrist er tirsdag 29. september 2026.');
    expect(clock('2026-09-30')).toContain('ser ud til at have været tirsdag 29. september 2026');
  });

  test('over a decision from before July 2013 names the board of that day and works out no date', () => {
    const { substantive, text } = view({ ...decided, decidedOn: isoDate('2013-06-30'), complainedOn: today });
    expect(substantive.join(' ')).toContain('beskæftigelsesankenævn');
    expect(substantive.join(' ')).not.toMatch(/[a-z]dag \d/);
    expect(text?.id).toBe('complaint-guidance-before-july-2013');
  });

  test('without complaint guidance the citizen’s period has not begun', () => {
    expect(view({ ...decided, guidanceGiven: 'no' }).substantive.at(-1)).toContain('ikke begyndt');
  });
});

describe('a complaint over the handling', () => {
  test('is talked over by the department first, acknowledged in ten working days, then the citizens’ adviser', () => {
    const { procedural, substantive } = view({ about: 'handling', complainedOn: isoDate('2026-11-16') });
    expect(substantive).toEqual([]);
    expect(procedural[1]).toContain('mandag 30. november 2026');
    expect(procedural[2]).toContain('Borgerrådgiveren');
  });

  test('where there is no citizens’ adviser none is named', () => {
    expect(view({ about: 'handling' }, null).procedural.join(' ')).not.toContain('rådgiver');
  });
});

test('whatever else is known of a decision, it is said that the complaint is always sent on', () => {
  for (const about of ['may-be-both', 'decision'] as const)
    expect(view({ about }).always).toContain('Send altid klagen videre');
});
