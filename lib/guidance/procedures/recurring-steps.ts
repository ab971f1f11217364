import { law, lawFromMemory } from './define-procedure.ts';

/*
 * Steps that stand in several procedures, worded once. Guidance duty and confidentiality are steps of their own: they
 * are what is forgotten when a case is busy.
 */

export const secrecy = {
  id: 'secrecy',
  workflow: 'tavshedspligt',
  what: 'Tal kun om sagen med dem, den vedkommer',
  why: 'Du har tavshedspligt. Tjek, hvem der sidder med, eller hvem du taler i telefon med, og indhent samtykke, før oplysninger går videre til andre.',
  citation: lawFromMemory('Forvaltningsloven § 27'),
  where: 'Samtykker ligger blandt sagens dokumenter.',
} as const;

export const guidance = {
  id: 'guidance',
  workflow: 'vejledningspligt',
  what: 'Vejled om rettigheder, pligter og muligheder',
  why: 'Borgeren skal kende sine muligheder og vide, hvad der sker, hvis noget glipper. Svar på det, der bliver spurgt om, og på det, borgeren burde vide.',
  citation: lawFromMemory('Forvaltningsloven § 7'),
  where: 'Skriv i notatet, hvad du vejledte om.',
} as const;

export const note = {
  id: 'note',
  workflow: 'notatpligt',
  what: 'Skriv notat snarest muligt',
  why: 'Det, der har betydning for sagen, skal stå i den. Skriv, hvad der blev sagt og aftalt, og hvad næste skridt er.',
  citation: law('Offentlighedsloven § 13'),
  text: 'note-interview-held',
  field: 'note-made',
  where: 'Notatet skrives i sagens journal.',
} as const;

export const invitation = {
  id: 'invitation',
  what: 'Vedlæg forberedelsesguiden til indkaldelsen',
  why: 'Forberedte borgere giver bedre samtaler. Skriv kort, hvad samtalen handler om, og hvad borgeren skal tænke over inden.',
  citation: null,
  text: 'invitation',
  field: 'nextInterview',
  where: 'Aftalen står i kalenderen og på »Mine sager« under »Næste samtale«.',
} as const;

export const publishPlan = {
  id: 'publish-plan',
  workflow: 'min-plan',
  what: 'Offentliggør Min Plan på Jobnet',
  why: 'Borgeren skal kunne se planen på Jobnet. Offentliggør den, hver gang den er lavet eller ændret.',
  citation: law('LAB §§ 41-42'),
  field: 'plan-published',
  where: 'Planen offentliggøres på Jobnet. På sagen står det i historikken som »Min Plan lagt på Jobnet«.',
  doneWhen: { events: ['plan-published'] },
};

export const holdInterview = {
  id: 'hold',
  what: 'Hold samtalen',
  why: 'Borgeren deltager aktivt, I taler om job, og næste skridt er aftalt, når I skilles.',
  citation: law('LAB § 31'),
  field: 'interview-held',
  where: 'Den holdte samtale skrives i sagens historik.',
  doneWhen: { events: ['interview-held'] },
};

/** Where a time is agreed, and what shows that it is; how to come by one differs by group. */
export const timeAgreed = {
  field: 'nextInterview',
  where: 'Tiden sættes i kalenderen og ses på »Mine sager« under »Næste samtale«.',
  doneWhen: { events: ['interview-booked', 'self-booked', 'booking-deadline-set', 'interview-held'], planned: true },
};
