import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { deadlineSentence, ruleFacts } from '../../../lib/views/rule-words.ts';
import type { Language } from '../../../lib/text/language.ts';

const today = isoDate('2026-11-23');

function version(id: string, index = -1) {
  return allRules.find((rule) => rule.id === id)!.versions.at(index)!;
}

/** What a rule says under one heading. */
function says(id: string, label: string, language: Language = 'da'): string | undefined {
  return ruleFacts(version(id), today, language)
    .find((fact) => fact.label === label)
    ?.sentences.join('. ');
}

describe('a rule is read out from its data', () => {
  test.each([
    ['contact-4-in-first-6m', '4 gange inden for de første 6 måneder fra startdagen'],
    ['reassessment-4w', 'Senest 4 uger efter »Klage modtaget«'],
    [
      'receipt-presumption-letter-6wd',
      '»Afgørelse sendt som brev« regnes for modtaget 6 arbejdsdage senere. Fristen er 4 uger derefter',
    ],
    ['sick-first-follow-up-8w', 'Inden udgangen af uge 8, hvor »Første fraværsdag« er den første dag i uge 1'],
    [
      'sanction-within-3-full-months',
      'Inden udgangen af 3 måneder, regnet som hele kalendermåneder efter måneden med »Hændelse der kan give fradrag«',
    ],
    ['resource-course-6-in-12m', 'Mindst 6 inden for enhver periode på 12 måneder'],
    ['sick-follow-up-every-4w', 'Højst 4 uger mellem to, regnet fra den første'],
    ['insured-every-3-months-after-6m', 'Intet fast antal de første 6 måneder. Derefter højst 3 måneder mellem to'],
    [
      'insured-six-interviews-first-6m',
      '6 gange senest 6 måneder efter »Ledighedens begyndelse / indplacering«, heraf 2 sammen med a-kassen',
    ],
    [
      'insured-joint-3to6m-2020',
      'Tidligst 3 måneder og senest 6 måneder efter »Ledighedens begyndelse / indplacering«',
    ],
    ['region-material-14d-before-meeting', 'Senest 14 dage før »Møde i rehabiliteringsteam planlagt til«'],
    ['min-plan-publish-on-change', 'Samme dag som »Min Plan lavet eller ændret«, eller den første arbejdsdag derefter'],
    ['self-supporting-no-quota', 'Efter behov. Der er intet fast antal'],
    ['less-intensive-effort-exempt', 'Så længe fritagelsen varer, hviler de frister, der kan hvile'],
  ])('%s: %s', (id, sentence) => {
    expect(deadlineSentence(version(id), today, 'da')).toBe(sentence);
  });

  test('with who must, who may, and what can no longer be done', () => {
    expect(says('reassessment-4w', 'Hvem')).toBe('Kommunen skal');
    expect(says('appeal-ankestyrelsen-4w', 'Hvem')).toBe('Borgeren kan, hvis borgeren vil');
    expect(says('sanction-within-3-full-months', 'Hvem')).toContain('Derefter kan det ikke ske');
  });

  test('with the event each target group starts on', () => {
    expect(says('contact-4-in-first-6m', 'Regnes fra')).toBe(
      'Første henvendelse. Jobafklaringsforløb, Ressourceforløb og Ledighedsydelse: Overgang til ydelse eller forløb. ' +
        'Revalidering: Revalidering begynder',
    );
  });

  test('with how it is counted, closed days and hours too', () => {
    expect(says('file-access-7wd', 'Sådan tælles')).toBe(
      'Dagen efter er dag 1. Kun arbejdsdage tæller. Falder den sidste dag på en lukkedag, flytter fristen sig ikke',
    );
    expect(says('appeal-ankestyrelsen-4w', 'Sådan tælles')).toContain('flytter fristen til næste arbejdsdag');
    expect(says('offer-within-6m-insured', 'Sådan tælles')).toContain('ledighedstimer (962 timer)');
  });

  test('with what meets it, by whom and with whom', () => {
    expect(says('offer-within-6m-cash-benefit', 'Opfyldes af')).toBe('Tilbud begyndt. Løntilskud begyndt');
    expect(says('insured-2024-first-akasse-interview-2w', 'Opfyldes af')).toBe('Samtale holdt af a-kassen');
    expect(says('contact-4-in-first-6m-insured', 'Opfyldes af')).toBe('Samtale holdt uden a-kassen');
  });

  test('with the conditions, and what lifts it', () => {
    expect(says('insured-offer-13w-under30-50plus', 'Gælder kun, når')).toBe(
      'borgeren er under 30 år eller fyldt 50 år den dag, fristen regnes fra',
    );
    expect(says('insured-joint-within-3m-2020', 'Gælder kun, når')).toContain(
      '»Fællessamtale ønsket« er noteret efter',
    );
    expect(says('job-ready-2026-4-in-6m-75pct', 'Falder væk, når')).toBe(
      '»Undtaget efter konkret vurdering« er noteret',
    );
  });

  test('with what becomes of running cases', () => {
    expect(says('job-ready-2026-4-in-6m-75pct', 'Sager, der løber')).toContain(
      'ikke kendt, hvad der gælder efter 31. dec.',
    );
    expect(says('resource-course-6-in-12m', 'Sager, der løber')).toBe(
      'Gælder ikke mere for nogen sag efter 31. dec. 2019',
    );
  });

  test('in English as well', () => {
    expect(says('contact-4-in-first-6m', 'Deadline', 'en')).toBe(
      '4 times within the first 6 months from the first day',
    );
  });
});

test.each(['da', 'en'] as const)(
  'every version of every rule can be read out in %s, with nothing left as code',
  (language) => {
    for (const { id, versions } of allRules) {
      for (const one of versions) {
        const words = ruleFacts(one, today, language).flatMap(({ label, sentences }) => [label, ...sentences]);
        expect([
          id,
          words.filter((line) => line === '' || /undefined|\[object|\b[a-z]+-[a-z]+-[a-z]+-held\b/.test(line)),
        ]).toEqual([id, []]);
      }
    }
  },
);
