import { isoDate } from '../dates/iso-date.ts';
import type { PageKind } from './guidance-values.ts';
import type { Workflow, WorkflowCatalogue } from './workflow.ts';

/*
 * An example of a workflow catalogue, so that a fresh installation shows what links are for: it covers every rule and
 * every target group. Its addresses lead nowhere; a municipality lays its own catalogue in its place.
 */

interface What {
  rules?: readonly string[];
  groups?: readonly string[];
  pages?: readonly PageKind[];
  /** titles; each has its page beside the workflow */
  tools?: readonly string[];
}

const checkedOn = isoDate('2026-11-02');

function entry(id: string, area: string, title: string, { rules, groups, pages, tools }: What): Workflow {
  return {
    id,
    title,
    area,
    targetGroups: [...(groups ?? [])],
    rules: [...(rules ?? [])],
    pages: [...(pages ?? [])],
    url: id,
    tools: (tools ?? []).map((tool, index) => ({ title: tool, url: `${id}/bilag-${index + 1}` })),
    checkedOn,
  };
}

const interviews = 'Samtaler';
const offers = 'Tilbud og virksomheder';
const plans = 'Plan og jobsøgning';
const sickness = 'Sygedagpenge';
const teams = 'Rehabiliteringsteam og forløb';
const flexjobs = 'Fleksjob';
const law = 'Sagsbehandling og klage';
const applications = 'Ansøgninger';
const figures = 'Overblik og opfølgning';
const groupsArea = 'Målgrupper';

const jobReady = ['cash-benefit-job-ready'];
const activityReady = ['cash-benefit-activity-ready'];
const cashBenefit = [...jobReady, ...activityReady];
const young = [
  'education-benefit-education-ready',
  'education-benefit-clearly-education-ready',
  'education-benefit-activity-ready',
];
const courses = ['job-clarification', 'resource-course'];

const entries: Workflow[] = [
  // Interviews.
  entry('dagpenge-samtaler-2026', interviews, 'Samtaler med dagpengemodtagere efter reformen', {
    rules: ['insured-2026-akasse-2-municipality-2-municipality'],
    groups: ['insured'],
    pages: ['list', 'calendar', 'case'],
    tools: ['Samtaleguide', 'Indkald i kalenderen'],
  }),
  entry('dagpenge-samtaler', interviews, 'Samtaler med dagpengemodtagere', {
    rules: ['insured-2024-akasse-3-then-municipality-3-municipality', 'contact-4-in-first-6m-insured'],
    groups: ['insured'],
    pages: ['list', 'calendar', 'case'],
    tools: ['Samtaleguide'],
  }),
  entry('dagpenge-samtaler-2017-2019', interviews, 'Samtaler med dagpengemodtagere: ældre sager', {
    rules: ['insured-six-interviews-first-6m', 'insured-every-3-months-after-6m'],
    groups: ['insured'],
  }),
  entry('faellessamtale-a-kasse', interviews, 'Fællessamtale med a-kassen', {
    rules: ['insured-first-joint-interview-6w', 'insured-joint-within-3m-2020', 'insured-joint-3to6m-2020'],
    groups: ['insured'],
    tools: ['Book a-kassen med'],
  }),
  entry('a-kassens-samtaler', interviews, 'A-kassens samtaler: overlevering og opfølgning', {
    rules: [
      'insured-2026-akasse-2-municipality-2-unemployment-fund',
      'insured-2024-akasse-3-then-municipality-3-unemployment-fund',
      'insured-2024-first-akasse-interview-2w',
    ],
    groups: ['insured'],
    tools: ['Kontakt til a-kasserne'],
  }),
  entry('intensiveret-samtale-16-maaneder', interviews, 'Intensiveret samtale ved 16 måneders ledighed', {
    rules: ['insured-16-month-intensified'],
    groups: ['insured'],
    tools: ['Samtaleguide'],
  }),
  entry('foerste-samtale-kontanthjaelp', interviews, 'Første samtale inden en uge', {
    rules: ['benefit-recipient-first-interview-1w'],
    groups: [...cashBenefit, ...young],
    pages: ['list', 'case'],
    tools: ['Serviceguide til borgeren', 'Samtaleguide'],
  }),
  entry('kontaktforloeb-kontanthjaelp', interviews, 'Kontaktforløb for kontanthjælpsmodtagere', {
    rules: ['contact-4-in-first-6m', 'job-ready-2026-4-in-6m-75pct'],
    groups: [...jobReady, 'cash-benefit-activity-ready', 'flex-benefit'],
    pages: ['list', 'calendar', 'case'],
    tools: ['Forberedelsesguide', 'Indkald i kalenderen'],
  }),
  entry('kontaktforloeb-aktivitetsparate', interviews, 'Samtaler efter behov med aktivitetsparate', {
    rules: ['activity-ready-2026-by-need', 'contact-after-6m-by-need'],
    groups: activityReady,
    tools: ['Vurdering af behov'],
  }),
  entry('kontaktforloeb-unge', interviews, 'Kontaktforløb for unge', {
    rules: ['contact-4-in-first-6m', 'contact-after-6m-by-need'],
    groups: young,
    tools: ['Forberedelsesguide til unge'],
  }),
  entry('samtaler-ressource-og-jobafklaring', interviews, 'Samtaler i ressourceforløb og jobafklaring', {
    rules: [
      'contact-4-in-first-6m',
      'contact-after-6m-by-need',
      'resource-course-6-in-12m',
      'job-clarification-6-per-year',
    ],
    groups: courses,
    pages: ['list', 'calendar', 'case'],
    tools: ['Samtaleguide til længere forløb'],
  }),
  entry('samtaler-revalidering', interviews, 'Samtaler under revalidering', {
    rules: ['contact-4-in-first-6m', 'contact-after-6m-by-need'],
    groups: ['vocational-rehabilitation'],
    tools: ['Opfølgning med uddannelsessted'],
  }),
  entry('samtaler-ledighedsydelse', interviews, 'Samtaler med modtagere af ledighedsydelse', {
    rules: ['contact-4-in-first-6m', 'contact-after-6m-by-need'],
    groups: ['flex-benefit'],
  }),
  entry('samtaler-efter-behov', interviews, 'Aftal samtaler efter behov', {
    rules: ['contact-after-6m-by-need', 'self-supporting-no-quota'],
    groups: ['insured', ...jobReady, 'self-supporting'],
    tools: ['Vurdering af behov'],
  }),
  entry('overgang-2020', interviews, 'Talte samtaler ved overgangen 1. januar 2020', {
    rules: ['lab2020-transition-counted-interviews-insured', 'lab2020-transition-counted-interviews-others'],
  }),
  entry('mindre-intensiv-indsats', interviews, 'Mindre intensiv indsats: fritagelse og når den slutter', {
    rules: ['less-intensive-effort-exempt'],
    tools: ['Skema til fritagelse'],
  }),
  entry('udeblivelse', interviews, 'Når borgeren ikke møder', {
    rules: ['sanction-within-3-full-months'],
    groups: [...cashBenefit, ...young],
    pages: ['list', 'calendar', 'case'],
    tools: ['Forsøg på personlig kontakt', 'Partshøring'],
  }),

  // Offers.
  entry('tilbud-2026', offers, 'Tilbud inden seks måneder efter reformen', {
    rules: ['offer-2026-one-in-first-6m-75pct'],
    groups: ['insured', ...jobReady],
    tools: ['Vælg tilbud', 'Find virksomhed'],
  }),
  entry('tilbud-dagpenge', offers, 'Tilbud til dagpengemodtagere', {
    rules: ['offer-within-6m-insured', 'insured-offer-13w-under30-50plus', 'insured-offer-26w-30to50'],
    groups: ['insured'],
    tools: ['Vælg tilbud'],
  }),
  entry('tilbud-kontanthjaelp', offers, 'Tilbud til kontanthjælpsmodtagere', {
    rules: ['offer-within-6m-cash-benefit'],
    groups: cashBenefit,
    tools: ['Vælg tilbud'],
  }),
  entry('tilbud-efter-fritagelse', offers, 'Tilbud, når en fritagelse er slut', {
    rules: ['offer-after-exemption-1m'],
    groups: ['insured', ...cashBenefit],
  }),
  entry('loentilskud', offers, 'Løntilskud: tilbud og begyndelse', {
    rules: ['offer-wage-subsidy-grace-3w'],
    groups: ['insured', ...cashBenefit],
    tools: ['Aftale med arbejdsgiver', 'Beregning af tilskud'],
  }),
  entry('tilbud-unge', offers, 'Tilbud til unge uden lange pauser', {
    rules: ['youth-offer-gap-max-4m'],
    groups: young,
  }),

  // Plan and job search.
  entry('min-plan', plans, 'Min Plan: lav den med borgeren, og læg den på Jobnet', {
    rules: ['min-plan-publish-on-change'],
    pages: ['case'],
    tools: ['Læg planen på Jobnet', 'Huskeliste til planen'],
  }),
  entry('cv-paa-jobnet', plans, 'Cv på Jobnet', {
    rules: ['cv-on-jobnet-2w-3w-insured', 'cv-on-jobnet-2w-3w-others'],
    groups: ['insured', ...jobReady, 'education-benefit-clearly-education-ready', 'flex-benefit'],
    tools: ['Hjælp til cv'],
  }),
  entry('endelig-visitation-unge', plans, 'Endelig visitation af unge', {
    rules: ['youth-final-visitation-3m'],
    groups: young,
    tools: ['Læse-, skrive- og regnetest'],
  }),

  // Sickness benefit.
  entry('sygedagpenge-opfoelgning-2026', sickness, 'Opfølgning på sygedagpenge efter reformen', {
    rules: ['sick-2026-others-1-in-half-year'],
    groups: ['sickness-benefit'],
    pages: ['list', 'calendar', 'case'],
    tools: ['Oplysningsskema', 'Samtaleguide'],
  }),
  entry('sygemeldt-i-job-2026', sickness, 'Sygemeldt i job: kontrol ved 26 uger', {
    rules: ['sick-2026-employed-26w-exempt'],
    groups: ['sickness-benefit'],
  }),
  entry('sygedagpenge-opfoelgning', sickness, 'Opfølgning på sygedagpenge', {
    rules: ['sick-first-follow-up-8w', 'sick-4-in-first-half-year', 'sick-follow-up-every-4w'],
    groups: ['sickness-benefit'],
    pages: ['list', 'calendar', 'case'],
    tools: ['Oplysningsskema', 'Samtaleguide'],
  }),
  entry('tidlig-opfoelgning', sickness, 'Tidlig opfølgning (fast track)', {
    rules: [
      'sick-fast-track-first-follow-up-2w',
      'sick-fast-track-employer-window-5w',
      'sick-fast-track-gp-consultation-8d',
    ],
    groups: ['sickness-benefit'],
    tools: ['Besked til arbejdsgiver', 'Bestil lægesamtale'],
  }),
  entry('sygemeldt-i-job-forudsigeligt', sickness, 'Sygemeldt i job med forudsigeligt forløb', {
    rules: ['sick-employed-predictable-13w'],
    groups: ['sickness-benefit'],
  }),
  entry('revurdering-22-uger', sickness, 'Revurdering ved 22 uger', {
    rules: ['sick-review-22w'],
    groups: ['sickness-benefit'],
    tools: ['Tjek af forlængelsesmuligheder', 'Lægeattest'],
  }),
  entry('pensionist-paa-sygedagpenge', sickness, 'Pensionist på sygedagpenge: 26 uger', {
    rules: ['sick-pensioner-26w'],
    groups: ['sickness-benefit-pensioner'],
  }),

  // Rehabilitation team and courses.
  entry('rehabiliteringsteam-jobafklaring', teams, 'Jobafklaring: sagen til rehabiliteringsteamet (ældre sager)', {
    rules: ['rehab-team-4w-job-clarification'],
    groups: ['job-clarification'],
    tools: ['Rehabiliteringsplan, forberedende del'],
  }),
  entry('materiale-til-regionen', teams, 'Mødemateriale til Regionen', {
    rules: ['region-material-14d-before-meeting'],
    tools: ['Bestil klinisk vurdering'],
  }),
  entry('ressourceforloeb-uden-indsats', teams, 'Ressourceforløb uden indsats i seks måneder', {
    rules: ['resource-course-no-activity-6m'],
    groups: ['resource-course'],
    tools: ['Rehabiliteringsplan, indsatsdel'],
  }),

  // Flexjob.
  entry('opfoelgning-fleksjob', flexjobs, 'Opfølgning i fleksjob', {
    rules: ['flexjob-follow-up-30m'],
    groups: ['flexjob', 'flexjob-temporary'],
    tools: ['Samtale med arbejdspladsen'],
  }),
  entry('status-midlertidigt-fleksjob', flexjobs, 'Status i midlertidigt fleksjob', {
    rules: ['flexjob-status-54m'],
    groups: ['flexjob-temporary'],
  }),
  entry('vurdering-ledighedsydelse', flexjobs, 'Ledighedsydelse: vurdering efter 12 af 18 måneder', {
    rules: ['flex-benefit-reassessment-12-of-18m'],
    groups: ['flex-benefit'],
  }),

  // Case handling and complaints.
  entry('klage-over-afgoerelse', law, 'Klage over en afgørelse: genvurdering og videresendelse', {
    rules: ['reassessment-4w', 'appeal-ankestyrelsen-4w', 'receipt-presumption-letter-6wd'],
    pages: ['case', 'decision'],
    tools: ['Skema til genvurdering', 'Send til Ankestyrelsen'],
  }),
  entry('klage-over-sagsbehandling', law, 'Klage over sagsbehandling eller adfærd', {
    rules: ['borgerraadgiver-1y', 'ombudsman-1y'],
    tools: ['Dialog først', 'Om Borgerrådgiveren'],
  }),
  entry('klagefrister', law, 'Klagefrister: regn fra den dag, borgeren fik afgørelsen', {
    rules: ['appeal-ankestyrelsen-4w', 'receipt-presumption-letter-6wd'],
  }),
  entry('aktindsigt', law, 'Aktindsigt og fristbrev', {
    rules: ['file-access-7wd'],
    tools: ['Brev om senere svar'],
  }),
  entry('skriftlig-begrundelse', law, 'Skriftlig begrundelse', {
    rules: ['written-reasons-14d-citizen', 'written-reasons-14d-municipality'],
    tools: ['Huskeliste til begrundelsen'],
  }),
  entry('partshoering', law, 'Partshøring', {
    rules: ['party-hearing-local-response-time'],
    tools: ['Brev til partshøring'],
  }),
  entry('notatpligt', law, 'Notatpligt: skriv notat snarest muligt', {
    rules: ['note-duty-promptly'],
    tools: ['Sådan skriver du et notat'],
  }),
  entry('tilbagemeldingsgaranti', law, 'Tilbagemeldingsgaranti: kvittér for henvendelsen', {
    rules: ['reply-guarantee-10wd'],
    tools: ['Brev med kvittering'],
  }),
  entry('tavshedspligt', law, 'Tavshedspligt og samtykke', { groups: [], tools: ['Samtykkeerklæring'] }),
  entry('vejledningspligt', law, 'Vejledningspligt', { tools: ['Huskeliste til vejledning'] }),

  // Applications.
  entry('ansoegning-kontanthjaelp', applications, 'Ansøgning om kontanthjælp og løbende hjælp', {
    rules: ['published-processing-times-bif-cash-benefit'],
  }),
  entry('ansoegning-ledighedsydelse', applications, 'Ansøgning om ledighedsydelse', {
    rules: ['published-processing-times-bif-flex-benefit'],
  }),
  entry('ansoegning-revalidering', applications, 'Ansøgning om revalidering og forlængelse', {
    rules: [
      'published-processing-times-bif-rehabilitation',
      'published-processing-times-bif-rehabilitation-extension',
      'published-processing-times-bif-special-support',
    ],
  }),
  entry('ansoegning-etablering', applications, 'Ansøgning om støtte til etablering', {
    rules: ['published-processing-times-bif-establishment'],
  }),
  entry('sag-klar-til-forloeb', applications, 'Gør sagen klar til ressourceforløb eller fleksjob', {
    rules: ['published-processing-times-bif-course-ready'],
    tools: ['Huskeliste til teamet'],
  }),
  entry('ansoegning-loentilskud', applications, 'Ansøgning om løntilskud og tilskud til arbejdsgiver', {
    rules: ['published-processing-times-bif-wage-subsidy', 'published-processing-times-bif-employer-grant'],
  }),

  // Overview.
  entry('ugeliste', figures, 'Ugelisten: rettidig, inden for tre uger, ikke rettidig', {
    rules: ['weekly-list-bands-3w', 'weekly-indicator-interview-last-2m'],
  }),
  entry('naar-reglerne-skifter', figures, 'Når reglerne skifter: hvilke regler gælder sagen', {
    rules: ['reform-version-switches'],
  }),

  // One for each group of people, whatever is due.
  entry('kend-dagpenge', groupsArea, 'Dagpengemodtagere: hele forløbet', { groups: ['insured'] }),
  entry('kend-kontanthjaelp', groupsArea, 'Kontanthjælpsmodtagere: hele forløbet', { groups: cashBenefit }),
  entry('kend-unge', groupsArea, 'Unge: hele forløbet', { groups: young }),
  entry('kend-sygedagpenge', groupsArea, 'Sygedagpengemodtagere: hele forløbet', {
    groups: ['sickness-benefit', 'sickness-benefit-pensioner'],
  }),
  entry('kend-ressource-og-jobafklaring', groupsArea, 'Ressourceforløb og jobafklaring: hele forløbet', {
    groups: courses,
  }),
  entry('kend-fleksjob', groupsArea, 'Fleksjob og ledighedsydelse: hele forløbet', {
    groups: ['flex-benefit', 'flexjob', 'flexjob-temporary'],
  }),
  entry('kend-revalidering', groupsArea, 'Revalidering: hele forløbet', { groups: ['vocational-rehabilitation'] }),
  entry('kend-selvforsoergende', groupsArea, 'Selvforsørgende: hele forløbet', { groups: ['self-supporting'] }),
];

/** Ships with Rettidig; used until the municipality lays in its own. */
export const exampleCatalogue: WorkflowCatalogue = {
  format: 'rettidig-workflows/1',
  title: 'Eksempel på arbejdsgange',
  baseUrl: 'https://arbejdsgange.example.dk/',
  entries,
};
