import { describe, expect, test } from 'vitest';
import type { CaseReading, FieldReading, FieldValue, SourcedReading } from '../../../lib/case/case-reading.ts';
import { factsFromReadings } from '../../../lib/case/facts-from-readings.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const read = (label: string, value: FieldValue): FieldReading => ({ status: 'read', label, value });
const empty = (label: string): FieldReading => ({ status: 'empty', label });
const unreadable = (label: string): FieldReading => ({ status: 'unreadable', label, because: 'not-a-date' });

function seen(page: string, on: string, fields: CaseReading['fields'], complete: string[] = []): SourcedReading {
  return { adapter: 'demo', page, seenOn: isoDate(on), reading: { ref: '26-004117', fields, complete } };
}

const list = (fields: CaseReading['fields'], on = '2026-11-23') =>
  seen('list', on, { targetGroup: read('Målgruppe', 'cash-benefit-job-ready'), ...fields });

const history = (days: string[], on: string) =>
  seen(
    'case',
    on,
    {
      history: read(
        'Historik',
        days.map((day) => ({ type: 'interview-held', on: isoDate(day) })),
      ),
    },
    ['interview-held'],
  );

const onDays = (sources: SourcedReading[], type: string) =>
  factsFromReadings('26-004117', sources)
    .events.filter((event) => event.type === type)
    .map((event) => event.on);

describe('what a start means', () => {
  test.each([
    ['insured', 'unemployment-start'],
    ['cash-benefit-job-ready', 'first-contact'],
    ['education-benefit-activity-ready', 'first-contact'],
    ['job-clarification', 'benefit-transition'],
    ['resource-course', 'benefit-transition'],
    ['flex-benefit', 'benefit-transition'],
    ['vocational-rehabilitation', 'rehabilitation-start'],
    ['sickness-benefit', 'first-absence-day'],
    ['flexjob', 'flexjob-start'],
  ])('for %s it is %s', (group, event) => {
    const facts = factsFromReadings('1', [
      seen('list', '2026-11-23', { targetGroup: read('Målgruppe', group), start: read('Start', '2026-05-18') }),
    ]);
    expect(facts.events.map(({ type, on }) => [type, on])).toEqual([[event, '2026-05-18']]);
  });

  test('with an unknown group no start is made', () => {
    const facts = factsFromReadings('1', [seen('list', '2026-11-23', { start: read('Start', '2026-05-18') })]);
    expect(facts.targetGroup).toBeNull();
    expect(facts.events).toEqual([]);
  });
});

describe('what an interview means', () => {
  test('for sickness benefit it is a follow-up, for the others an interview', () => {
    const of = (group: string) =>
      factsFromReadings('1', [
        seen('list', '2026-11-23', { targetGroup: read('M', group), lastInterview: read('Seneste', '2026-11-02') }),
      ]).events[0]?.type;
    expect(of('sickness-benefit')).toBe('follow-up-held');
    expect(of('insured')).toBe('interview-held');
  });

  test('a planned one is booked, in the past too, and never held', () => {
    expect(onDays([list({ nextInterview: read('Næste', '2026-11-02') })], 'interview-booked')).toEqual(['2026-11-02']);
    expect(onDays([list({ nextInterview: read('Næste', '2026-11-02') })], 'interview-held')).toEqual([]);
  });
});

describe('how much is known', () => {
  const known = (sources: SourcedReading[]) => factsFromReadings('26-004117', sources).known?.['interview-held'];

  test('a list that shows the latest interview knows only that one', () => {
    expect(known([list({ lastInterview: read('Seneste', '2026-10-06') })])).toEqual({
      extent: 'latest',
      completeUntil: null,
    });
  });

  test('an empty cell is knowledge: there is none', () => {
    expect(known([list({ lastInterview: empty('Seneste') })])).toEqual({ extent: 'all' });
  });

  test('a page without the field knows nothing of it', () => {
    const facts = factsFromReadings('1', [list({})]);
    expect(facts.known?.['interview-held']).toBeUndefined();
    expect(facts.knownOtherwise).toEqual({ extent: 'none' });
  });

  test('a visit to the case page settles what the list left out', () => {
    const both = [
      list({ lastInterview: read('Seneste', '2026-10-06') }),
      history(['2026-07-06', '2026-10-06'], '2026-11-16'),
    ];
    expect(known(both)).toEqual({ extent: 'all' });
    expect(onDays(both, 'interview-held')).toEqual(['2026-07-06', '2026-10-06']);
  });

  test('a newer interview on the list leaves only the days since the visit open', () => {
    const both = [list({ lastInterview: read('Seneste', '2026-11-20') }), history(['2026-07-06'], '2026-11-16')];
    expect(known(both)).toEqual({ extent: 'latest', completeUntil: '2026-11-16' });
    expect(factsFromReadings('1', both).unreadable).toEqual([]);
  });

  test('a list of held interviews is the municipality’s own: the fund’s stand in the history and contradict nothing', () => {
    const withFund = seen(
      'case',
      '2026-11-16',
      {
        history: read('Historik', [
          { type: 'interview-held', on: isoDate('2026-08-10'), by: 'unemployment-fund' },
          { type: 'interview-held', on: isoDate('2026-10-06') },
        ]),
      },
      ['interview-held'],
    );
    const own = list({ heldInterviews: read('Holdte', [isoDate('2026-10-06')]) });
    expect(factsFromReadings('1', [withFund, own])).toMatchObject({
      unreadable: [],
      known: { 'interview-held': { extent: 'all' } },
    });
    expect(factsFromReadings('1', [own]).known?.['interview-held by unemployment-fund']).toEqual({ extent: 'none' });
  });

  test('an interview that a newer whole history does not have is a contradiction, not knowledge', () => {
    const both = [list({ lastInterview: read('Seneste', '2026-10-06') }), history(['2026-07-06'], '2026-11-16')];
    expect(factsFromReadings('1', both).unreadable).toEqual([{ meaning: 'interview-held', label: 'Seneste' }]);
  });
});

describe('what cannot be read', () => {
  test('names the field and what it was to tell', () => {
    const facts = factsFromReadings('1', [list({ start: unreadable('Start'), lastInterview: unreadable('Seneste') })]);
    expect(facts.unreadable).toEqual([
      { meaning: 'first-contact', label: 'Start' },
      { meaning: 'interview-held', label: 'Seneste' },
    ]);
  });

  test('two pages with different groups leave the group unknown', () => {
    const facts = factsFromReadings('1', [
      list({}),
      seen('case', '2026-11-16', { targetGroup: read('Målgruppe', 'insured') }),
    ]);
    expect(facts.targetGroup).toBeNull();
    expect(facts.unreadable).toEqual([{ meaning: 'targetGroup', label: 'Målgruppe' }]);
  });

  test('two pages with different starts make the start uncertain', () => {
    const facts = factsFromReadings('1', [
      list({ start: read('Start', '2026-05-18') }),
      seen('case', '2026-11-16', { start: read('Første henvendelse', '2026-05-19') }),
    ]);
    expect(facts.unreadable?.map((one) => one.meaning)).toEqual(['first-contact']);
  });

  test('an exemption that ends before it begins is not believed', () => {
    const facts = factsFromReadings('1', [
      list({ suspensionFrom: read('Fritaget fra', '2026-12-31'), suspensionTo: read('Fritaget til', '2026-10-01') }),
    ]);
    expect(facts.suspensions).toEqual([]);
    expect(facts.unreadable?.map((one) => one.meaning)).toEqual(['suspension']);
  });
});

test('the same event told by two pages is one, and the telling with more in it stands', () => {
  const facts = factsFromReadings('1', [
    list({ lastInterview: read('Seneste', '2026-10-06') }),
    seen(
      'case',
      '2026-11-16',
      {
        history: read('Historik', [
          { type: 'interview-held', on: isoDate('2026-10-06'), by: 'municipality', with: 'unemployment-fund' },
        ]),
      },
      ['interview-held'],
    ),
  ]);
  expect(facts.events).toHaveLength(1);
  expect(facts.events[0]).toMatchObject({ with: 'unemployment-fund' });
});

test('the order in which pages were seen changes nothing', () => {
  const a = list({ lastInterview: read('Seneste', '2026-10-06'), start: read('Start', '2026-05-18') });
  const b = history(['2026-07-06', '2026-10-06'], '2026-11-16');
  const { sources: _a, ...forwards } = factsFromReadings('1', [a, b]);
  const { sources: _b, ...backwards } = factsFromReadings('1', [b, a]);
  const bare = (facts: typeof forwards) => ({ ...facts, events: facts.events.map(({ type, on }) => [type, on]) });
  expect(bare(forwards)).toEqual(bare(backwards));
});
