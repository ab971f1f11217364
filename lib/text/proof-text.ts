import type { Language } from './language.ts';

/** The words of the page by which an IT department and a data-protection officer check what is claimed. */
const da = {
  lead: 'Her står, hvad Rettidig må, hvad den ikke kan, og hvordan I selv efterprøver det. Siden læser tallene af browseren og af udgaven, mens I ser på.',
  print: 'Udskriv som ét dokument',
  printedFor: (version: string, day: string) => `Rettidig ${version}. Læst ${day}.`,
  unexplained: 'Ingen begrundelse. Spørg leverandøren.',

  'build.title': 'Denne udgave',
  'build.version': 'Version',
  'build.hash': 'Udgavens fingeraftryk (SHA-256)',
  'build.hash.unknown': 'Fingeraftrykket følger kun med en færdig udgave.',
  'build.hash.check':
    'Regn det selv ud i mappen, hvor udgaven er pakket ud. Svaret skal være det samme som her og som i en udgave, I selv har bygget af kildeteksten:',
  'build.id': 'Udvidelsens id',
  'build.licence': 'Licens',

  'connections.title': 'Ingen forbindelser',
  'connections.lead': 'Rettidig sender ingenting og henter ingenting. Browseren selv nægter det.',
  'connections.loaded': (count: number) =>
    count === 1
      ? 'Siden har hentet 1 fil fra udvidelsen selv.'
      : `Siden har hentet ${count} filer fra udvidelsen selv.`,
  'connections.silent': 'Browseren nævner ikke de filer, siden selv består af.',
  'connections.none': 'Den har ikke hentet noget andre steder fra.',
  'connections.others': (count: number) =>
    `Den har hentet fra ${count === 1 ? 'et andet sted' : `${count} andre steder`}:`,
  'connections.try': 'Prøv at forbinde',
  'connections.trying': 'Prøver …',
  'connections.try.what':
    'Siden prøver at hente et billede og et typografiark fra https://rettidig.invalid. Adressen findes ikke. Browseren skal afvise begge, før noget forlader maskinen.',
  'trial.picture': 'Billede',
  'trial.style': 'Typografiark',
  'trial.refused': (what: string, by: string) => `${what}: afvist af browseren (${by}).`,
  'trial.notRefused': (what: string) => `${what}: ikke afvist. Kontakt leverandøren.`,
  'connections.told': 'Den politik, browseren håndhævede i forsøget:',

  'permissions.title': 'Tilladelser, og hvorfor',
  'permissions.always': 'Altid',
  'permissions.asked': 'Kun hvis nogen siger ja',
  'permissions.sites': 'Sider, der må læses nu',
  'permissions.sites.none': 'Ingen endnu.',
  'permission.storage': 'Gemmer sager, indstillinger og log her på maskinen.',
  'permission.unlimitedStorage': 'Browseren smider ikke det gemte væk, når pladsen er knap.',
  'permission.scripting': 'Lægger mærker på de sider, der er sagt ja til.',
  'permission.alarms': 'Regner fristerne om ved midnat.',
  'permission.activeTab': 'Ved et klik på ikonet: hvilken side der er fremme, så den kan tillades.',
  'permission.sidePanel': 'Viser sagen i sidepanelet.',
  'permission.notifications': 'Påmindelser. Der bliver spurgt, når nogen slår dem til.',
  'permission.idle': 'Låsen: at mærke, når pc’en ikke er i brug. Der bliver spurgt, når nogen slår låsen til.',
  'permission.https://*/*': 'Gør det muligt at bede om ét websted ad gangen. Ingen sider må læses på forhånd.',

  'csp.title': 'Hvad udvidelsens egne sider må',
  'csp.lead': 'Læst af den installerede udgave. Browseren håndhæver det, ikke vi.',
  'csp.default-src': 'Alt, der ikke er nævnt, er forbudt.',
  'csp.script-src': 'Kun programmer, der ligger i udgaven. Ingen kode hentes eller laves undervejs.',
  'csp.style-src': 'Kun typografi, der ligger i udgaven.',
  'csp.img-src': 'Kun billeder, der ligger i udgaven.',
  'csp.connect-src': 'Ingen forbindelser, heller ikke til os selv.',
  'csp.font-src': 'Ingen skrifttyper hentes.',
  'csp.object-src': 'Ingen indlejrede programmer.',
  'csp.base-uri': 'Ingen side kan flytte, hvor filer hentes fra.',
  'csp.form-action': 'Ingen formular kan sende noget.',
  'csp.frame-ancestors': 'Ingen webside kan vise vores sider i en ramme.',
  'csp.require-trusted-types-for': 'Tekst kan ikke blive til program ved en fejl.',

  'parts.title': 'Programdele fra andre',
  'parts.lead': (count: number) => `${count} dele er bygget ind. Listen er lavet af det, der faktisk er i udgaven.`,
  'parts.unknown': 'Listen følger kun med en færdig udgave.',
  'parts.name': 'Del',
  'parts.version': 'Version',
  'parts.licence': 'Licens',
  'parts.sbom': 'Komponentliste (CycloneDX)',
  'parts.licences': 'Licenstekster',

  'packs.title': 'Regler, og hvornår de er kontrolleret',
  'packs.size': (rules: number, versions: number) =>
    `${rules === 1 ? '1 regel' : `${rules} regler`}, ${versions === 1 ? '1 udgave' : `${versions} udgaver`}`,
  'packs.checked': (day: string) => `Senest kontrolleret ${day}`,
  'packs.checkedBetween': (first: string, last: string) => `Kontrolleret mellem ${first} og ${last}`,
  'packs.empty': 'Ingen regler',
  'packs.unseen': (count: number, all: number) =>
    `${count} af ${all} udgaver: lovens tekst er ikke set, og de vises som ikke bekræftet`,
  'packs.hash': (hash: string) => `Fingeraftryk ${hash}`,

  'stored.title': 'Hvad der bliver gemt',
  'stored.text': (days: number) =>
    `Sagsnummer, navn, målgruppe og datoer fra de sider, nogen har åbnet. Det ligger krypteret på maskinen og slettes, også af kopierne i browseren, når ingen side har vist sagen i ${days === 1 ? '1 dag' : `${days} dage`}.`,
  'stored.key':
    'Nøglen ligger i samme browserprofil og kan ikke læses ud af et program. Den, der kopierer hele profilen, kan stadig bruge den. Det er maskinens og brugerens adgang, der beskytter dataene.',
  'stored.link': 'Se alt, der er gemt',

  'page.title': 'Hvad en fjendtlig side stadig kan',
  'page.lead':
    'Rettidig tegner på sider, der tilhører andre. Mærkerne ligger i en lukket del af siden, men den er ikke hemmelig.',
  'page.sees': 'Siden kan se, at Rettidig er der, og hvor mærkerne står. Alle mærker på en liste har samme størrelse.',
  'page.words': 'Mærkets ord tegnes, så siden ikke kan søge dem frem.',
  'page.panel': 'Er et panel åbent, kan siden gætte, hvad der står i det, og hvor det ligger.',
  'page.feeds': 'Siden bestemmer, hvad den viser. Viser den en forkert dato, læser Rettidig den forkerte dato.',
  'page.cannot': 'Siden kan ikke hente det gemte, kalde udvidelsen eller se andre sager end dem, den selv viser.',

  'policy.title': 'Bestemt af kommunen',
  'policy.none': 'Kommunen har ikke bestemt noget for denne maskine.',
  'policy.given': (count: number) => `${count === 1 ? '1 indstilling' : `${count} indstillinger`} er givet centralt.`,
  'policy.packs': (count: number) => `${count === 1 ? '1 regelpakke' : `${count} regelpakker`} er fra kommunen.`,
  'policy.locked': 'Bestemt af kommunen',
  'policy.locked.why': 'Det kan ikke ændres her. Spørg den, der står for opsætningen.',
  'policy.differs': 'Afviger fra kommunens valg',
  'policy.differs.line': (name: string) => `${name}: her er valgt noget andet.`,
  'policy.differs.values': (here: string, given: string) => `Her: ${here}. Kommunens: ${given}.`,
  'policy.useGiven': 'Brug kommunens',
  'policy.useGiven.of': (name: string) => `Brug kommunens valg: ${name}`,
  'policy.same': 'Maskinen følger kommunens valg.',
  'policy.used': 'Kommunens valg gælder nu.',
  'policy.featureOff.title': 'Slået fra af kommunen',
  'policy.featureOff': 'Kommunen har slået denne del fra. Resten virker som ellers.',

  'more.title': 'Mere',
  'more.text':
    'Konsekvensanalysens oplysninger, vejledningen til udrulning og tilgængelighedserklæringen ligger i kildeteksten: docs/privacy.md, docs/deploy.md og docs/accessibility.md.',
};

export type ProofText = typeof da;

const en: ProofText = {
  lead: 'This is what Rettidig may do, what it cannot do, and how to check it yourselves. The page reads the figures from the browser and the build while you look.',
  print: 'Print as one document',
  printedFor: (version, day) => `Rettidig ${version}. Read ${day}.`,
  unexplained: 'No reason given. Ask the supplier.',

  'build.title': 'This build',
  'build.version': 'Version',
  'build.hash': 'Fingerprint of the build (SHA-256)',
  'build.hash.unknown': 'The fingerprint comes with a finished build only.',
  'build.hash.check':
    'Work it out yourselves in the folder where the build is unpacked. The answer must be the same as here, and as in a build that you have made from the sources:',
  'build.id': 'Id of the extension',
  'build.licence': 'Licence',

  'connections.title': 'No connections',
  'connections.lead': 'Rettidig sends nothing and fetches nothing. The browser itself refuses it.',
  'connections.loaded': (count) =>
    count === 1
      ? 'The page has loaded 1 file from the extension itself.'
      : `The page has loaded ${count} files from the extension itself.`,
  'connections.silent': 'The browser does not name the files that the page itself is made of.',
  'connections.none': 'It has loaded nothing from anywhere else.',
  'connections.others': (count) => `It has loaded from ${count === 1 ? 'one other place' : `${count} other places`}:`,
  'connections.try': 'Try to connect',
  'connections.trying': 'Trying …',
  'connections.try.what':
    'The page tries to fetch a picture and a style sheet from https://rettidig.invalid. There is no such address. The browser must refuse both before anything leaves the machine.',
  'trial.picture': 'Picture',
  'trial.style': 'Style sheet',
  'trial.refused': (what, by) => `${what}: refused by the browser (${by}).`,
  'trial.notRefused': (what) => `${what}: not refused. Ask the supplier.`,
  'connections.told': 'The policy that the browser enforced in the trial:',

  'permissions.title': 'Permissions, and why',
  'permissions.always': 'Always',
  'permissions.asked': 'Only when someone says yes',
  'permissions.sites': 'Sites that may be read now',
  'permissions.sites.none': 'None yet.',
  'permission.storage': 'Keeps cases, settings and the log on this machine.',
  'permission.unlimitedStorage': 'The browser does not throw away what is kept when space is short.',
  'permission.scripting': 'Puts badges on the pages that were agreed to.',
  'permission.alarms': 'Works out the deadlines anew at midnight.',
  'permission.activeTab': 'At a click on the icon: which page is in front, so that it can be allowed.',
  'permission.sidePanel': 'Shows the case in the side panel.',
  'permission.notifications': 'Reminders. Asked for when someone turns them on.',
  'permission.idle': 'The lock: to notice when the machine is not in use. Asked for when someone turns the lock on.',
  'permission.https://*/*': 'Makes it possible to ask for one site at a time. No site may be read beforehand.',

  'csp.title': 'What the extension’s own pages may do',
  'csp.lead': 'Read from the installed build. The browser enforces it, not we.',
  'csp.default-src': 'Everything that is not named is forbidden.',
  'csp.script-src': 'Only programs that are in the build. No code is fetched or made on the way.',
  'csp.style-src': 'Only styles that are in the build.',
  'csp.img-src': 'Only pictures that are in the build.',
  'csp.connect-src': 'No connections, not even to ourselves.',
  'csp.font-src': 'No fonts are fetched.',
  'csp.object-src': 'No embedded programs.',
  'csp.base-uri': 'No page can move where files are fetched from.',
  'csp.form-action': 'No form can send anything.',
  'csp.frame-ancestors': 'No web page can show our pages in a frame.',
  'csp.require-trusted-types-for': 'Text cannot become a program by mistake.',

  'parts.title': 'Parts made by others',
  'parts.lead': (count) => `${count} parts are built in. The list is made from what really is in the build.`,
  'parts.unknown': 'The list comes with a finished build only.',
  'parts.name': 'Part',
  'parts.version': 'Version',
  'parts.licence': 'Licence',
  'parts.sbom': 'Bill of materials (CycloneDX)',
  'parts.licences': 'Texts of the licences',

  'packs.title': 'Rules, and when they were checked',
  'packs.size': (rules, versions) =>
    `${rules === 1 ? '1 rule' : `${rules} rules`}, ${versions === 1 ? '1 version' : `${versions} versions`}`,
  'packs.checked': (day) => `Last checked ${day}`,
  'packs.checkedBetween': (first, last) => `Checked between ${first} and ${last}`,
  'packs.empty': 'No rules',
  'packs.unseen': (count, all) =>
    `${count} of ${all} versions: the text of the law was not seen, and they are shown as not confirmed`,
  'packs.hash': (hash) => `Fingerprint ${hash}`,

  'stored.title': 'What is kept',
  'stored.text': (days) =>
    `Case number, name, target group and dates from the pages that someone has opened. It is kept encrypted on this machine and deleted, from the copies in the browser too, when no page has shown the case for ${days === 1 ? '1 day' : `${days} days`}.`,
  'stored.key':
    'The key lies in the same browser profile and no program can read it out. Whoever copies the whole profile can still use it. It is access to the machine and the user that protects the data.',
  'stored.link': 'See all that is kept',

  'page.title': 'What a hostile page can still do',
  'page.lead':
    'Rettidig draws on pages that belong to others. The badges lie in a closed part of the page, but that is not secret.',
  'page.sees': 'The page can see that Rettidig is there and where the badges are. All badges of a list have one size.',
  'page.words': 'The words of a badge are drawn so that the page cannot search for them.',
  'page.panel': 'While a panel is open the page can guess what it says, and where it is.',
  'page.feeds': 'The page decides what it shows. If it shows a wrong date, Rettidig reads the wrong date.',
  'page.cannot':
    'The page cannot fetch what is kept, call the extension, or see other cases than those it shows itself.',

  'policy.title': 'Decided by the municipality',
  'policy.none': 'The municipality has decided nothing for this machine.',
  'policy.given': (count) => `${count === 1 ? '1 setting is' : `${count} settings are`} given centrally.`,
  'policy.packs': (count) => `${count === 1 ? '1 rule pack is' : `${count} rule packs are`} the municipality’s.`,
  'policy.locked': 'Decided by the municipality',
  'policy.locked.why': 'It cannot be changed here. Ask whoever keeps the set-up.',
  'policy.differs': 'Differs from the municipality’s choice',
  'policy.differs.line': (name) => `${name}: something else is chosen here.`,
  'policy.differs.values': (here, given) => `Here: ${here}. The municipality’s: ${given}.`,
  'policy.useGiven': 'Use the municipality’s',
  'policy.useGiven.of': (name) => `Use the municipality’s choice: ${name}`,
  'policy.same': 'This machine follows the municipality’s choices.',
  'policy.used': 'The municipality’s choice holds now.',
  'policy.featureOff.title': 'Switched off by the municipality',
  'policy.featureOff': 'The municipality has switched this part off. The rest works as ever.',

  'more.title': 'More',
  'more.text':
    'What an impact assessment needs, the roll-out guide and the accessibility statement are in the sources: docs/privacy.md, docs/deploy.md and docs/accessibility.md.',
};

export const proofText: Record<Language, ProofText> = { da, en };
