import type { Language } from './language.ts';

const da = {
  'complaint.title': 'Hjælp til en klage',
  'complaint.because.complaint': (day: string) => `Vises, fordi der er noteret en klage ${day}`,
  'complaint.because.decision': (day: string) => `Vises, fordi der er truffet en afgørelse ${day}`,
  'complaint.because.page': 'Vises, fordi siden handler om afgørelser og klager',
  'complaint.withoutCase': 'Her er ingen sag åben. Svar på det, du ved; resten kan stå som »Ved ikke«.',

  'ask.about': 'Hvad handler klagen om?',
  'ask.about.may-be-both': 'Kan være begge dele, eller det er uklart',
  'ask.about.decision': 'Kun afgørelsen: borgeren vil have et andet resultat',
  'ask.about.handling': 'Kun behandlingen: ventetid, manglende svar, tone, praktisk udførelse',
  'ask.guidance': 'Fik borgeren en klagevejledning med afgørelsen?',
  'ask.guidance.not-known': 'Ved ikke',
  'ask.guidance.yes': 'Ja',
  'ask.guidance.no': 'Nej',
  'ask.sentBy': 'Hvordan blev afgørelsen sendt?',
  'ask.sentBy.not-known': 'Ved ikke',
  'ask.sentBy.digital-post': 'Digital Post',
  'ask.sentBy.letter': 'Brev med posten',
  'ask.sentBy.orally': 'Mundtligt',
  'ask.decidedOn': 'Dag for afgørelsen',
  'ask.complainedOn': 'Dag, klagen kom',

  'answer.title': 'Sådan gør du',
  'answer.inDoubt': 'Er det uklart, behandles klagen som begge dele. Ring til borgeren og spørg.',
  'answer.always': 'Send altid klagen videre. Kun klageinstansen afgør, om den behandles.',
  'substantive.title': 'Klage over afgørelsen (realitetsklage)',
  'substantive.reassess': (by: string | null) =>
    by
      ? `Kommunen vurderer sagen igen. Sidste dag er ${by}.`
      : 'Kommunen vurderer sagen igen inden fire uger fra den dag, klagen kom.',
  'substantive.reassess.noRule': 'Kommunen vurderer sagen igen. Fristen dengang står ikke i regelbogen.',
  'substantive.sendOn': (body: string) => `Får borgeren ikke fuldt medhold, sendes klagen og sagen til ${body}.`,
  'body.ankestyrelsen': 'Ankestyrelsen',
  'body.employment-appeals-board':
    'det regionale beskæftigelsesankenævn, der behandlede klager over afgørelser fra før 1. juli 2013',
  'body.now': 'Nævnet findes ikke mere. Spørg Ankestyrelsen, hvor klagen skal hen.',
  'body.assumed':
    'Er afgørelsen fra før 1. juli 2013, gik klagen til et andet sted. Skriv dagen, så siger Rettidig hvilket.',
  'clock.due': (day: string) => `Borgerens egen klagefrist er ${day}.`,
  'clock.passed': (day: string) =>
    `Borgerens egen klagefrist ser ud til at have været ${day}. Send altid klagen videre: kun klageinstansen afgør, om den behandles.`,
  'clock.noRule': 'Klagefristen dengang står ikke i regelbogen.',
  'clock.not-begun': 'Uden klagevejledning er borgerens klagefrist ikke begyndt. Giv vejledningen nu.',
  'clock.not-known': (missing: readonly string[]) =>
    `Borgerens egen klagefrist kan ikke regnes ud. Det mangler: ${missing.join(', ')}.`,
  'missing.decided-on': 'dagen for afgørelsen',
  'missing.sent-by': 'hvordan den blev sendt',
  'missing.guidance-given': 'om der var klagevejledning',
  'procedural.title': 'Klage over behandlingen (formalitetsklage)',
  'procedural.dialogue': 'Afdelingen tager selv samtalen, helst på telefon: Hvad er gået galt, og hvad kan gøres nu?',
  'procedural.receipt': (by: string | null) =>
    by ? `Kvittér eller svar senest ${by}.` : 'Kvittér eller svar inden ti arbejdsdage.',
  'procedural.adviser': (name: string) => `Er borgeren stadig utilfreds, kan sagen gå til ${name}.`,
  'procedural.noAdviser': 'Er borgeren stadig utilfreds, kan ledelsen se på det.',
  'text.title': 'Tekst at bruge',
};

export type ComplaintText = typeof da;

const en: ComplaintText = {
  'complaint.title': 'Help with a complaint',
  'complaint.because.complaint': (day) => `Shown because a complaint is recorded on ${day}`,
  'complaint.because.decision': (day) => `Shown because a decision was made on ${day}`,
  'complaint.because.page': 'Shown because the page is about decisions and complaints',
  'complaint.withoutCase': 'No case is open here. Answer what you know; the rest may stand as “Not known”.',

  'ask.about': 'What is the complaint about?',
  'ask.about.may-be-both': 'May be both, or it is unclear',
  'ask.about.decision': 'Only the decision: the citizen wants another result',
  'ask.about.handling': 'Only the handling: waiting, no answer, manner, practical work',
  'ask.guidance': 'Did the decision come with complaint guidance?',
  'ask.guidance.not-known': 'Not known',
  'ask.guidance.yes': 'Yes',
  'ask.guidance.no': 'No',
  'ask.sentBy': 'How was the decision sent?',
  'ask.sentBy.not-known': 'Not known',
  'ask.sentBy.digital-post': 'Digital Post',
  'ask.sentBy.letter': 'Letter by post',
  'ask.sentBy.orally': 'Orally',
  'ask.decidedOn': 'Day of the decision',
  'ask.complainedOn': 'Day the complaint came',

  'answer.title': 'What to do',
  'answer.inDoubt': 'Where it is unclear the complaint is treated as both. Call the citizen and ask.',
  'answer.always': 'Always send the complaint on. Only the appeal body decides whether it is dealt with.',
  'substantive.title': 'Complaint over the decision',
  'substantive.reassess': (by) =>
    by
      ? `The municipality reassesses the case. The last day is ${by}.`
      : 'The municipality reassesses the case within four weeks of the day the complaint came.',
  'substantive.reassess.noRule':
    'The municipality reassesses the case. The time limit of that day is not in the rule book.',
  'substantive.sendOn': (body) => `Unless the citizen gets all they ask for, complaint and case are sent to ${body}.`,
  'body.ankestyrelsen': 'Ankestyrelsen (the National Board of Appeal)',
  'body.employment-appeals-board':
    'the regional employment appeals board, which dealt with complaints over decisions from before 1 July 2013',
  'body.now': 'The board is no more. Ask Ankestyrelsen where the complaint is to go.',
  'body.assumed':
    'If the decision is from before 1 July 2013, the complaint went elsewhere. Write the day, and Rettidig says where.',
  'clock.due': (day) => `The citizen’s own time limit is ${day}.`,
  'clock.passed': (day) =>
    `The citizen’s own time limit seems to have been ${day}. Always send the complaint on: only the appeal body decides whether it is dealt with.`,
  'clock.noRule': 'The time limit of that day is not in the rule book.',
  'clock.not-begun': 'Without complaint guidance the citizen’s time limit has not begun. Give the guidance now.',
  'clock.not-known': (missing) => `The citizen’s own time limit cannot be worked out. Missing: ${missing.join(', ')}.`,
  'missing.decided-on': 'the day of the decision',
  'missing.sent-by': 'how it was sent',
  'missing.guidance-given': 'whether there was complaint guidance',
  'procedural.title': 'Complaint over the handling',
  'procedural.dialogue':
    'The department takes the talk itself, best by phone: what went wrong, and what can be done now?',
  'procedural.receipt': (by) =>
    by ? `Acknowledge or answer by ${by}.` : 'Acknowledge or answer within ten working days.',
  'procedural.adviser': (name) =>
    `If the citizen is still not satisfied, the matter can go to ${name.replace(/^The /, 'the ')}.`,
  'procedural.noAdviser': 'If the citizen is still not satisfied, the management can look at it.',
  'text.title': 'Text to use',
};

export const complaintText: Record<Language, ComplaintText> = { da, en };
