import type { Language } from './language.ts';

/** The words for giving and taking back access to a site. */
const da = {
  'address.label': 'Adresse på et sagssystem',
  'address.hint': 'Kopiér den fra adresselinjen i sagssystemet, for eksempel https://fagsystem.example.dk',
  'address.grant': 'Tillad adressen',
  'address.invalid': 'Det er ikke en adresse, der begynder med https://. Kopiér den fra sagssystemets adresselinje.',
  'grant.done': (site: string) => `${site} er tilladt. Sider, der er åbne, læses nu uden at blive genindlæst.`,
  'grant.refused': (site: string) => `${site} blev ikke tilladt. Intet er ændret.`,
  'grant.failed': (site: string) =>
    `${site} kunne ikke tillades. Måske har kommunen lukket for det: spørg den, der står for opsætningen.`,
  'revoke.done': (site: string) => `${site} er fjernet. Rettidig læser ikke siderne mere.`,
  'site.noAdapter': 'Der er endnu ingen opsætning, der kan læse disse sider',
  'site.readBy': (names: string) => `Læses med opsætningen ${names}`,
  'adapters.title': 'Opsætninger',
  'adapters.why': 'En opsætning fortæller, hvor på et sagssystems sider datoerne står.',
  'adapters.pages': (count: number) => (count === 1 ? '1 slags side' : `${count} slags sider`),
};

export type SiteText = typeof da;

const en: SiteText = {
  'address.label': 'Address of a case system',
  'address.hint': 'Copy it from the address bar of the case system, for example https://fagsystem.example.dk',
  'address.grant': 'Allow the address',
  'address.invalid': 'This is not an address that begins with https://. Copy it from the address bar.',
  'grant.done': (site) => `${site} is allowed. Pages that are open are read now, without a reload.`,
  'grant.refused': (site) => `${site} was not allowed. Nothing has changed.`,
  'grant.failed': (site) =>
    `${site} could not be allowed. The municipality may have blocked it: ask whoever keeps the set-up.`,
  'revoke.done': (site) => `${site} is removed. Rettidig no longer reads its pages.`,
  'site.noAdapter': 'No set-up can read these pages yet',
  'site.readBy': (names) => `Read with the set-up ${names}`,
  'adapters.title': 'Set-ups',
  'adapters.why': 'A set-up tells where on a case system’s pages the dates stand.',
  'adapters.pages': (count) => (count === 1 ? '1 kind of page' : `${count} kinds of pages`),
};

export const siteText: Record<Language, SiteText> = { da, en };
