/** The demo case system's own Danish words; a real system has its own too, and an adapter must know them. */

/** Target groups as the system writes them. */
export const groupWords: Readonly<Record<string, string>> = {
  insured: 'Dagpengemodtager',
  'cash-benefit-job-ready': 'Jobparat kontanthjælpsmodtager',
  'cash-benefit-activity-ready': 'Aktivitetsparat kontanthjælpsmodtager',
  'education-benefit-education-ready': 'Uddannelsesparat',
  'education-benefit-clearly-education-ready': 'Åbenlyst uddannelsesparat',
  'education-benefit-activity-ready': 'Aktivitetsparat på uddannelseshjælp',
  'sickness-benefit': 'Sygedagpengemodtager',
  'sickness-benefit-pensioner': 'Pensionist på sygedagpenge',
  'job-clarification': 'Jobafklaringsforløb',
  'resource-course': 'Ressourceforløb',
  'flex-benefit': 'Ledighedsydelse',
  flexjob: 'Ansat i fleksjob',
  'flexjob-temporary': 'Ansat i midlertidigt fleksjob',
  'vocational-rehabilitation': 'Revalidering',
  'self-supporting': 'Selvforsørgende',
};

/** The event that »Start« means, and the words the case page has for it. */
export const starts: Readonly<Record<string, { type: string; label: string }>> = {
  insured: { type: 'unemployment-start', label: 'Ledighed fra' },
  'job-clarification': { type: 'benefit-transition', label: 'Overgang til ydelse' },
  'resource-course': { type: 'benefit-transition', label: 'Overgang til ydelse' },
  'flex-benefit': { type: 'benefit-transition', label: 'Overgang til ydelse' },
  'vocational-rehabilitation': { type: 'rehabilitation-start', label: 'Revalidering begynder' },
  'sickness-benefit': { type: 'first-absence-day', label: 'Første fraværsdag' },
  'sickness-benefit-pensioner': { type: 'municipal-payment-start', label: 'Kommunens udbetaling fra' },
  flexjob: { type: 'flexjob-start', label: 'Fleksjob begynder' },
  'flexjob-temporary': { type: 'flexjob-start', label: 'Fleksjob begynder' },
};

export const firstContact = { type: 'first-contact', label: 'Første henvendelse' } as const;

/** Groups with which follow-ups are held; their system says »samtale« all the same. */
export const followUpGroups: ReadonlySet<string> = new Set([
  'sickness-benefit',
  'sickness-benefit-pensioner',
  'flexjob',
  'flexjob-temporary',
]);

/** Kinds of history lines. */
export const eventWords: Readonly<Record<string, string>> = {
  'unemployment-start': 'Ledighedens begyndelse / indplacering',
  'first-contact': 'Første henvendelse',
  'benefit-transition': 'Overgang til ydelse eller forløb',
  'rehabilitation-start': 'Revalidering begynder',
  'flexjob-start': 'Fleksjob begynder',
  'first-absence-day': 'Første fraværsdag',
  'municipal-payment-start': 'Kommunens udbetaling begynder',
  'jobseeker-registration': 'Tilmelding som jobsøgende',
  'plan-revised': 'Min Plan lavet eller ændret',
  'plan-published': 'Min Plan lagt på Jobnet',
  'interview-held': 'Samtale holdt',
  'interview-booked': 'Samtale aftalt',
  'interview-no-show': 'Udeblivelse',
  'interview-cancelled': 'Afbud',
  'intensified-interview-held': 'Intensiveret samtale holdt',
  'follow-up-held': 'Opfølgning holdt',
  'offer-given': 'Tilbud givet',
  'offer-started': 'Tilbud begyndt',
  'offer-ended': 'Tilbud afsluttet',
  'wage-subsidy-offer-given': 'Løntilskud tilbudt',
  'wage-subsidy-started': 'Løntilskud begyndt',
  'exemption-ended': 'Fritagelse ophørt',
  'cv-registered': 'Cv registreret',
  'team-meeting': 'Møde i rehabiliteringsteam planlagt til',
  'rehabilitation-team-held': 'Rehabiliteringsteam holdt',
  'region-material-received': 'Materiale modtaget af Regionen',
  'interdisciplinary-need-found': 'Tværfagligt behov vurderet',
  'flexjob-status-made': 'Status i fleksjob lavet',
  'early-follow-up-requested': 'Tidlig opfølgning ønsket',
  'early-follow-up-declined': 'Tidlig opfølgning afslået af borgeren',
  'predictable-course-recorded': 'Forudsigeligt forløb noteret',
  'recovery-checked': 'Raskmelding kontrolleret',
  'reform-exemption-recorded': 'Undtaget efter konkret vurdering',
  'inquiry-received': 'Henvendelse modtaget',
  'acknowledgement-sent': 'Kvittering sendt',
  'answer-sent': 'Svar sendt',
  'decision-sent': 'Afgørelse sendt',
  'decision-received': 'Afgørelse modtaget',
  'processing-notice-sent': 'Besked om forsinkelse sendt',
  'complaint-received': 'Klage modtaget',
  'reassessment-decided': 'Genvurdering afgjort',
  'complaint-forwarded': 'Klage sendt videre',
  'file-access-requested': 'Aktindsigt ønsket',
  'file-access-decided': 'Aktindsigt afgjort',
  'deadline-notice-sent': 'Fristbrev sendt',
  'oral-decision': 'Mundtlig afgørelse',
  'reasons-requested': 'Begrundelse ønsket',
  'reasons-sent': 'Begrundelse sendt',
  'hearing-letter-received': 'Partshøring modtaget',
  'hearing-answer-received': 'Høringssvar modtaget',
  'information-received': 'Oplysning modtaget',
  'note-made': 'Notat gjort',
  'sanctionable-event': 'Hændelse der kan give fradrag',
  'sanction-carried-out': 'Fradrag gennemført',
  'application-cash-benefit': 'Ansøgning: kontanthjælp og løbende hjælp',
  'application-wage-subsidy': 'Ansøgning: løntilskud',
};

/** What the complaint page shows, in its order. */
export const complaintTypes: readonly string[] = [
  'oral-decision',
  'reasons-requested',
  'reasons-sent',
  'decision-sent',
  'decision-received',
  'complaint-received',
  'reassessment-decided',
  'complaint-forwarded',
  'file-access-requested',
  'file-access-decided',
  'deadline-notice-sent',
];

export const channelWords: Readonly<Record<string, string>> = {
  'in-person': 'Fremmøde',
  phone: 'Telefon',
  video: 'Video',
};

/** What became of an appointment, as the calendar has it. */
export const appointmentWords: Readonly<Record<string, string>> = {
  'interview-booked': 'Aftalt',
  'interview-held': 'Holdt',
  'follow-up-held': 'Holdt',
  'interview-cancelled': 'Afbud',
  'interview-no-show': 'Udeblevet',
};
