import type { Language } from './language.ts';

/** The words of »Prøv selv«: a deadline worked out by the reader, and then by Rettidig. */
const da = {
  title: 'Prøv selv',
  'lead.day': 'Regn fristen ud, før du ser svaret. Mærket på siden viser den hele tiden.',
  'lead.urgent': 'Fristen haster og står derfor fremme. Regn efter, hvordan den bliver til.',
  none: 'Her er der ikke én sikker frist at regne ud. Prøv på en anden sag.',
  'facts.title': 'Det står i sagen',
  'facts.group': 'Målgruppe',
  'facts.exempt': (until: string | null) => (until ? `Fritaget til ${until}` : 'Fritaget uden slutdato'),
  'ask.rule': 'Hvilken regel gælder?',
  'ask.start': 'Hvilken dag regnes fristen fra?',
  'ask.count': (plural: string) => `Hvor mange ${plural} tæller?`,
  'ask.day': (noun: string) => `Hvad er sidste dag? (${noun})`,
  'ask.choose': 'Vælg',
  'ask.notADay': 'Skriv en dato, fx 20/11 eller 20. nov. 2026.',
  'act.answer': 'Vis svaret',
  'act.close': 'Færdig',

  'answer.title': 'Svaret',
  'answer.right': 'Det er rigtigt.',
  'answer.some': (right: number, asked: number) => `${right} af ${asked} er rigtige.`,
  'answer.rule': 'Regel',
  'answer.start': 'Regnes fra',
  'answer.count': 'Tæller',
  'answer.day': 'Sidste dag',
  'answer.ok': 'rigtigt',
  'answer.not': (guess: string) => `du svarede: ${guess}`,
  'answer.steps': 'Sådan er fristen regnet ud',
  'answer.law': (paragraph: string, validity: string) => `${paragraph} · gælder ${validity}`,

  // How one comes to the day that was guessed. No more is known than that.
  'mistake.version': (day: string, rule: string, validity: string) =>
    `Til ${day} kommer man med »${rule}«. Den gælder ${validity}.`,
  'mistake.suspension': (day: string) =>
    `Til ${day} kommer man, hvis fritagelsen flytter fristen. Det gør den ikke: fristen gælder derefter.`,
  'mistake.not-counted': (day: string, what: string) => `Til ${day} kommer man fra »${what}«. Den tæller ikke.`,
  'mistake.other-day': (day: string, what: string) =>
    `Til ${day} kommer man fra »${what}«. Det er ikke den dag, fristen regnes fra.`,
  'mistake.start-day': (day: string) => `${day} ligger én dag ved siden af: se, om startdagen tæller med.`,
  'mistake.round-months': (day: string) =>
    `Til ${day} kommer man med måneder på 30 dage eller fire uger. Måneder tælles fra dato til dato.`,
  'mistake.closed-days': (day: string) =>
    `Til ${day} kommer man, når alle dage tæller med. Her tæller kun arbejdsdage.`,
  'mistake.closed-end': (day: string, due: string) =>
    `Mellem ${day} og ${due} er der lukket. Se, om en lukket sidste dag flytter fristen.`,
  'mistake.last-safe-day': (day: string, due: string) =>
    `${day} er sidste arbejdsdag før fristen og en god dag at holde sig til. Selve fristen er ${due}.`,
  'mistake.other-deadline': (day: string, what: string) => `${day} er en anden frist i sagen: ${what}.`,
  'mistake.unknown': 'Sammenlign med udregningen herunder, trin for trin.',

  'tally.line': (tried: number, right: number) => `${tried} prøvet, ${right} helt rigtige.`,
  'tally.often': (what: string) => `Oftest at øve: ${what}.`,
  'tally.private': 'Tallene er kun dine. De ligger her på maskinen uden sager og navne, og ingen leder ser dem.',
  'tally.delete': 'Slet tallene',
  'tally.failed': 'Det kunne ikke gemmes lige nu. Prøv igen.',
  'slip.rule': 'hvilken regel der gælder',
  'slip.start': 'hvilken dag der regnes fra',
  'slip.count': 'hvad der tæller',
  'slip.day': 'sidste dag',
  'slip.version': 'hvilke sager reglen gælder for',
  'slip.suspension': 'at en fritagelse ikke flytter fristen',
  'slip.not-counted': 'at afbud, udeblivelser og aftaler ikke tæller',
  'slip.other-day': 'hvilken dag der regnes fra',
  'slip.start-day': 'om startdagen tæller med',
  'slip.round-months': 'måneder fra dato til dato',
  'slip.closed-days': 'arbejdsdage',
  'slip.closed-end': 'lukkede dage',
  'slip.last-safe-day': 'forskellen på fristen og sidste arbejdsdag',
  'slip.other-deadline': 'hvilken frist der er den næste',

  'setting.title': 'Prøv selv (for nye)',
  'setting.why':
    'Panelet ved siden af sagen spørger til fristen, før det viser den, og fortæller bagefter hvorfor. Det, der haster, står altid fremme, og mærkerne på siden er de samme.',
  'setting.label': 'Spørg mig, før fristen vises',
};

export type TryYourselfText = typeof da;

const en: TryYourselfText = {
  title: 'Try yourself',
  'lead.day': 'Work the deadline out before you see the answer. The badge on the page shows it all the time.',
  'lead.urgent': 'The deadline is urgent and therefore shown. Work out how it comes about.',
  none: 'There is not one certain deadline to work out here. Try another case.',
  'facts.title': 'What the case says',
  'facts.group': 'Target group',
  'facts.exempt': (until) => (until ? `Exempt until ${until}` : 'Exempt without an end date'),
  'ask.rule': 'Which rule holds?',
  'ask.start': 'From which day is the deadline counted?',
  'ask.count': (plural) => `How many ${plural} count?`,
  'ask.day': (noun) => `What is the last day? (${noun})`,
  'ask.choose': 'Choose',
  'ask.notADay': 'Write a date, such as 20/11 or 20 Nov 2026.',
  'act.answer': 'Show the answer',
  'act.close': 'Done',

  'answer.title': 'The answer',
  'answer.right': 'That is right.',
  'answer.some': (right, asked) => `${right} of ${asked} are right.`,
  'answer.rule': 'Rule',
  'answer.start': 'Counted from',
  'answer.count': 'Count',
  'answer.day': 'Last day',
  'answer.ok': 'right',
  'answer.not': (guess) => `you answered: ${guess}`,
  'answer.steps': 'How the deadline is worked out',
  'answer.law': (paragraph, validity) => `${paragraph} · for ${validity}`,

  'mistake.version': (day, rule, validity) => `“${rule}” leads to ${day}. It is for ${validity}.`,
  'mistake.suspension': (day) =>
    `One comes to ${day} where the exemption moves the deadline. It does not: the deadline holds afterwards.`,
  'mistake.not-counted': (day, what) => `One comes to ${day} from “${what}”. It does not count.`,
  'mistake.other-day': (day, what) =>
    `One comes to ${day} from “${what}”. That is not the day the deadline is counted from.`,
  'mistake.start-day': (day) => `${day} is one day beside it: see whether the first day counts.`,
  'mistake.round-months': (day) =>
    `One comes to ${day} with months of 30 days or four weeks. Months go from date to date.`,
  'mistake.closed-days': (day) => `One comes to ${day} where every day counts. Only working days count here.`,
  'mistake.closed-end': (day, due) =>
    `The days between ${day} and ${due} are closed. See whether a closed last day moves the deadline.`,
  'mistake.last-safe-day': (day, due) =>
    `${day} is the last working day before the deadline and a good day to keep to. The deadline itself is ${due}.`,
  'mistake.other-deadline': (day, what) => `${day} is another deadline of the case: ${what}.`,
  'mistake.unknown': 'Compare with the working below, step by step.',

  'tally.line': (tried, right) => `${tried} tried, ${right} all right.`,
  'tally.often': (what) => `Most often to practise: ${what}.`,
  'tally.private':
    'The numbers are yours alone. They lie on this machine without cases and names, and no lead sees them.',
  'tally.delete': 'Delete the numbers',
  'tally.failed': 'It could not be saved just now. Try again.',
  'slip.rule': 'which rule holds',
  'slip.start': 'from which day it is counted',
  'slip.count': 'what counts',
  'slip.day': 'the last day',
  'slip.version': 'which cases the rule is for',
  'slip.suspension': 'that an exemption does not move the deadline',
  'slip.not-counted': 'that cancellations, no-shows and bookings do not count',
  'slip.other-day': 'from which day it is counted',
  'slip.start-day': 'whether the first day counts',
  'slip.round-months': 'months from date to date',
  'slip.closed-days': 'working days',
  'slip.closed-end': 'closed days',
  'slip.last-safe-day': 'the deadline and the last working day before it',
  'slip.other-deadline': 'which deadline comes first',

  'setting.title': 'Try yourself (for newcomers)',
  'setting.why':
    'The panel beside the case asks for the deadline before it shows it, and tells why afterwards. What is urgent is always shown, and the badges on the page are the same.',
  'setting.label': 'Ask me before the deadline is shown',
};

export const tryYourselfText: Record<Language, TryYourselfText> = { da, en };
