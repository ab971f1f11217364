import type { Language } from './language.ts';

const cases = (count: number) => (count === 1 ? '1 sag' : `${count} sager`);

/** The words for what a change of law, or of the rules here, means for my cases. */
const da = {
  'changes.title': 'Hvad ændrer sig',
  'changes.lead': 'Dine sager regnet ud på to måder, side om side. Intet bliver gemt eller ændret.',
  'changes.before': 'Før',
  'changes.after': 'Efter',
  'changes.rules': 'Regler',
  'changes.day': 'Dag',
  'changes.print': 'Udskriv',
  'changes.loading': 'Sagerne regnes ud …',
  'changes.failed': 'Sagerne kan ikke vises',
  'changes.failed.next':
    'Det gemte kan ikke åbnes lige nu. Mærkerne i sagssystemet virker stadig. Luk fanen, og åbn den igen.',
  'changes.empty': 'Ingen sager at sammenligne',
  'changes.empty.next':
    'Åbn din sagsliste i sagssystemet. Så står her, hvilke af dine sager der får en anden frist, når reglerne skifter.',
  'changes.unopened': (count: number) =>
    `${count === 1 ? '1 gemt sag' : `${count} gemte sager`} kan ikke åbnes og er ikke regnet med.`,
  'changes.badDay': 'Skriv en dag, der findes, efter 1. januar 2000.',

  'rules.in-force': 'Reglerne her',
  'rules.shipped': 'Uden lokale ændringer',
  'rules.for-all': 'Hvis de nyeste regler gjaldt alle sager',
  'rules.for-all.mark': 'tænkt',
  'rules.for-all.note':
    'Tænkt: Loven lader startdatoen afgøre, hvilke regler en sag følger. Her er de regler, der gælder på dagen, lagt på alle sager.',

  'column.case': 'Sag og frist',
  'column.on': (rules: string, day: string) => `${rules}, ${day}`,

  'summary.none': (count: number) => `Ingen af de ${count} sager får en anden frist`,
  'summary.none.one': 'Sagen får ingen anden frist',
  'summary.rulesEnd': (year: string, day: string, count: number) =>
    `${year}-reglerne ophører ${day}: ${cases(count)} mister en fast dato`,
  'summary.lost': (count: number) => `${cases(count)} mister en fast dato`,
  'summary.moved': (count: number) => `${cases(count)} får en anden dato`,
  'summary.gained': (count: number) => `${cases(count)} får en dato`,
  'summary.unconfirmed': (count: number) =>
    count === 1
      ? '1 af datoerne, der forsvinder, hviler på en regel, der ikke er bekræftet.'
      : `${count} af datoerne, der forsvinder, hviler på en regel, der ikke er bekræftet.`,
  'summary.unchanged': (count: number, all: number) => `Uændret: ${count} af ${cases(all)}.`,

  'group.lost': 'Mister en fast dato',
  'group.moved': 'Får en anden dato',
  'group.gained': 'Får en dato',
  'line.more': (count: number) => (count === 1 ? '1 frist mere ændrer sig' : `${count} frister mere ændrer sig`),

  'date.none': 'ingen dato',
  'date.noRule': 'ingen regel',
  'date.done': 'opfyldt',
  'date.byNeed': 'efter behov',
  'date.because': (why: string) => `ingen dato: ${why}`,

  'ended.title': 'Regler, der ophører uden en ny',
  'ended.rules': (day: string) => `De gjaldt til og med ${day}. De nye kendes ikke endnu`,
  'ended.rule': (day: string) => `Reglen gjaldt til og med ${day}. Den nye kendes ikke endnu`,
};

export type ChangesText = typeof da;

const enCases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

const en: ChangesText = {
  'changes.title': 'What changes',
  'changes.lead': 'Your cases worked out in two ways, side by side. Nothing is kept or changed.',
  'changes.before': 'Before',
  'changes.after': 'After',
  'changes.rules': 'Rules',
  'changes.day': 'Day',
  'changes.print': 'Print',
  'changes.loading': 'Working out the cases …',
  'changes.failed': 'The cases cannot be shown',
  'changes.failed.next':
    'What is kept cannot be opened at the moment. The badges in the case system still work. Close the tab and open it again.',
  'changes.empty': 'No cases to compare',
  'changes.empty.next':
    'Open your case list in the case system. Then it stands here which of your cases get another deadline when the rules change.',
  'changes.unopened': (count) =>
    `${count === 1 ? '1 kept case' : `${count} kept cases`} cannot be opened and ${count === 1 ? 'is' : 'are'} left out.`,
  'changes.badDay': 'Enter a day that exists, after 1 January 2000.',

  'rules.in-force': 'The rules here',
  'rules.shipped': 'Without local changes',
  'rules.for-all': 'If the newest rules applied to all cases',
  'rules.for-all.mark': 'hypothetical',
  'rules.for-all.note':
    'Hypothetical: by law the start date decides which rules a case follows. Here the rules in force on the day are laid on every case.',

  'column.case': 'Case and deadline',
  'column.on': (rules, day) => `${rules}, ${day}`,

  'summary.none': (count) => `None of the ${count} cases gets another deadline`,
  'summary.none.one': 'The case gets no other deadline',
  'summary.rulesEnd': (year, day, count) =>
    `The ${year} rules end on ${day}: ${enCases(count)} ${count === 1 ? 'loses' : 'lose'} a fixed date`,
  'summary.lost': (count) => `${enCases(count)} ${count === 1 ? 'loses' : 'lose'} a fixed date`,
  'summary.moved': (count) => `${enCases(count)} ${count === 1 ? 'gets' : 'get'} another date`,
  'summary.gained': (count) => `${enCases(count)} ${count === 1 ? 'gets' : 'get'} a date`,
  'summary.unconfirmed': (count) =>
    count === 1
      ? '1 of the dates that go rests on a rule that is not confirmed.'
      : `${count} of the dates that go rest on a rule that is not confirmed.`,
  'summary.unchanged': (count, all) => `Unchanged: ${count} of ${enCases(all)}.`,

  'group.lost': 'Lose a fixed date',
  'group.moved': 'Get another date',
  'group.gained': 'Get a date',
  'line.more': (count) => (count === 1 ? '1 more deadline changes' : `${count} more deadlines change`),

  'date.none': 'no date',
  'date.noRule': 'no rule',
  'date.done': 'met',
  'date.byNeed': 'by need',
  'date.because': (why) => `no date: ${why}`,

  'ended.title': 'Rules that end without a new one',
  'ended.rules': (day) => `They applied up to and including ${day}. The new ones are not known yet`,
  'ended.rule': (day) => `The rule applied up to and including ${day}. The new one is not known yet`,
};

export const changesText: Record<Language, ChangesText> = { da, en };
