import { describe, expect, test } from 'vitest';
import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import type { HandEntry } from '../../../lib/case/hand-entry.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { disputeId } from '../../../lib/views/dispute-id.ts';
import { interviewsView } from '../../../lib/views/interview-lines.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

const entry = (type: HandEntry['type'], on: string, more: Partial<HandEntry> = {}): HandEntry => ({
  id: `${type} ${on}`,
  enteredOn: today,
  type,
  on: isoDate(on),
  ...more,
});

function view(events: string[], entries: HandEntry[] = [], more: Partial<CaseFacts> = {}) {
  const facts = { ...seenOn(caseOf({ group: 'cash-benefit-job-ready', events }), today), ...more };
  return interviewsView(entries, { facts, rules: [], today, language: 'da' });
}

const words = (shown: ReturnType<typeof view>) =>
  shown.lines.map(({ when, what, detail }) => [when, what, detail].filter(Boolean).join(' · '));

test('all that is known of the interviews stands newest first, what is agreed at the top', () => {
  const events = [
    'first-contact 2026-05-18',
    'interview-held 2025-12-10',
    'interview-held 2026-07-06 with:unemployment-fund',
    'interview-no-show 2026-08-10',
    'interview-cancelled 2026-08-20',
    'booking-deadline-set 2026-10-01',
    'booking-deadline-missed 2026-10-09',
    'interview-held 2026-10-20 by:unemployment-fund',
    'self-booked 2026-12-01',
    'interview-booked 2027-01-04',
  ];
  expect(words(view(events))).toEqual([
    'man. 4. jan. 2027 · Aftalt',
    'tir. 1. dec. · Selv booket',
    'tir. 20. okt. · Holdt · holdt af a-kassen',
    'fre. 9. okt. · Bookingfrist overskredet',
    'tor. 1. okt. · Bookingfrist sat',
    'tor. 20. aug. · Afbud',
    'man. 10. aug. · Udeblev',
    'man. 6. juli · Holdt · med a-kassen',
    '10. dec. 2025 · Holdt',
  ]);
});

describe('an agreed interview', () => {
  test('of today or before without an outcome asks for it; one click answers', () => {
    const [line] = view(['interview-booked 2026-11-20 with:unemployment-fund']).lines;
    expect(line).toMatchObject({ kind: 'agreed', detail: 'med a-kassen · ikke noteret endnu' });
    expect(line!.outcomes.map(({ words }) => words)).toEqual(['Holdt', 'Udeblev', 'Afbud']);
    // Nobody said how it was held, so nothing is made up.
    expect(line!.outcomes[0]!.entry).toEqual({ type: 'interview-held', on: '2026-11-20', with: 'unemployment-fund' });
    expect(view(['interview-booked 2026-11-23']).lines[0]!.outcomes).toHaveLength(3);
  });

  test('ahead asks for nothing', () => {
    expect(view(['interview-booked 2026-11-24']).lines[0]!.outcomes).toEqual([]);
  });

  test.each(['interview-held', 'interview-no-show', 'interview-cancelled'])(
    'with an outcome on its day is that one line: %s',
    (type) => {
      const { lines, form } = view(['interview-booked 2026-11-20', `${type} 2026-11-20`]);
      expect(lines.map(({ key }) => key)).toEqual([`${type} 2026-11-20 municipality`]);
      expect(form.agreed).toEqual([]);
    },
  );

  test('is not answered by what the unemployment fund held that day', () => {
    const { lines } = view(['interview-booked 2026-11-20', 'interview-held 2026-11-20 by:unemployment-fund']);
    expect(lines.map(({ kind, outcomes }) => [kind, outcomes.length])).toEqual([
      ['held', 0],
      ['agreed', 3],
    ]);
  });

  test('can be moved from: the form knows its day', () => {
    expect(view(['interview-booked 2026-12-01', 'interview-booked 2026-11-27']).form.agreed).toEqual([
      '2026-11-27',
      '2026-12-01',
    ]);
  });

  test('that a page writes down as held ahead of time is agreed, and not held', () => {
    const [line] = view(['interview-held 2026-12-01']).lines;
    expect([line!.kind, line!.what]).toEqual(['agreed', 'Aftalt']);
  });
});

describe('what was entered by hand', () => {
  const held = entry('interview-held', '2026-11-20', { channel: 'phone' });
  const asEvent = { type: 'interview-held', on: held.on, channel: 'phone', source: { kind: 'by-hand', seenOn: today } };

  test('says so, and can be taken back', () => {
    const [line] = view([], [held], { events: [asEvent as CaseFacts['events'][number]] }).lines;
    expect(line).toMatchObject({
      what: 'Holdt',
      detail: 'telefon',
      readAt: 'indtastet i dag',
      entered: { id: held.id, entry: { type: 'interview-held', on: '2026-11-20', channel: 'phone' } },
    });
  });

  test('and read on a page as well is one line, told with its page', () => {
    const { lines } = view(['interview-held 2026-11-20'], [held]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ readAt: 'læst i »Historik« på siden »Sagen« i dag', entered: { id: held.id } });
  });

  test('is a follow-up where the group’s contact is one', () => {
    const events = [{ ...asEvent, type: 'follow-up-held' } as CaseFacts['events'][number]];
    const { lines } = view([], [held], { events, targetGroup: 'sickness-benefit' });
    expect(lines.map(({ what, entered }) => [what, entered?.id])).toEqual([['Opfølgning holdt', held.id]]);
  });

  test('and not used, since another source was chosen, stays in sight', () => {
    const [line] = view([], [held]).lines;
    expect(line).toMatchObject({ detail: 'telefon · bruges ikke: en anden kilde gælder', entered: { id: held.id } });
  });

  test('and not used, since the page’s other outcome that day was chosen, stays in sight too', () => {
    const { lines } = view(['interview-no-show 2026-11-20'], [held]);
    expect(lines.map(({ what, entered }) => [what, entered?.id])).toEqual([
      ['Holdt', held.id],
      ['Udeblev', undefined],
    ]);
    expect(lines[0]!.detail).toBe('telefon · bruges ikke: en anden kilde gælder');
  });

  test('and corrected by a later entry of that day is that entry’s line', () => {
    const { lines } = view([], [entry('interview-no-show', '2026-11-20'), held], {
      events: [asEvent as CaseFacts['events'][number]],
    });
    expect(lines.map(({ entered }) => entered?.id)).toEqual([held.id]);
  });

  test('and contradicted by a page says so on its line', () => {
    const facts = { ...caseOf({ group: 'cash-benefit-job-ready' }), events: [asEvent as CaseFacts['events'][number]] };
    const there = { id: 'is', value: held.on, source: { kind: 'by-hand', seenOn: today } } as const;
    const contradiction = { meaning: held.type, label: 'Historik', alternatives: [there], postponed: null };
    const { lines } = interviewsView([held], { facts, rules: [], today, language: 'da' }, [contradiction]);
    expect(lines.map(({ detail }) => detail)).toEqual(['telefon · kilder uenige']);
  });

  test('and perhaps the one a page has on another day says so on both lines, and where to choose', () => {
    const page = { type: held.type, on: isoDate('2026-11-19') };
    const facts = {
      ...caseOf({ group: 'cash-benefit-job-ready' }),
      events: [page, asEvent as CaseFacts['events'][number]],
    };
    const both = { id: 'two', value: `2026-11-19 ${held.on}`, source: { kind: 'by-hand', seenOn: today } } as const;
    const contradiction = { meaning: held.type, label: 'Historik', alternatives: [both], postponed: null };
    const shown = interviewsView([held], { facts, rules: [], today, language: 'da' }, [contradiction]);
    expect(shown.lines.map(({ detail }) => detail)).toEqual(['telefon · kilder uenige', 'kilder uenige']);
    expect(shown.disputes).toEqual([disputeId(['two'])]);
  });

  test('tells from which day it was moved', () => {
    const moved = entry('interview-booked', '2026-11-27', { movedFrom: isoDate('2026-11-24') });
    const events = [{ type: moved.type, on: moved.on, source: { kind: 'by-hand', seenOn: today } } as const];
    const earlier = entry('interview-booked', '2026-11-24');
    expect(words(view([], [earlier, moved], { events }))).toEqual([
      'fre. 27. nov. · Aftalt · flyttet fra tir. 24. nov.',
      'tir. 24. nov. · Flyttet · til fre. 27. nov.',
    ]);
  });

  test('an agreement that was kept is the held interview, and can still be taken back', () => {
    const booked = entry('interview-booked', '2026-11-20');
    const { lines } = view([], [booked, held], { events: [asEvent as CaseFacts['events'][number]] });
    expect(lines.map(({ entered }) => entered?.id)).toEqual([held.id]);
  });
});

test('where they were read is said once, and of a line only where it was elsewhere', () => {
  const shown = view(
    ['interview-held 2026-07-06', 'interview-held 2026-09-02'],
    [entry('interview-no-show', '2026-11-20')],
  );
  expect(shown.readAt).toBe('læst i »Historik« på siden »Sagen« i dag');
  expect(shown.lines.map(({ readAt }) => readAt)).toEqual(['indtastet i dag', null, null]);
});

test('a page that shows the latest interview only is said to', () => {
  const known = { 'interview-held': { extent: 'latest', completeUntil: null } } as const;
  expect(view(['interview-held 2026-09-02'], [], { known }).gap).toContain('kun den seneste samtale');
  expect(view(['interview-held 2026-09-02']).gap).toBeNull();
  const sinceEntered = { 'interview-held': { extent: 'latest', completeUntil: today } } as const;
  expect(view(['interview-held 2026-09-02'], [], { known: sinceEntered }).gap).toBeNull();
  expect(view([], [], { known: {}, knownOtherwise: { extent: 'none' } }).gap).toContain('ingen samtaler');
});
