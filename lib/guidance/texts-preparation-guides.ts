/** What a citizen can think of before an interview: short, and with the citizen's own plan in the middle. */
export interface PreparationGuide {
  targetGroups: readonly string[];
  /** a question or a thing to bring, one line each */
  lines: readonly string[];
}

const guides: readonly PreparationGuide[] = [
  {
    targetGroups: ['insured'],
    lines: [
      'Hvilke job har du søgt, og hvad kom der ud af det?',
      'Hvilke job vil du helst have, og hvilke kan du også tage?',
      'Hvad mangler du for at få dem: et kursus, et netværk, et bedre cv?',
      'Se dit cv og din plan på Jobnet igennem, og ret det, der ikke passer.',
    ],
  },
  {
    targetGroups: ['cash-benefit-job-ready', 'self-supporting'],
    lines: [
      'Hvilket arbejde kan du tage nu, og hvilket vil du gerne frem til?',
      'Hvad har du prøvet siden sidst, og hvad virkede?',
      'Hvad står i vejen, og hvem kan hjælpe med det?',
      'Se dit cv og din plan på Jobnet igennem, og ret det, der ikke passer.',
    ],
  },
  {
    targetGroups: ['cash-benefit-activity-ready'],
    lines: [
      'Hvad går godt i din hverdag, og hvad er svært?',
      'Hvilke opgaver eller arbejdspladser kunne du have lyst til at prøve, også få timer?',
      'Hvilken hjælp får du i dag, og hvilken mangler du?',
      'Tag gerne en med, som du stoler på.',
    ],
  },
  {
    targetGroups: [
      'education-benefit-education-ready',
      'education-benefit-clearly-education-ready',
      'education-benefit-activity-ready',
    ],
    lines: [
      'Hvad kan du godt lide at lave, og hvad er du god til?',
      'Hvilken uddannelse eller hvilket job kunne passe til dig?',
      'Hvad har gjort det svært før?',
      'Hvad skal der til, for at du kan begynde? Tag gerne en med, som du stoler på.',
    ],
  },
  {
    targetGroups: ['sickness-benefit', 'sickness-benefit-pensioner'],
    lines: [
      'Hvordan har du det nu, og hvad siger din læge om tiden, der kommer?',
      'Hvilke dele af dit arbejde kan du klare, helt eller delvis?',
      'Hvad har du talt med din arbejdsplads om, og hvad kunne gøre det lettere at komme tilbage?',
      'Tag de papirer med, som du selv synes er vigtige.',
    ],
  },
  {
    targetGroups: ['job-clarification', 'resource-course', 'vocational-rehabilitation'],
    lines: [
      'Hvad er sket i dit forløb siden sidst, og hvad har hjulpet?',
      'Hvad er dit mål, og er det stadig det rigtige?',
      'Hvad skal være anderledes, for at næste skridt lykkes?',
      'Tag gerne en med, som du stoler på.',
    ],
  },
  {
    targetGroups: ['flex-benefit', 'flexjob', 'flexjob-temporary'],
    lines: [
      'Hvilke opgaver kan du klare, og hvor mange timer?',
      'Hvilke hensyn er de vigtigste på en arbejdsplads?',
      'Hvilke arbejdspladser har du søgt eller talt med?',
      'Er noget ændret i dit helbred siden sidst?',
    ],
  },
];

/** For a citizen whose group is not known, or has no guide of its own. */
const forEveryone: readonly string[] = [
  'Hvad er det vigtigste, du vil tale om?',
  'Hvad er sket siden sidst?',
  'Hvad er dit mål, og hvad er næste skridt?',
];

/** The lines of the guide for a target group; those for everyone where it has none. */
export function preparationGuideFor(targetGroup: string | null): readonly string[] {
  return (
    guides.find(({ targetGroups }) => targetGroup !== null && targetGroups.includes(targetGroup))?.lines ?? forEveryone
  );
}
