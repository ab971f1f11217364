import { isoDate } from '../dates/iso-date.ts';
import type { CopyText } from './texts.ts';
import { publishedTimes } from './published-times.ts';

const checkedOn = isoDate('2026-11-22');

const signature = 'Venlig hilsen\n{dit navn}\n{enhed}';

/** The texts that ship. What a municipality writes differently it edits as data; these stand until then. */
export const shippedTexts: readonly CopyText[] = [
  {
    id: 'receipt',
    title: 'Kvittering',
    kind: 'letter',
    use: 'Når en henvendelse er modtaget og ikke kan besvares med det samme. Siger, hvornår svaret kommer.',
    rules: ['reply-guarantee-10wd'],
    targetGroups: [],
    body: `Du skrev til os {henvendelse modtaget}. Vi har fået din henvendelse.

Du får svar senest {forventet svar}. Mangler vi noget fra dig, hører du fra os før.

Du skal ikke gøre noget nu. Har du spørgsmål, kan du ringe til {enhed} på {enhedens telefon}.

${signature}`,
    checkedOn,
  },
  {
    id: 'delay-notice',
    title: 'Besked om forsinkelse',
    kind: 'letter',
    use: 'Når svaret ikke kan gives til den dag, der er lovet. Siger hvorfor, og hvornår det så kommer.',
    rules: ['reply-guarantee-10wd', ...publishedTimes],
    targetGroups: [],
    body: `Du får svar på din henvendelse senere, end vi har skrevet til dig. Det beklager vi.

Vi regner med at svare senest {ny dato for svar}.

Det tager længere tid, fordi: {årsag}.

Du skal ikke gøre noget. Kan du ikke vente så længe, så ring til {enhed} på {enhedens telefon}.

${signature}`,
    checkedOn,
  },
  {
    id: 'file-access-delay',
    title: 'Fristbrev om aktindsigt',
    kind: 'letter',
    use: 'Når aktindsigt tager længere end syv arbejdsdage. Sendes inden de syv dage er gået.',
    rules: ['file-access-7wd'],
    targetGroups: [],
    body: `Du bad {aktindsigt ønsket} om aktindsigt.

Vi kan ikke nå at svare dig inden syv arbejdsdage, fordi: {årsag}.

Du får svar senest {ny dato for svar}.

Er der noget, du skal bruge først, så ring til {enhed} på {enhedens telefon}. Så ser vi, om du kan få det nu.

${signature}`,
    checkedOn,
  },
  {
    id: 'note-interview-held',
    title: 'Notat om en holdt samtale',
    kind: 'note',
    use: 'Til journalen, snarest muligt efter samtalen. Det væsentlige, så en kollega kan fortsætte.',
    rules: [
      'note-duty-promptly',
      'contact-4-in-first-6m',
      'contact-4-in-first-6m-insured',
      'benefit-recipient-first-interview-1w',
      'job-ready-2026-4-in-6m-75pct',
      'insured-2026-akasse-2-municipality-2-municipality',
      'insured-2024-akasse-3-then-municipality-3-municipality',
      'sick-first-follow-up-8w',
      'sick-4-in-first-half-year',
      'sick-2026-others-1-in-half-year',
    ],
    targetGroups: [],
    body: `Samtale holdt {samtale holdt}. Form: {hvordan samtalen blev holdt}.

Borgeren fortalte: {borgerens egne ord, kort}
Fokus på job: {hvad I talte om}
Vejledning, borgeren fik: {om hvad}
Aftalt: {hvad I aftalte}
Hvem gør hvad, og hvornår: {næste skridt}
Min Plan: {ændret eller uændret, lagt på Jobnet hvornår}
Næste samtale: {næste samtale}`,
    checkedOn,
  },
  {
    id: 'note-no-show',
    title: 'Notat om en udeblivelse',
    kind: 'note',
    use: 'Til journalen, når borgeren ikke mødte. Hvad der er sket, og hvad der er prøvet, ikke hvad det skal føre til.',
    rules: ['note-duty-promptly', 'sanction-within-3-full-months'],
    targetGroups: [],
    body: `Borgeren mødte ikke til samtalen {udeblevet}.

Indkaldt: {dato og måde}
Vejledning om ret og pligt, skriftligt: {dato, eller nej}
Forsøg på personlig kontakt: {dato, måde og resultat}
Borgerens forklaring: {forklaring, eller ikke kommet endnu}
Rimelig grund: {vurdering, eller afventer}
Underrettet: {ydelse eller a-kasse, dato, eller ikke endnu}
Ny samtale: {næste samtale}`,
    checkedOn,
  },
  {
    id: 'invitation',
    title: 'Indkaldelse med forberedelsesguide',
    kind: 'letter',
    use: 'Når en samtale er aftalt. Siger hvor, hvornår og hvordan borgeren kan forberede sig.',
    rules: [
      'contact-4-in-first-6m',
      'contact-4-in-first-6m-insured',
      'contact-after-6m-by-need',
      'benefit-recipient-first-interview-1w',
      'job-ready-2026-4-in-6m-75pct',
      'activity-ready-2026-by-need',
      'insured-2026-akasse-2-municipality-2-municipality',
      'insured-2024-akasse-3-then-municipality-3-municipality',
      'insured-16-month-intensified',
      'resource-course-6-in-12m',
      'job-clarification-6-per-year',
      'self-supporting-no-quota',
      'flexjob-follow-up-30m',
      'sick-first-follow-up-8w',
      'sick-4-in-first-half-year',
      'sick-2026-others-1-in-half-year',
    ],
    targetGroups: [],
    body: `Du skal til samtale {næste samtale} kl. {klokkeslæt}.

Samtalen holdes {samtalens form}. Sted: {sted}.

Vi taler om, hvordan du kommer i job eller tættere på, og om hvad der skal ske nu. Din egen plan er det vigtigste.

Sådan forbereder du dig:
{forberedelsesguide}

Kan du ikke komme, så ring til {enhed} på {enhedens telefon} så snart du ved det. Så finder vi en ny tid.

{kommunens tekst om ret og pligt}

${signature}`,
    checkedOn,
  },
  {
    id: 'complaint-guidance',
    title: 'Klagevejledning',
    kind: 'letter',
    use: 'Sættes ind i en afgørelse, som borgeren ikke får fuldt medhold i. Gælder afgørelser fra 1. juli 2013.',
    rules: ['appeal-ankestyrelsen-4w', 'reassessment-4w', 'receipt-presumption-letter-6wd'],
    targetGroups: [],
    body: `Du kan klage over afgørelsen.

Din klage skal være hos os senest fire uger efter, at du har fået afgørelsen. Du kan skrive eller ringe til {enhed} på {enhedens telefon}.

Vi ser først på sagen igen. Det gør vi inden fire uger, efter at vi har fået klagen. Får du ikke fuldt medhold, sender vi klagen til Ankestyrelsen, og du får besked.

Skriv gerne, hvad du er uenig i, og send nye oplysninger med, hvis du har dem.`,
    checkedOn,
  },
  {
    id: 'complaint-guidance-before-july-2013',
    title: 'Klagevejledning (afgørelser før 1. juli 2013)',
    kind: 'letter',
    use: 'Kun til afgørelser fra før 1. juli 2013, hvor klagen gik til beskæftigelsesankenævnet.',
    rules: [],
    targetGroups: [],
    body: `Du kan klage over afgørelsen.

Din klage skal være hos os senest fire uger efter, at du har fået afgørelsen. Du kan skrive eller ringe til {enhed} på {enhedens telefon}.

Vi ser først på sagen igen. Får du ikke fuldt medhold, sender vi klagen til det regionale beskæftigelsesankenævn, og du får besked.

Skriv gerne, hvad du er uenig i, og send nye oplysninger med, hvis du har dem.`,
    checkedOn,
  },
];
