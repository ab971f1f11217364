import { describe, expect, test } from 'vitest';
import { guessGroup } from '../../../lib/mapping/guess-group.ts';
import { guessMeaning, readingOf } from '../../../lib/mapping/guess-meaning.ts';
import { eventTypes, targetGroups } from '../../../lib/rules/packs/vocabulary.ts';

const events = eventTypes.map(({ id, da }) => ({ id, name: da }));
const groups = targetGroups.map(({ id, da }) => ({ id, name: da }));
const meaningOf = (label: string | null, ...values: string[]) => guessMeaning({ find: [], label, values }, events);

describe('what a column means', () => {
  test.each([
    ['Sagsnr.', '26-004117', 'ref'],
    ['Borger', 'Ida Prøvesen', 'name'],
    ['Ledig fra', '18-05-2026', 'start'],
    ['Første fraværsdag', '18-05-2026', 'first-absence-day'],
    ['Seneste samtale', '12. okt. 2026', 'lastInterview'],
    ['Holdte samtaler', '12-10-2026, 02-11-2026', 'heldInterviews'],
    ['Næste samtale', '04-12-2026', 'nextInterview'],
    ['Fritaget fra', '01-11-2026', 'suspensionFrom'],
    ['Fritaget til', '31-12-2026', 'suspensionTo'],
    ['Fødselsdato', '05-03-1991', 'birthDate'],
    ['Sagsbeh.', 'LPE', 'responsible'],
    ['Målgruppe', 'Dagpengemodtager', 'targetGroup'],
    ['Tilbud begyndt', '10-08-2026', 'offer-started'],
  ])('»%s« with »%s« in it is %s', (label, value, meaning) => {
    expect(meaningOf(label, value)).toBe(meaning);
  });

  test('a CPR number is known by its figures, whatever stands above it', () => {
    expect(meaningOf('Id', '650391-1117', '790184-1125')).toBe('cpr');
    expect(meaningOf(null, '–', '–')).toBeNull();
  });

  test('a heading is not believed where most of what stands below it says otherwise', () => {
    expect(meaningOf('Næste samtale', 'Ida', 'Karl', 'Per')).toBeNull();
    expect(meaningOf('Næste samtale', '04-12-2026', 'uge 49')).toBe('nextInterview');
  });

  test.each([
    ['Seneste kontakt', '12-11-2026'],
    ['Seneste aflyste samtale', '12-11-2026'],
    ['Seneste udeblivelse fra samtale', '12-11-2026'],
    ['Sidste frist for samtale', '12-11-2026'],
    ['Ikke afholdte samtaler', '12-10-2026, 02-11-2026'],
    ['Alle samtaler', '12-10-2026, 14-12-2026'],
  ])('»%s« with »%s« in it is no interview that was held', (label, value) => {
    expect(meaningOf(label, value)).toBeNull();
  });

  test('nothing is guessed of words that nobody has heard of', () => {
    expect(meaningOf('Farve', 'grøn')).toBeNull();
  });
});

test('several days in one cell are read as several', () => {
  expect(readingOf('offer-started', ['10-08-2026', '10-08-2026, 01-09-2026'])).toEqual({ as: 'dates' });
  expect(readingOf('offer-started', ['10-08-2026', ''])).toEqual({ as: 'date' });
});

describe('which target group a word stands for', () => {
  test.each([
    ['A-dagpenge', 'insured'],
    ['Kontanthjælp, jobparat', 'cash-benefit-job-ready'],
    ['Åbenlyst uddannelsesparat', 'education-benefit-clearly-education-ready'],
    ['Sygedagpenge', 'sickness-benefit'],
    ['Ledighedsydelse', 'flex-benefit'],
  ])('»%s« is %s', (word, group) => {
    expect(guessGroup(word, groups)).toBe(group);
  });

  test.each(['Aktivitetsparat', 'Jobparat', 'Andet', ''])('»%s« may be several or none, and is asked about', (word) => {
    expect(guessGroup(word, groups)).toBeNull();
  });
});
