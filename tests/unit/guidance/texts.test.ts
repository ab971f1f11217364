import { describe, expect, test } from 'vitest';
import { fillText, placesIn, textPlaces } from '../../../lib/guidance/texts-places.ts';
import { preparationGuideFor } from '../../../lib/guidance/texts-preparation-guides.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { CopyText, textsInUse } from '../../../lib/guidance/texts.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';

test('what is known is filled in; what is not is marked, and counted once however often it stands there', () => {
  expect(fillText('Svar {forventet svar}. {Årsag}, altså {årsag}.', { answerBy: 'fredag 4. december 2026' })).toEqual({
    text: 'Svar fredag 4. december 2026. [udfyld: Årsag], altså [udfyld: årsag].',
    missing: ['Årsag'],
    removed: 0,
  });
});

test('a place with a name of one’s own is left to be filled by hand', () => {
  expect(fillText('{hvad I talte om}', {}).text).toBe('[udfyld: hvad I talte om]');
  expect(placesIn('{enhed} {hvad I talte om} {enhed}')).toEqual([
    { name: 'enhed', place: 'unit' },
    { name: 'hvad I talte om', place: null },
  ]);
});

describe('no CPR number comes out of a text', () => {
  test.each([
    '650391-1234',
    '6503911234',
    '650391 1234',
    '650391–1234',
    '650391 - 1234',
    '65 03 91 1234',
    '65.03.91-1234',
    '650391‑1234',
  ])('not as %s, whether it is filled in or stood in the text', (cpr) => {
    const { text, removed } = fillText(`Sag {sagsnummer}, ${cpr}.`, { caseRef: cpr });
    expect(text.replace(/\D/g, '')).toBe('');
    expect(removed).toBe(2);
  });

  test('while telephone numbers, days and case numbers stay', () => {
    const text = 'Ring 33 66 14 00 før 04-12-2026 om sag 26-004117.';
    expect(fillText(text, {})).toEqual({ text, missing: [], removed: 0 });
  });
});

describe('the texts that ship', () => {
  test.each(shippedTexts.map((text) => [text.id, text] as const))('%s is as texts must be', (_id, text) => {
    expect(CopyText.parse(text)).toEqual(text);
    const ids = new Set(allRules.map(({ id }) => id));
    expect(text.rules.filter((rule) => !ids.has(rule))).toEqual([]);
    // The receiver first, no shouting, no English, nothing that a clipboard should not have.
    expect(text.body).not.toMatch(/!|\bborgerens cpr|\bnavn på borger/i);
    if (text.kind === 'letter') expect(text.body).toMatch(/^Du /);
  });

  test.each(shippedTexts.map((text) => [text.id, text.body] as const))('%s has short sentences', (_id, body) => {
    const sentences = body.split(/[.:\n]+/).map((sentence) => sentence.trim().split(/\s+/).length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(25);
  });

  test('those the issue asks for are there', () => {
    expect(shippedTexts.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'receipt',
        'delay-notice',
        'file-access-delay',
        'note-interview-held',
        'note-no-show',
        'invitation',
        'complaint-guidance',
      ]),
    );
  });

  test('the note about a no-show never suggests a sanction', () => {
    const note = shippedTexts.find(({ id }) => id === 'note-no-show')!;
    expect(`${note.use} ${note.body}`).not.toMatch(/sanktion|fradrag|træk/i);
  });

  test('a letter about a decision from before July 2013 names the appeal body of its time', () => {
    const bodyOf = (id: string) => shippedTexts.find((text) => text.id === id)!.body;
    expect(bodyOf('complaint-guidance')).toContain('Ankestyrelsen');
    expect(bodyOf('complaint-guidance-before-july-2013')).toContain('beskæftigelsesankenævn');
    expect(bodyOf('complaint-guidance-before-july-2013')).not.toContain('Ankestyrelsen');
  });
});

test('no place that can be filled is a name or a CPR number of the citizen', () => {
  expect(Object.values(textPlaces).filter((name) => /cpr|borger/i.test(name))).toEqual([]);
});

test('a text of the municipality’s own stands in place of the one that ships, others beside it', () => {
  const own = { ...shippedTexts[0]!, body: 'Tak for din henvendelse.' };
  const more = { ...own, id: 'vores-egen' };
  const used = textsInUse(shippedTexts, [own, more]);
  expect(used.find(({ id }) => id === 'receipt')?.body).toBe('Tak for din henvendelse.');
  expect(used).toHaveLength(shippedTexts.length + 1);
});

test('every target group has a preparation guide of its own, and who has none gets the one for everyone', () => {
  const forEveryone = preparationGuideFor(null);
  expect(targetGroups.filter(({ id }) => preparationGuideFor(id) === forEveryone)).toEqual([]);
});
