import type { Language } from './language.ts';

const da = {
  'badge.overdue': (days: number) => (days === 1 ? '1 dag over fristen' : `${days} dage over fristen`),
  'badge.overdue.localNorm': (days: number) => (days === 1 ? '1 dag over lokal norm' : `${days} dage over lokal norm`),
  'badge.dueToday': 'Frist i dag',
  'badge.dueToday.localNorm': 'Lokal norm i dag',
  'badge.daysLeft': (days: number) => (days === 1 ? '1 dag til' : `${days} dage til`),
  'badge.met': 'Opfyldt',
  'badge.metLate': (days: number) => (days === 1 ? 'Holdt 1 dag for sent' : `Holdt ${days} dage for sent`),
  'badge.doneLate': (days: number) => (days === 1 ? 'Gjort 1 dag for sent' : `Gjort ${days} dage for sent`),
  'badge.metRemotely': (channel: 'phone' | 'video'): string =>
    channel === 'phone' ? 'Holdt pr. telefon' : 'Holdt på video',
  'badge.metRemotely.check': 'kontrollér, om den tæller',
  'badge.estimated': (day: string) => `tidligst ${day}`,
  'badge.estimated.after': 'Muligvis overskredet',
  'badge.estimated.mark': 'anslået',
  'badge.estimated.checkHours': 'tjek ledighedstimer',
  'badge.exempt': 'Fritaget',
  'badge.exempt.until': (day: string) => `til ${day}`,
  'badge.exempt.open': 'uden slutdato',
  'badge.exempt.recorded': 'efter konkret vurdering',
  'badge.exempt.deadline': (day: string) => `frist ${day}`,
  'badge.exempt.ends': (days: number) =>
    days === 0
      ? 'Fritagelse slutter i dag'
      : days === 1
        ? 'Fritagelse slutter i morgen'
        : `Fritagelse slutter om ${days} dage`,
  'badge.nextNotAgreed': 'Næste samtale ikke aftalt',
  'badge.nextAgreed': (day: string) => `Næste samtale ${day}`,
  'badge.unknown': 'Kan ikke beregnes',
  'badge.noRule': 'Ingen regel fundet – tjek selv',
  'badge.noLongerPossible': 'Kan ikke længere ske',
  'badge.sendOn': 'Send videre',
  'badge.localNorm': 'lokal norm',
  'badge.provisional': 'regel ikke bekræftet',
  'badge.disputed': 'kilder uenige',
  'badge.notSeenSince': (day: string) => `ikke set siden ${day}`,
  'badge.open': 'Åbn forklaring',
  'badge.more': (count: number) => (count === 1 ? '1 frist mere i sagen' : `${count} frister mere i sagen`),
};

export type BadgeText = typeof da;

const en: BadgeText = {
  'badge.overdue': (days) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
  'badge.overdue.localNorm': (days) => (days === 1 ? '1 day over local norm' : `${days} days over local norm`),
  'badge.dueToday': 'Due today',
  'badge.dueToday.localNorm': 'Local norm today',
  'badge.daysLeft': (days) => (days === 1 ? '1 day left' : `${days} days left`),
  'badge.met': 'Met',
  'badge.metLate': (days) => (days === 1 ? 'Held 1 day late' : `Held ${days} days late`),
  'badge.doneLate': (days) => (days === 1 ? 'Done 1 day late' : `Done ${days} days late`),
  'badge.metRemotely': (channel) => (channel === 'phone' ? 'Held by phone' : 'Held by video'),
  'badge.metRemotely.check': 'check whether it counts',
  'badge.estimated': (day) => `earliest ${day}`,
  'badge.estimated.after': 'Possibly overdue',
  'badge.estimated.mark': 'estimated',
  'badge.estimated.checkHours': 'check unemployment hours',
  'badge.exempt': 'Exempt',
  'badge.exempt.until': (day) => `until ${day}`,
  'badge.exempt.open': 'no end date',
  'badge.exempt.recorded': 'by concrete assessment',
  'badge.exempt.deadline': (day) => `due ${day}`,
  'badge.exempt.ends': (days) =>
    days === 0 ? 'Exemption ends today' : days === 1 ? 'Exemption ends tomorrow' : `Exemption ends in ${days} days`,
  'badge.nextNotAgreed': 'Next interview not agreed',
  'badge.nextAgreed': (day) => `Next interview ${day}`,
  'badge.unknown': 'Cannot be worked out',
  'badge.noRule': 'No rule found – check yourself',
  'badge.noLongerPossible': 'No longer possible',
  'badge.sendOn': 'Send it on',
  'badge.localNorm': 'local norm',
  'badge.provisional': 'rule not confirmed',
  'badge.disputed': 'sources disagree',
  'badge.notSeenSince': (day) => `not seen since ${day}`,
  'badge.open': 'Open explanation',
  'badge.more': (count) => (count === 1 ? '1 more deadline in the case' : `${count} more deadlines in the case`),
};

export const badgeText: Record<Language, BadgeText> = { da, en };
