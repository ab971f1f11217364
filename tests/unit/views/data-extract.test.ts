import { expect, test } from 'vitest';
import type { SourcedReading } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { extractView, type KeptAbout } from '../../../lib/views/data-extract.ts';

const [monday, tuesday] = [isoDate('2026-11-23'), isoDate('2026-11-24')];
const list: SourcedReading = {
  adapter: 'fagsystem',
  page: 'Mine sager',
  seenOn: monday,
  reading: {
    ref: '26-1',
    complete: [],
    fields: {
      name: { status: 'read', label: 'Borger', value: 'Ida Prøvesen' },
      targetGroup: { status: 'read', label: 'Målgruppe', value: 'job-clarification' },
      start: { status: 'read', label: 'Start', value: '2026-05-18' },
      history: {
        status: 'read',
        label: 'Samtaler',
        value: [{ type: 'interview-held', on: isoDate('2026-09-01'), channel: 'phone' }],
      },
      suspensions: {
        status: 'read',
        label: 'Fritagelser',
        value: [{ from: isoDate('2026-10-01'), to: null, reason: 'sygdom' }],
      },
      nextInterview: { status: 'empty', label: 'Næste samtale' },
      birthDate: { status: 'unreadable', label: 'Født', because: 'not-a-date' },
    },
  },
};

const about: KeptAbout = {
  name: 'Ida Prøvesen',
  unopened: 1,
  namedIn: [{ table: 'plan' }, { table: 'plan' }, { table: 'sealed' }],
  cases: [
    {
      id: 'a',
      system: 'fagsystem',
      ref: '26-1',
      mine: true,
      seenOn: monday,
      sourcedReadings: [list],
      entries: [{ id: 'e', type: 'interview-booked', on: tuesday, enteredOn: monday, channel: 'video' }],
      decisions: [
        {
          meaning: 'interview-held',
          between: ['x', 'y'],
          on: monday,
          made: { kind: 'chosen', alternative: 'x', because: 'page-is-right' },
        },
      ],
      progress: {
        rounds: [{ procedure: 'own', since: null, ticked: [{ step: 'write', on: monday }] }],
        selfChecks: [{ interviewOn: monday, on: monday, goals: ['takes-part'] }],
      },
      remarks: {
        causes: [{ rule: 'own-rule', due: monday, cause: 'no-show', on: tuesday }],
        reminders: [{ code: 'call-citizen', on: tuesday, toldOn: monday }],
        note: { text: 'Ring efter kl. 12', on: monday },
      },
      calendar: [
        { number: 1, on: tuesday, at: '09:30', channel: 'phone', sequence: 0, cancelled: false },
        { number: 2, on: monday, at: null, channel: null, sequence: 1, cancelled: true },
      ],
    },
  ],
};

test('everything that is kept stands in the extract, in words', () => {
  const view = extractView(about, () => 'Fagsystemet', monday, 'da');
  expect(view.who).toBe('Ida Prøvesen');
  expect(view.elsewhere).toEqual(['i planlægningen', 'i det gemte om, hvordan ugen stod']);
  expect(view.unopened).toBe('1 sag hører til borgeren og kan ikke åbnes.');
  const [only] = view.cases;
  expect(only).toMatchObject({ title: '26-1 i Fagsystemet', standing: 'Sidst vist 23. nov. 2026 · på min liste' });
  const lines = only!.parts.map(({ title, lines: of }) => [
    title,
    ...of.map(({ label, value }) => `${label}: ${value}`),
  ]);
  expect(lines).toEqual([
    [
      'Læst på siden »Mine sager« 23. nov. 2026',
      'Borger: Ida Prøvesen',
      'Målgruppe: Jobafklaringsforløb',
      'Start: 18. maj 2026',
      expect.stringMatching(/^Samtaler: .+ · 1\. sept\. 2026 · telefon$/),
      'Fritagelser: 1. okt. 2026 – åben sygdom',
      'Næste samtale: tomt',
      'Født: kunne ikke læses',
    ],
    ['Indtastet i hånden', expect.stringMatching(/: 24\. nov\. 2026 · video · indtastet 23\. nov\. 2026$/)],
    ['Valg mellem kilder, der er uenige', expect.stringMatching(/: valgt 23\. nov\. 2026$/)],
    [
      'Krydset af i procedurer',
      'own: write · 23. nov. 2026',
      'Selvtjek af samtalen 23. nov. 2026: takes-part · 23. nov. 2026',
    ],
    [
      'Noteret',
      'Årsag til en frist, der ikke blev holdt: own-rule · 23. nov. 2026 · udeblivelse · indtastet 24. nov. 2026',
      'Påmindelse: ring til borgeren · 24. nov. 2026 · indtastet 23. nov. 2026',
      'Note: Ring efter kl. 12 · indtastet 23. nov. 2026',
    ],
    ['Skrevet i kalenderfiler', 'Samtale 1: 24. nov. 2026 · 09:30 · telefon', 'Samtale 2: 23. nov. 2026 · aflyst'],
  ]);
});

test('of a citizen whose name no page showed it says so', () => {
  const view = extractView({ name: null, unopened: 0, namedIn: [], cases: [] }, (name) => name, monday, 'en');
  expect(view).toMatchObject({ who: 'Citizen without a name', elsewhere: [], unopened: null });
});
