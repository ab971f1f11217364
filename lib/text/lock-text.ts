import type { Language } from './language.ts';

const da = {
  'badge.locked': 'Rettidig er låst',
  'badge.locked.open': 'lås op i Rettidigs vindue',
  'icon.locked': 'Rettidig er låst. Klik for at låse op.',
  'locked.title': 'Rettidig er låst.',
  'locked.next': 'Klik på Rettidigs ikon øverst i browseren, og skriv adgangssætningen. Så vises fristerne igen.',

  'badge.first': 'Rettidig venter på en lås',
  'badge.first.open': 'vælg en adgangssætning i Rettidigs vindue',
  'icon.first': 'Rettidig venter på en lås. Klik for at vælge en adgangssætning.',
  'first.waits': 'Rettidig venter på en lås.',
  'first.next': 'Klik på Rettidigs ikon øverst i browseren, og vælg en adgangssætning. Så vises fristerne.',
  'first.title': 'Vælg en adgangssætning',
  'first.text':
    'Kommunen har bestemt, at Rettidig skal have en lås. Til den er slået til, vises ingen frister, og intet bliver læst ind.',
  'first.when':
    'Du skriver adgangssætningen, når browseren er startet, og når pc’en ikke har været brugt et stykke tid.',
  'first.kept': (cases: number) =>
    cases === 1
      ? '1 sag er gemt i forvejen. Den og alt, der hører til, bliver liggende og kommer bag låsen.'
      : `${cases} sager er gemt i forvejen. De og alt, der hører til, bliver liggende og kommer bag låsen.`,
  'first.warning':
    'En glemt adgangssætning kan ikke findes frem, heller ikke af it-afdelingen. Gem en sikkerhedskopi i en fil, når låsen er slået til.',

  'unlock.title': 'Rettidig er låst',
  'unlock.text': 'Skriv adgangssætningen. Så længe der er låst, vises ingen frister, og intet bliver læst ind.',
  'unlock.passphrase': 'Adgangssætning',
  'unlock.show': 'Vis adgangssætningen',
  'unlock.open': 'Lås op',
  'unlock.opening': 'Låser op …',
  'unlock.wrong': 'Adgangssætningen passer ikke. Tjek, om Caps Lock er slået til, og prøv igen.',
  'unlock.failed': 'Der kunne ikke låses op. Sagerne er urørt. Prøv igen.',
  'unlock.forgotten': 'Glemt adgangssætningen?',
  'forgotten.title': 'Glemt adgangssætningen',
  'forgotten.text':
    'En glemt adgangssætning kan ikke findes frem, heller ikke af it-afdelingen. Du kan hente en sikkerhedskopi, der ligger i en fil, eller begynde forfra.',
  'forgotten.file.title': 'Hent en sikkerhedskopi',
  'forgotten.file': 'Filen med sikkerhedskopien',
  'forgotten.file.hint': 'En fil, der slutter på .rettidig.',
  'forgotten.file.use': 'Hent sikkerhedskopien',
  'forgotten.then':
    'De låste sager bliver liggende, låst, til du sletter alt. Det nye er uden lås; slå den til igen under »Data og log«.',
  'forgotten.empty.title': 'Begynd forfra',
  'forgotten.empty.why':
    'Sletter alt, hvad Rettidig har gemt i denne browser, også det låste. Sagerne kommer igen, når du åbner dine lister; det, du har skrevet ind med hånden, gør ikke.',

  'lock.title': 'Lås',
  'lock.lead':
    'Med en lås er sagerne krypteret med en adgangssætning, som kun du kender. Er der låst, kan heller ikke den, der kopierer browserens filer, læse dem.',
  'lock.limits':
    'Låsen beskytter ikke, mens der er låst op, og ikke mod et program på pc’en, der ser med, når du skriver adgangssætningen.',
  'lock.warning':
    'En glemt adgangssætning kan ikke findes frem. Gem først en sikkerhedskopi i en fil med sin egen adgangssætning.',
  'lock.backup': 'Gem en sikkerhedskopi',
  'lock.then':
    'De kopier, Rettidig selv har gemt i browseren, bliver slettet og lavet på ny bag låsen. Har du lige hentet en kopi, kan det derefter ikke fortrydes. Kopier kan kun gemmes i en fil ad gangen, ikke i en fast mappe, så længe låsen er slået til.',
  'lock.aside': (databases: number) =>
    databases === 1
      ? 'Et tidligere lager, der ikke kunne åbnes, ligger stadig i browseren. Låsen dækker det ikke; »Slet alt« fjerner det.'
      : `${databases} tidligere lagre, der ikke kunne åbnes, ligger stadig i browseren. Låsen dækker dem ikke; »Slet alt« fjerner dem.`,
  'lock.new': 'Ny adgangssætning',
  'lock.rule': (least: number) => `Mindst ${least} tegn, for eksempel fire ord, der ikke hører sammen.`,
  'lock.short': (least: number) => `Adgangssætningen skal have mindst ${least} tegn.`,
  'lock.again': 'Ny adgangssætning igen',
  'lock.differs': 'De to er ikke ens.',
  'lock.turnOn': 'Slå låsen til',
  'lock.turningOn': 'Krypterer på ny …',
  'lock.isOn': 'Låsen er slået til.',
  'lock.now': 'Lås nu',
  'lock.restart': 'Der låses også, når browseren lukkes.',
  'lock.after': 'Lås, når pc’en ikke har været brugt i',
  'lock.minutes': (minutes: number) => `${minutes} minutter`,
  'lock.idle': 'Der låses også, når skærmen låses.',
  'lock.idle.firefox':
    'Firefox fortæller ikke altid, når skærmen låses. Så låses der først efter det antal minutter, du har valgt.',
  'lock.idle.none':
    'Rettidig må ikke få at vide, om pc’en er i brug. Der låses derfor kun, når du selv gør det, og når browseren lukkes.',
  'lock.idle.ask': 'Lås af sig selv',
  'lock.change': 'Skift adgangssætning eller slå låsen fra',
  'lock.old': 'Nuværende adgangssætning',
  'lock.old.wrong': 'Adgangssætningen passer ikke. Intet er ændret.',
  'lock.change.do': 'Skift adgangssætning',
  'lock.changed': 'Adgangssætningen er skiftet.',
  'lock.turnOff': 'Slå låsen fra',
  'lock.turnOff.why': 'Sagerne er stadig krypteret, men nøglen ligger igen i browserens filer.',
  'lock.turnOff.no': 'Kommunen har bestemt, at låsen skal være slået til.',
  'wanted.text': 'Kommunen har bestemt, at Rettidig skal have en lås. Til den er slået til, bliver intet læst ind.',
  'wanted.link': 'Slå låsen til',
};

const en: typeof da = {
  'badge.locked': 'Rettidig is locked',
  'badge.locked.open': 'unlock in Rettidig’s window',
  'icon.locked': 'Rettidig is locked. Click to unlock.',
  'locked.title': 'Rettidig is locked.',
  'locked.next': 'Click Rettidig’s icon at the top of the browser and type the passphrase. Then deadlines show again.',

  'badge.first': 'Rettidig waits for a lock',
  'badge.first.open': 'choose a passphrase in Rettidig’s window',
  'icon.first': 'Rettidig waits for a lock. Click to choose a passphrase.',
  'first.waits': 'Rettidig waits for a lock.',
  'first.next': 'Click Rettidig’s icon at the top of the browser and choose a passphrase. Then deadlines show.',
  'first.title': 'Choose a passphrase',
  'first.text':
    'The municipality has decided that Rettidig is to have a lock. Until it is on, no deadlines are shown and nothing is read in.',
  'first.when':
    'You type the passphrase when the browser has been started, and when the machine has not been used for a while.',
  'first.kept': (cases: number) =>
    cases === 1
      ? '1 case is kept already. It and all that belongs to it stay, and come behind the lock.'
      : `${cases} cases are kept already. They and all that belongs to them stay, and come behind the lock.`,
  'first.warning':
    'A forgotten passphrase cannot be found again, not by the IT department either. Save a backup in a file when the lock is on.',

  'unlock.title': 'Rettidig is locked',
  'unlock.text': 'Type the passphrase. While it is locked, no deadlines are shown and nothing is read in.',
  'unlock.passphrase': 'Passphrase',
  'unlock.show': 'Show the passphrase',
  'unlock.open': 'Unlock',
  'unlock.opening': 'Unlocking …',
  'unlock.wrong': 'The passphrase does not fit. See whether Caps Lock is on, and try again.',
  'unlock.failed': 'It could not be unlocked. The cases are untouched. Try again.',
  'unlock.forgotten': 'Forgotten the passphrase?',
  'forgotten.title': 'Forgotten the passphrase',
  'forgotten.text':
    'A forgotten passphrase cannot be found again, not by the IT department either. You can get a backup that lies in a file, or begin afresh.',
  'forgotten.file.title': 'Get a backup',
  'forgotten.file': 'The file with the backup',
  'forgotten.file.hint': 'A file whose name ends with .rettidig.',
  'forgotten.file.use': 'Get the backup',
  'forgotten.then':
    'The locked cases stay where they are, locked, until you delete everything. What is new has no lock; turn it on again under “Data and log”.',
  'forgotten.empty.title': 'Begin afresh',
  'forgotten.empty.why':
    'Deletes everything that Rettidig keeps in this browser, what is locked too. Cases come back when you open your lists; what you entered by hand does not.',

  'lock.title': 'Lock',
  'lock.lead':
    'With a lock, the cases are encrypted with a passphrase that only you know. While it is locked, not even someone who copies the browser’s files can read them.',
  'lock.limits':
    'The lock does not protect while it is unlocked, and not from a program on the machine that watches as you type the passphrase.',
  'lock.warning':
    'A forgotten passphrase cannot be found again. First save a backup in a file, with a passphrase of its own.',
  'lock.backup': 'Save a backup',
  'lock.then':
    'The copies that Rettidig keeps in the browser by itself are deleted and made anew behind the lock. If you have just laid in a backup, that can then not be taken back. While the lock is on, copies can be saved as files one at a time, not in a fixed folder.',
  'lock.aside': (databases: number) =>
    databases === 1
      ? 'An earlier store that could not be opened still lies in the browser. The lock does not cover it; “Delete everything” removes it.'
      : `${databases} earlier stores that could not be opened still lie in the browser. The lock does not cover them; “Delete everything” removes them.`,
  'lock.new': 'New passphrase',
  'lock.rule': (least: number) => `At least ${least} characters, for example four words that do not belong together.`,
  'lock.short': (least: number) => `The passphrase must have at least ${least} characters.`,
  'lock.again': 'New passphrase again',
  'lock.differs': 'The two are not the same.',
  'lock.turnOn': 'Turn the lock on',
  'lock.turningOn': 'Encrypting anew …',
  'lock.isOn': 'The lock is on.',
  'lock.now': 'Lock now',
  'lock.restart': 'It is locked when the browser is closed, too.',
  'lock.after': 'Lock when the machine has not been used for',
  'lock.minutes': (minutes: number) => `${minutes} minutes`,
  'lock.idle': 'It is locked when the screen is locked, too.',
  'lock.idle.firefox':
    'Firefox does not always tell when the screen is locked. Then it is locked only after the minutes you have chosen.',
  'lock.idle.none':
    'Rettidig may not know whether the machine is in use. So it is locked only when you do it yourself, and when the browser is closed.',
  'lock.idle.ask': 'Lock by itself',
  'lock.change': 'Change the passphrase or turn the lock off',
  'lock.old': 'Present passphrase',
  'lock.old.wrong': 'The passphrase does not fit. Nothing was changed.',
  'lock.change.do': 'Change the passphrase',
  'lock.changed': 'The passphrase is changed.',
  'lock.turnOff': 'Turn the lock off',
  'lock.turnOff.why': 'The cases are still encrypted, but the key lies in the browser’s files again.',
  'lock.turnOff.no': 'The municipality has decided that the lock is to be on.',
  'wanted.text': 'The municipality has decided that Rettidig is to have a lock. Until it is on, nothing is read in.',
  'wanted.link': 'Turn the lock on',
};

export const lockText: Record<Language, typeof da> = { da, en };
