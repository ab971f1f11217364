import type { Language } from './language.ts';

const cases = (count: number) => (count === 1 ? '1 sag' : `${count} sager`);
const casesEn = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

const da = {
  lead: 'Rettidighed i de sager, Rettidig har læst. Der tælles hver dag, browseren er åben; dagens seneste optælling gælder. Kun tal gemmes.',
  'empty.title': 'Her kommer udviklingen',
  'empty.text':
    'Åbn din sagsliste i sagssystemet, så tæller Rettidig dine sager. Fra anden dag viser siden, om flere eller færre er rettidige.',
  'begun.title': 'Første optælling er i dag',
  'begun.text':
    'Fra i morgen kan du se, om det går op eller ned. Dage, hvor der ikke er talt, forbliver tomme; de bliver aldrig gættet.',
  unopened: (count: number) =>
    count === 1
      ? '1 gemt sag kan ikke åbnes og er ikke talt med.'
      : `${count} gemte sager kan ikke åbnes og er ikke talt med.`,

  'share.title': 'Rettidige efter lovens frister',
  'share.figure': (percent: number) => `${percent} %`,
  'share.of': (timely: number, of: number) => `${timely} af ${cases(of)} i båndene er rettidige`,
  'share.none': 'Ingen sag står i et bånd efter lovens frister, så der er ingen andel at vise.',
  'share.coverage': (clear: number, all: number) => `Klart svar i ${clear} af ${cases(all)}`,
  'share.over': (target: number) => `Målet på ${target} % er nået`,
  'share.under': (target: number, missing: number) =>
    missing === 1
      ? `Målet på ${target} % nås, når 1 sag mere er rettidig`
      : `Målet på ${target} % nås, når ${missing} sager mere er rettidige`,
  'share.chart': 'Andel rettidige over tid',
  'choose.of': 'Vis',
  'choose.all': 'Alle sager',
  'choose.groups': 'Målgrupper',
  'choose.rules': 'Regler',
  'choose.step': 'Over tid',
  'choose.weeks': (weeks: number) => `${weeks} uger, uge for uge`,
  'choose.days': '4 uger, dag for dag',
  'group.unknown': 'Målgruppe ikke kendt',

  'chart.hint': 'Brug piletasterne for at gå fra punkt til punkt.',
  'chart.target': (target: number) => `mål ${target} %`,
  'chart.week': (week: number) => `uge ${week}`,
  'chart.gap': 'ikke talt',
  'chart.gap.words': (when: string) => `${when}: ikke talt`,
  'chart.none.words': (when: string) => `${when}: ingen sager at måle på`,
  'chart.week.words': (week: number, day: string) => `Uge ${week}, talt ${day}`,
  'chart.share.words': (when: string, percent: number, part: number, of: number) =>
    `${when}: ${percent} %, ${part} af ${of}`,
  'chart.coverage.words': (clear: number, all: number) => `klart svar i ${clear} af ${all}`,
  'chart.now': 'i dag',
  'column.time': 'Tid',
  'column.share': 'Andel',
  'column.timely': 'Rettidige',
  'column.of': 'Af',
  'column.coverage': 'Klart svar',
  'column.held': 'Har haft',
  'column.notHeld': 'Har ikke haft',
  'column.fresh': 'Nyt forløb',
  'column.untold': 'Kan ikke afgøres',
  'column.unit': 'Afdeling',
  'column.now': 'Nu',
  'column.before': 'For 4 uger siden',
  'column.cases': 'Sager',
  'column.group': 'Målgruppe',
  'column.rule': 'Regel',

  'split.groups': 'Efter målgruppe',
  'split.rules': 'Efter regel',
  'split.note': 'En sag tæller én gang, ved den frist, der kommer først.',
  'split.cell': (percent: number, part: number, of: number) => `${percent} % (${part} af ${of})`,
  none: '–',

  'overdue.title': 'Over fristen: hvor længe og hvorfor',
  'overdue.none': 'Ingen sag er over en lovpligtig frist.',
  'overdue.cause': 'Årsag',
  'overdue.week': 'Op til en uge',
  'overdue.month': 'Op til en måned',
  'overdue.longer': 'Længere',
  'overdue.all': 'I alt',
  'overdue.time.title': 'Over fristen, uge for uge',
  'overdue.time.note': (day: string) =>
    `Talt siden ${day}. Hver uge står med sin sidste optælling; en uge uden optælling bliver aldrig gættet.`,
  'overdue.time.chart': (first: string, before: number, now: number) =>
    `Over fristen uge for uge: ${cases(before)} i ${first}, ${cases(now)} nu. Tallene står i tabellen.`,
  'overdue.time.causes': 'Årsager, uge for uge',
  'influence.own': 'Kan jeg selv gøre noget ved',
  'influence.others': 'Afhænger også af andre',
  'influence.open': 'Ikke fordelt',
  'influence.note':
    'Delingen er Rettidigs: Tid i kalenderen og forkerte data kan du selv gøre noget ved; udeblivelse, afbud og sen overdragelse fra a-kassen afhænger også af andre. Årsagen vælger du ved sagen under Samtaler; til da gælder den, der er foreslået ud fra sagen.',
  'cause.no-show': 'Udeblivelse',
  'cause.cancelled': 'Afbud',
  'cause.no-time': 'Ingen ledig tid',
  'cause.late-hand-over': 'Sen overdragelse fra a-kassen',
  'cause.wrong-data': 'Forkerte data',
  'cause.other': 'Andet',
  'cause.none': 'Årsag ikke valgt',

  'indicator.title': (unit: string) => `Nøgletal for ${unit}`,
  'indicator.unit': 'mine sager',
  'indicator.held': (span: string, part: number, of: number) =>
    `${part} af ${of} borgere har haft en samtale inden for de seneste ${span}`,
  'indicator.rolling': (count: number, span: string, part: number, of: number) =>
    `${part} af ${of} løbende forløb har haft ${count} samtaler inden for de seneste ${span}`,
  'indicator.none': 'Ingen forløb at måle på endnu.',
  'indicator.fresh': (count: number) => `Desuden ${cases(count)} i et nyt forløb, som ikke tæller imod endnu`,
  'indicator.unknown': (count: number) => `${cases(count)} kan ikke afgøres: ikke alle samtaler kendes`,
  'indicator.local': 'Et nøgletal og ikke en frist.',
  'indicator.ended': (day: string) => `Kravet i loven gjaldt til og med ${day}. Her er det kun et tal.`,
  'indicator.chart': 'Nøgletallet over tid',
  'indicator.units': 'Afdeling for afdeling',
  'indicator.unit.own': 'Egen afdeling',
  'indicator.empty': 'Ingen af dine sager er i en målgruppe, som nøgletallene gælder.',

  'standing.title': 'Hvor alle sager står',
  'standing.bands': 'I båndene efter lovens frister',
  'standing.localNorm': 'I båndene efter lokal norm',
  'standing.localNorm.late': (late: number) =>
    late === 0 ? 'ingen over normen' : late === 1 ? '1 over normen' : `${late} over normen`,
  'standing.all': 'I alt',
  'standing.others': 'Over en frist, som andre har',
  'standing.others.note': 'Tælles for sig. Sagerne står også ovenfor med jeres egne frister.',

  'quota.title': 'Reform 2026: 75 % (lokalt skøn)',
  'quota.note':
    'Et lokalt skøn og ikke jobindsats.dk: Loven er ikke set, og hvem der præcis hører til grundlaget, er ikke afklaret. Her er grundlaget de af dine egne sager, som reglen er begyndt at løbe for. Fritaget er den, der er noteret »Undtaget efter konkret vurdering«.',
  'quota.base': 'Grundlag',
  'quota.exempt': 'Fritaget',
  'quota.share': 'Omfattet',
  'quota.room': 'Flere kan fritages',
  'quota.without': 'Mangler den første',
  'quota.unknown': 'Kan ikke afgøres',
  'quota.none': 'Ingen af dine sager er omfattet af reglerne endnu.',
  'quota.over': (count: number) => `0 (${count} for mange)`,

  'settings.title': 'Mål og optælling',
  'settings.target': 'Mål for rettidighed',
  'settings.weeks': 'Gem optællinger i så mange uger',
  'settings.weeks.why': 'Ældre tal slettes ved næste optælling.',
  'settings.weeks.between': (least: number, most: number) => `Skriv et helt tal fra ${least} til ${most}.`,
  'settings.quota': 'Vis optælling af reformens 75 % (for ledere; et lokalt skøn)',
  'settings.save': 'Gem',
  'settings.saved': 'Gemt',
  'settings.failed': 'Det kunne ikke gemmes. Prøv igen.',
};

export type ProgressText = typeof da;

const en: ProgressText = {
  lead: 'Timeliness in the cases Rettidig has read. They are counted each day the browser is open; the last count of the day stands. Only numbers are kept.',
  'empty.title': 'Progress will be shown here',
  'empty.text':
    'Open your case list in the case system, and Rettidig counts your cases. From the second day on, this page shows whether more or fewer are on time.',
  'begun.title': 'The first count is today’s',
  'begun.text':
    'From tomorrow you can see whether it goes up or down. Days without a count stay empty; they are never guessed.',
  unopened: (count) =>
    count === 1
      ? '1 kept case cannot be opened and is not counted.'
      : `${count} kept cases cannot be opened and are not counted.`,

  'share.title': 'On time by statutory deadlines',
  'share.figure': (percent) => `${percent}%`,
  'share.of': (timely, of) => `${timely} of ${casesEn(of)} in the bands are on time`,
  'share.none': 'No case stands in a band by a statutory deadline, so there is no share to show.',
  'share.coverage': (clear, all) => `Clear answer in ${clear} of ${casesEn(all)}`,
  'share.over': (target) => `The target of ${target}% is reached`,
  'share.under': (target, missing) =>
    missing === 1
      ? `The target of ${target}% is reached when 1 more case is on time`
      : `The target of ${target}% is reached when ${missing} more cases are on time`,
  'share.chart': 'Share on time',
  'choose.of': 'Show',
  'choose.all': 'All cases',
  'choose.groups': 'Target groups',
  'choose.rules': 'Rules',
  'choose.step': 'Over time',
  'choose.weeks': (weeks) => `${weeks} weeks, week by week`,
  'choose.days': '4 weeks, day by day',
  'group.unknown': 'Target group not known',

  'chart.hint': 'Use the arrow keys to go from point to point.',
  'chart.target': (target) => `target ${target}%`,
  'chart.week': (week) => `week ${week}`,
  'chart.gap': 'not counted',
  'chart.gap.words': (when) => `${when}: not counted`,
  'chart.none.words': (when) => `${when}: no cases to measure`,
  'chart.week.words': (week, day) => `Week ${week}, counted ${day}`,
  'chart.share.words': (when, percent, part, of) => `${when}: ${percent}%, ${part} of ${of}`,
  'chart.coverage.words': (clear, all) => `clear answer in ${clear} of ${all}`,
  'chart.now': 'today',
  'column.time': 'Time',
  'column.share': 'Share',
  'column.timely': 'On time',
  'column.of': 'Of',
  'column.coverage': 'Clear answer',
  'column.held': 'Have had',
  'column.notHeld': 'Have not had',
  'column.fresh': 'New course',
  'column.untold': 'Cannot be told',
  'column.unit': 'Unit',
  'column.now': 'Now',
  'column.before': '4 weeks ago',
  'column.cases': 'Cases',
  'column.group': 'Target group',
  'column.rule': 'Rule',

  'split.groups': 'By target group',
  'split.rules': 'By rule',
  'split.note': 'A case counts once, by the deadline that comes first.',
  'split.cell': (percent, part, of) => `${percent}% (${part} of ${of})`,
  none: '–',

  'overdue.title': 'Past the deadline: how long and why',
  'overdue.none': 'No case is past a statutory deadline.',
  'overdue.cause': 'Cause',
  'overdue.week': 'Up to a week',
  'overdue.month': 'Up to a month',
  'overdue.longer': 'Longer',
  'overdue.all': 'In all',
  'overdue.time.title': 'Past the deadline, week by week',
  'overdue.time.note': (day) =>
    `Counted since ${day}. Each week stands with its last count; a week without a count is never guessed.`,
  'overdue.time.chart': (first, before, now) =>
    `Past the deadline week by week: ${casesEn(before)} in ${first}, ${casesEn(now)} now. The numbers are in the table.`,
  'overdue.time.causes': 'Causes, week by week',
  'influence.own': 'I can do something about',
  'influence.others': 'Depends on others too',
  'influence.open': 'Not divided',
  'influence.note':
    'The division is Rettidig’s: time in the calendar and wrong data are yours to mend; no-shows, cancellations and a late hand-over from the unemployment fund depend on others too. The cause is chosen at the case under Interviews; until then the one suggested from the case counts.',
  'cause.no-show': 'No-show',
  'cause.cancelled': 'Cancellation',
  'cause.no-time': 'No free time',
  'cause.late-hand-over': 'Late hand-over from the fund',
  'cause.wrong-data': 'Wrong data',
  'cause.other': 'Other',
  'cause.none': 'No cause chosen',

  'indicator.title': (unit) => `Indicators for ${unit}`,
  'indicator.unit': 'my cases',
  'indicator.held': (span, part, of) => `${part} of ${of} citizens have had an interview in the last ${span}`,
  'indicator.rolling': (count, span, part, of) =>
    `${part} of ${of} running courses have had ${count} interviews in the last ${span}`,
  'indicator.none': 'No courses to measure yet.',
  'indicator.fresh': (count) => `And ${casesEn(count)} in a new course that does not count against it yet`,
  'indicator.unknown': (count) => `${casesEn(count)} cannot be told: not all interviews are known`,
  'indicator.local': 'An indicator and no deadline.',
  'indicator.ended': (day) => `The law asked for it up to ${day}. Here it is a number only.`,
  'indicator.chart': 'The indicator over time',
  'indicator.units': 'Unit by unit',
  'indicator.unit.own': 'Own unit',
  'indicator.empty': 'None of your cases is in a target group that the indicators are for.',

  'standing.title': 'Where all cases stand',
  'standing.bands': 'In the bands by statutory deadlines',
  'standing.localNorm': 'In the bands by a local norm',
  'standing.localNorm.late': (late) => (late === 0 ? 'none past the norm' : `${late} past the norm`),
  'standing.all': 'In all',
  'standing.others': 'Past a deadline that is somebody else’s',
  'standing.others.note': 'Counted apart. The cases stand above as well, by your own deadlines.',

  'quota.title': 'Reform of 2026: 75% (local estimate)',
  'quota.note':
    'A local estimate and not jobindsats.dk: the act was not seen, and who exactly is in the base is not settled. Here the base is those of your own cases for which the rule has begun to run. Exempted means noted as “Exemption recorded (2026)”.',
  'quota.base': 'Base',
  'quota.exempt': 'Exempted',
  'quota.share': 'Included',
  'quota.room': 'More may be exempted',
  'quota.without': 'Still without the first',
  'quota.unknown': 'Cannot be told',
  'quota.none': 'None of your cases falls under the rules yet.',
  'quota.over': (count) => `0 (${count} too many)`,

  'settings.title': 'Target and counting',
  'settings.target': 'Target for timeliness',
  'settings.weeks': 'Keep counts for so many weeks',
  'settings.weeks.why': 'Older numbers are deleted at the next count.',
  'settings.weeks.between': (least, most) => `Write a whole number from ${least} to ${most}.`,
  'settings.quota': 'Show the count of the reform’s 75% (for leads; a local estimate)',
  'settings.save': 'Save',
  'settings.saved': 'Saved',
  'settings.failed': 'It could not be saved. Try again.',
};

export const progressText: Record<Language, ProgressText> = { da, en };
