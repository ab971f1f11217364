import type { Language } from './language.ts';

const da = {
  'adviser.name': 'Borgerrådgiveren',
  'adviser.because.handling-complaint': 'Vises, fordi klagen kan handle om behandlingen',
  'adviser.because.no-answer': 'Vises, fordi et svar er forsinket',
  'adviser.does':
    'Ser på: ventetid, manglende svar, vejledning, partshøring, samtykke, begrundelse, klagevejledning, tone og praktisk udførelse.',
  'adviser.doesNot':
    'Ser ikke på: afgørelsens indhold, det politisk vedtagne serviceniveau og sager hos domstole eller Folketingets Ombudsmand.',
  'adviser.when': 'Nævn ham, når borgeren har talt med afdelingen og stadig er utilfreds med behandlingen.',
  'adviser.notWhen': 'Nævn ham ikke som det sted, man klager over en afgørelse, og ikke som fast tekst i alle breve.',
  'adviser.needs': 'En klage skal sige, hvem der klager, hvilken enhed det drejer sig om, og hvad der klages over.',
  'contact.address': 'Adresse',
  'contact.phone': 'Telefon',
  'contact.email': 'E-mail',
  'contact.checked': (day: string) => `Oplysningerne er kontrolleret ${day}`,
  'contact.notChecked': 'Oplysningerne er ikke kontrolleret. Se efter, før du giver dem videre.',

  'ombudsman.title': 'Folketingets Ombudsmand',
  'ombudsman.because': 'Vises, fordi klageinstansens afgørelse er i sagen',
  'ombudsman.does': 'Ser på sagen, når klageinstansen har afgjort den.',
  'ombudsman.doesNot': 'Kan ikke tage en sag, som klageinstansen ikke har behandlet endnu.',
  'ombudsman.year': (day: string | null) =>
    day
      ? `Borgeren kan klage inden et år, normalt til og med ${day}.`
      : 'Borgeren kan klage inden et år efter klageinstansens afgørelse.',

  'settings.title': 'Borgerrådgiver',
  'settings.lead': 'Kortet vises kun i sager, hvor det er relevant. Har kommunen ingen borgerrådgiver, så slå det fra.',
  'settings.shown': 'Vis kortet',
  'settings.name': 'Navn (tomt = Borgerrådgiveren)',
  'settings.checkedOn': 'Jeg har kontrolleret oplysningerne i dag',
  'settings.givenOff': 'Kommunen har slået kortet fra.',
  'settings.given': 'Kommunen har givet oplysningerne. De ændres dér.',
  'settings.policyRefused': 'Kommunens oplysninger kunne ikke bruges:',
  'settings.save': 'Gem borgerrådgiver',
  'settings.saved': 'Gemt',
  'settings.failed': 'Det kunne ikke gemmes lige nu. Prøv igen.',
};

export type AdviserText = typeof da;

const en: AdviserText = {
  'adviser.name': 'The citizens’ adviser',
  'adviser.because.handling-complaint': 'Shown because the complaint may be about the handling',
  'adviser.because.no-answer': 'Shown because an answer is late',
  'adviser.does':
    'Looks at: waiting, no answer, guidance, hearing, consent, reasons, complaint guidance, manner and practical work.',
  'adviser.doesNot':
    'Does not look at: the content of a decision, the service level set politically, and cases at courts or the Parliamentary Ombudsman.',
  'adviser.when':
    'Mention him when the citizen has talked with the department and is still not satisfied with the handling.',
  'adviser.notWhen': 'Do not mention him as the place to complain over a decision, nor as a standard in every letter.',
  'adviser.needs': 'A complaint must say who complains, which unit it is about, and what is complained of.',
  'contact.address': 'Address',
  'contact.phone': 'Phone',
  'contact.email': 'E-mail',
  'contact.checked': (day) => `The details were checked on ${day}`,
  'contact.notChecked': 'The details are not checked. Look before you hand them on.',

  'ombudsman.title': 'The Parliamentary Ombudsman',
  'ombudsman.because': 'Shown because the appeal body’s decision is in the case',
  'ombudsman.does': 'Looks at the case when the appeal body has decided it.',
  'ombudsman.doesNot': 'Cannot take a case that the appeal body has not dealt with yet.',
  'ombudsman.year': (day) =>
    day
      ? `The citizen can complain within a year, normally up to ${day}.`
      : 'The citizen can complain within a year of the appeal body’s decision.',

  'settings.title': 'Citizens’ adviser',
  'settings.lead':
    'The card is shown only in cases where it belongs. Where the municipality has no citizens’ adviser, switch it off.',
  'settings.shown': 'Show the card',
  'settings.name': 'Name (empty = the citizens’ adviser)',
  'settings.checkedOn': 'I have checked the details today',
  'settings.givenOff': 'The municipality has switched the card off.',
  'settings.given': 'The municipality has given these details. They are changed there.',
  'settings.policyRefused': 'The municipality’s details could not be used:',
  'settings.save': 'Save citizens’ adviser',
  'settings.saved': 'Saved',
  'settings.failed': 'It could not be saved just now. Try again.',
};

export const adviserText: Record<Language, AdviserText> = { da, en };
