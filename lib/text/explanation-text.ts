import type { Language } from './language.ts';

type Unit = 'days' | 'weeks' | 'months' | 'years' | 'working-days';

const da = {
  // The sentence that comes first: what and when.
  'sentence.overdue': (what: string, done: string, day: string) => `${what} skulle være ${done} senest ${day}`,
  'sentence.dueToday': (what: string, done: string, day: string) => `${what} skal være ${done} senest i dag, ${day}`,
  'sentence.due': (what: string, done: string, day: string) => `${what} skal være ${done} senest ${day}`,
  'sentence.met': (what: string, done: string, day: string, due: string) =>
    `${what} blev ${done} ${day}. Fristen var ${due}`,
  'sentence.metSomeDay': (what: string, done: string) =>
    `${what} er ${done}, men siden viser ikke, om det var inden fristen`,
  'sentence.metWithoutDay': (what: string, done: string, day: string) => `${what} blev ${done} ${day}`,
  'sentence.metLate': (what: string, done: string, day: string, days: number) =>
    `${what} blev ${done} ${day}, ${days === 1 ? '1 dag' : `${days} dage`} efter fristen`,
  'sentence.estimated': (what: string, day: string) => `Fristen for ${what} er tidligst ${day}. Datoen er anslået`,
  'sentence.estimated.after': (what: string, day: string) =>
    `Fristen for ${what} er muligvis overskredet: tidligst ${day}. Tjek ledighedstimerne`,
  'sentence.exempt.until': (day: string) => `Borgeren er fritaget til ${day}`,
  'sentence.exempt.open': 'Borgeren er fritaget uden slutdato',
  'sentence.exempt.recorded': 'Borgeren er undtaget efter en konkret vurdering',
  'sentence.exempt.deadline': (what: string, day: string) => `Fristen for ${what}, ${day}, gælder derefter`,
  'sentence.exempt.passed': (what: string, day: string) =>
    `Fristen for ${what}, ${day}, er overskredet, når fritagelsen slutter`,
  'sentence.byNeed': 'Der er ingen fast frist mere: samtalerne aftales efter behov. Næste samtale er ikke aftalt',
  'sentence.byNeed.agreed': (day: string) =>
    `Der er ingen fast frist mere: samtalerne aftales efter behov. Næste samtale er aftalt til ${day}`,
  'sentence.unknown': (missing: string) => `Fristen kan ikke beregnes: ${missing}`,
  'sentence.noRule': 'Ingen regel fundet for denne målgruppe',
  'sentence.rightLapsed.appeal':
    'Fristen ser ud til at være overskredet – send altid klagen videre; kun Ankestyrelsen afgør, om den behandles',
  'sentence.rightLapsed':
    'Fristen ser ud til at være overskredet – send altid henvendelsen videre; modtageren afgør, om den behandles',

  // What is due, with its number.
  'duty.remaining': (missing: number, needed: number, plural: string) => `de sidste ${missing} af ${needed} ${plural}`,
  'duty.missing': (missing: number, plural: string) => `mangler ${missing} ${plural}`,
  'duty.next': (noun: string) => `næste ${noun}`,

  // Marks that must be read before the date is trusted.
  'warning.provisional':
    'Reglen er ikke bekræftet: lovteksten er ikke set. Brug datoen som en påmindelse, ikke som en frist.',
  'warning.awaitsSignOff': 'Kommunen har ikke godkendt reglen endnu. Tag datoen som en påmindelse, ikke som en frist.',
  'warning.localNorm': 'Det er en lokal norm og ikke en lovpligtig frist.',
  'warning.ourReading': 'Loven kan læses på flere måder. Her er den strenge læsning brugt.',
  'warning.estimated':
    'Ledighed tælles i timer. Datoen passer kun, hvis borgeren har været fuldt ledig hele tiden. Tjek ledighedstimerne.',
  'warning.exemptionEnds': 'Fritagelsen slutter snart, og fristen flytter sig ikke. Book i god tid.',
  'warning.remote': (channel: 'phone' | 'video', day: string) =>
    channel === 'phone'
      ? `Samtalen ${day} blev holdt pr. telefon – kontrollér, om den tæller.`
      : `Samtalen ${day} blev holdt på video – kontrollér, om den tæller.`,
  'warning.stale': (day: string) => `Sagen er ikke set siden ${day}. Der kan være sket noget, som Rettidig ikke ved.`,

  // The calculation.
  'steps.title': 'Sådan er fristen regnet ud',
  'steps.title.noDate': 'Det ved Rettidig',
  'step.fromToday': 'Regnet fra i dag',
  'step.span': (count: number, unit: Unit) => `+ ${spanDa(count, unit)}`,
  'step.spanBefore': (count: number, unit: Unit) => `− ${spanDa(count, unit)}`,
  'step.period.after': (from: string, day: string) => `Regnet fra ${from} er sidste dag ${day}`,
  'step.period.inside': (day: string) => `Startdagen tæller med, så sidste dag er ${day}`,
  'step.period.throughWeek': (week: number, day: string) => `Startdagen er dag 1, så uge ${week} slutter ${day}`,
  'step.period.wholeMonths': (day: string) => `Hele kalendermåneder efter måneden selv: til og med ${day}`,
  'step.period.before': (day: string) => `Før mødet: senest ${day}`,
  'step.period.reachingBack': (day: string) => `Sidste dag, hvor tilbageblikket når den seneste: ${day}`,
  'step.presumed': (day: string) => `Brevet regnes for modtaget ${day}`,
  'step.opens': (day: string) => `Tæller først fra ${day}`,
  'step.notBefore': (day: string) => `Ingen frist før første periode slutter ${day}`,
  'step.byNeedFrom': (day: string) => `Fast antal samtaler til og med ${day}, derefter efter behov`,
  'step.earliest.hours': (hours: number) => `${hours} timers ledighed kan tidligst være nået`,
  'step.earliest': 'Kan tidligst være nået ved et forløb uden ophold',
  'step.skipped': (days: string) => `Lukkedage springes over: ${days}`,
  'step.skippedMany': (days: string, weekend: number) => `Lukkedage springes over: ${days} og ${weekend} weekenddage`,
  'step.weekendDays': (count: number) => `${count} weekenddage`,
  'step.rolled': (closed: string) => `Sidste dag er lukket (${closed}), så fristen rykker til næste arbejdsdag`,
  'step.due': 'Lovpligtig frist',
  'step.due.localNorm': 'Lokal norm',
  'step.due.provisional': 'Frist efter en regel, der ikke er bekræftet',
  'step.due.other': 'Frist',
  'step.due.estimated': 'Frist efter kalenderen (anslået)',
  'step.due.workingDay': (due: string) => `${due}, en arbejdsdag`,
  'step.lastSafe': (closed: string) => `Sidste arbejdsdag før fristen. Lukket: ${closed}`,
  'step.counted': (counted: number, needed: number) => `${counted} af ${needed}`,
  'step.none': 'Ikke endnu',
  'step.done': 'Sket',
  'step.doneLate': 'Sket efter fristen',
  'step.countedDays': (days: string) => `Tæller: ${days}`,
  'step.noneCounted': 'Ingen, der tæller',
  'step.quota': (counted: number, needed: number) => `Heraf med a-kassen: ${counted} af ${needed}`,
  'step.suspended': (until: string | null, reason: string) =>
    `${until ? `Fritaget til ${until}` : 'Fritaget uden slutdato'}${reason ? `: ${reason}` : ''}`,
  'step.age': (age: number) => `Borgeren var ${age} år`,
  'step.required': (label: string) => `Betingelse: ${label}`,
  'step.required.missing': (label: string) => `Betingelsen er ikke opfyldt: ${label}`,
  'step.lifted': (label: string) => `Bortfaldet: ${label}`,
  'step.ruleSetEnds': (day: string) => `Reglerne er kun kendt til og med ${day}`,
  'step.nextAgreed': 'Næste samtale er aftalt',
  'step.nextNotAgreed': 'Næste samtale er ikke aftalt',
  'step.today': 'I dag',

  // Why an event does not count.
  'event.planned': (day: string) => `Aftalt ${day}, tæller når den er holdt`,
  'event.onlyBooked': (day: string) => `Aftalen ${day} er ikke noteret som holdt`,
  'event.noShow': (day: string) => `Udeblivelsen ${day} tæller ikke`,
  'event.cancelled': (day: string) => `Afbuddet ${day} tæller ikke`,
  'event.otherActor': (day: string) => `${day} tæller ikke: holdt af a-kassen`,
  'event.participantMissing': (day: string) => `${day} tæller ikke: a-kassen var ikke med`,
  'event.participantExcluded': (day: string) => `${day} tæller ikke: fællessamtale`,
  'event.tooEarly': (day: string) => `${day} ligger før perioden`,
  'event.tooLate': (day: string) => `${day} ligger efter perioden`,
  'event.sameDay': (day: string) => `${day}: samme dag tæller én gang`,
  'event.phone': (day: string) => `${day} (telefon)`,
  'event.video': (day: string) => `${day} (video)`,
  list: (words: readonly string[]) => listed(words, 'og'),

  // The law.
  'law.title': 'Loven',
  'law.noSection': 'paragraf ikke angivet',
  'law.notControlled': 'paragraf ikke kontrolleret',
  'law.validBetween': (from: string, to: string) => `sager begyndt ${from} – ${to}`,
  'law.validFrom': (from: string) => `sager begyndt fra ${from}`,
  'law.validTo': (to: string) => `sager begyndt til og med ${to}`,
  'law.validAlways': 'alle sager',
  'law.checked': (day: string) => `Regel kontrolleret ${day}`,
  'law.unverified': 'lovteksten er ikke set',
  'law.number.law': 'tallet står i loven',
  'law.number.localNorm': 'tallet er en lokal norm',
  'law.number.ourReading': 'tallet er vores læsning af loven',
  'law.notSignedOff': 'ikke godkendt af kommunen endnu',
  'law.signedOff': (name: string, role: string, day: string) => `godkendt af ${name}, ${role}, ${day}`,
  'law.openRule': 'Vis i regelbogen',
  'law.source': (source: string) => `Kilde: ${source}`,
  'law.transition': (words: string) => `Overgang: ${words}`,

  'fulfilled.title': 'Det opfylder fristen',
  'fulfilled.or': ' eller ',

  'others.title': 'Sagens andre frister',
  'others.duties': 'Andres frister',
  'others.figures': 'Nøgletal',

  'action.copy': 'Kopiér beregning',
  'action.copied': 'Beregningen er kopieret',
  'action.copyFailed': 'Den kunne ikke kopieres. Markér teksten, og kopiér den selv.',
  'panel.close': 'Luk forklaringen',
  'panel.failed': 'Forklaringen kunne ikke hentes.',
  'panel.failed.next': 'Sagssystemet virker, som det plejer. Luk, og prøv igen, eller genindlæs siden.',
  'panel.retry': 'Prøv igen',
  'notFound.why': 'Rettidig har ikke læst noget om denne sag.',
  'notFound.next': 'Åbn sagen eller listen i sagssystemet, og vent til mærket vises.',

  'copy.heading.withoutRef': (today: string) => `Beregnet ${today}`,
  'copy.heading': (ref: string, today: string) => `Sag ${ref}. Beregnet ${today}`,
  'copy.by': 'Beregnet med Rettidig ud fra oplysninger læst i sagssystemet',
};

function spanDa(count: number, unit: Unit): string {
  const one = count === 1;
  switch (unit) {
    case 'days':
      return one ? '1 dag' : `${count} dage`;
    case 'weeks':
      return one ? '1 uge' : `${count} uger`;
    case 'months':
      return `${count} mdr.`;
    case 'years':
      return `${count} år`;
    case 'working-days':
      return one ? '1 arbejdsdag' : `${count} arb.dage`;
  }
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

export type ExplanationText = typeof da;

const en: ExplanationText = {
  'sentence.overdue': (what, done, day) => `${what} should have been ${done} by ${day}`,
  'sentence.dueToday': (what, done, day) => `${what} must be ${done} today at the latest, ${day}`,
  'sentence.due': (what, done, day) => `${what} must be ${done} by ${day}`,
  'sentence.met': (what, done, day, due) => `${what} was ${done} on ${day}. The deadline was ${due}`,
  'sentence.metSomeDay': (what, done) => `${what} was ${done}, but the page does not show whether it was in time`,
  'sentence.metWithoutDay': (what, done, day) => `${what} was ${done} on ${day}`,
  'sentence.metLate': (what, done, day, days) =>
    `${what} was ${done} on ${day}, ${days === 1 ? '1 day' : `${days} days`} after the deadline`,
  'sentence.estimated': (what, day) => `The deadline for ${what} is ${day} at the earliest. The date is estimated`,
  'sentence.estimated.after': (what, day) =>
    `The deadline for ${what} has possibly passed: ${day} at the earliest. Check the unemployment hours`,
  'sentence.exempt.until': (day) => `The citizen is exempt until ${day}`,
  'sentence.exempt.open': 'The citizen is exempt with no end date',
  'sentence.exempt.recorded': 'The citizen is exempt by a concrete assessment',
  'sentence.exempt.deadline': (what, day) => `The deadline for ${what}, ${day}, applies after that`,
  'sentence.exempt.passed': (what, day) => `The deadline for ${what}, ${day}, has passed when the exemption ends`,
  'sentence.byNeed': 'There is no fixed deadline any more: interviews are agreed by need. The next one is not agreed',
  'sentence.byNeed.agreed': (day) =>
    `There is no fixed deadline any more: interviews are agreed by need. The next one is agreed for ${day}`,
  'sentence.unknown': (missing) => `The deadline cannot be worked out: ${missing}`,
  'sentence.noRule': 'No rule found for this target group',
  'sentence.rightLapsed.appeal':
    'The time limit seems to have passed – always send the complaint on; only Ankestyrelsen decides whether it is dealt with',
  'sentence.rightLapsed':
    'The time limit seems to have passed – always send it on; the receiver decides whether it is dealt with',

  'duty.remaining': (missing, needed, plural) => `the last ${missing} of ${needed} ${plural}`,
  'duty.missing': (missing, plural) => `${missing} ${plural} missing`,
  'duty.next': (noun) => `next ${noun}`,

  'warning.provisional':
    'The rule is not confirmed: the text of the law was not seen. Take the date as a reminder, not as a deadline.',
  'warning.awaitsSignOff':
    'The municipality has not signed the rule off yet. Take the date as a reminder, not as a deadline.',
  'warning.localNorm': 'This is a local norm and not a statutory deadline.',
  'warning.ourReading': 'The law can be read in more than one way. The strict reading is used here.',
  'warning.estimated':
    'Unemployment is counted in hours. The date is right only if the citizen was fully unemployed all the time. Check the hours.',
  'warning.exemptionEnds': 'The exemption ends soon, and the deadline does not move. Book in good time.',
  'warning.remote': (channel, day) =>
    `The interview on ${day} was held by ${channel === 'phone' ? 'phone' : 'video'} – check whether it counts.`,
  'warning.stale': (day) =>
    `The case was not seen since ${day}. Something may have happened that Rettidig does not know.`,

  'steps.title': 'How the deadline was worked out',
  'steps.title.noDate': 'What Rettidig knows',
  'step.fromToday': 'Counted from today',
  'step.span': (count, unit) => `+ ${spanEn(count, unit)}`,
  'step.spanBefore': (count, unit) => `− ${spanEn(count, unit)}`,
  'step.period.after': (from, day) => `Counted from ${from} the last day is ${day}`,
  'step.period.inside': (day) => `The first day is counted in, so the last day is ${day}`,
  'step.period.throughWeek': (week, day) => `The first day is day 1, so week ${week} ends on ${day}`,
  'step.period.wholeMonths': (day) => `Whole calendar months after the month itself: up to ${day}`,
  'step.period.before': (day) => `Before the meeting: by ${day}`,
  'step.period.reachingBack': (day) => `The last day from which looking back reaches the latest one: ${day}`,
  'step.presumed': (day) => `The letter is taken as received on ${day}`,
  'step.opens': (day) => `Counts only from ${day}`,
  'step.notBefore': (day) => `No deadline before the first period ends on ${day}`,
  'step.byNeedFrom': (day) => `A fixed number of interviews until ${day}, by need after that`,
  'step.earliest.hours': (hours) => `${hours} hours of unemployment can be reached at the earliest`,
  'step.earliest': 'Can be reached at the earliest in an unbroken course',
  'step.skipped': (days) => `Closed days are skipped: ${days}`,
  'step.skippedMany': (days, weekend) => `Closed days are skipped: ${days} and ${weekend} weekend days`,
  'step.weekendDays': (count) => `${count} weekend days`,
  'step.rolled': (closed) => `The last day is closed (${closed}), so the deadline moves to the next working day`,
  'step.due': 'Statutory deadline',
  'step.due.localNorm': 'Local norm',
  'step.due.provisional': 'Deadline by a rule that is not confirmed',
  'step.due.other': 'Deadline',
  'step.due.estimated': 'Deadline by the calendar (estimated)',
  'step.due.workingDay': (due) => `${due}, a working day`,
  'step.lastSafe': (closed) => `Last working day before the deadline. Closed: ${closed}`,
  'step.counted': (counted, needed) => `${counted} of ${needed}`,
  'step.none': 'Not yet',
  'step.done': 'Done',
  'step.doneLate': 'Done late',
  'step.countedDays': (days) => `Counted: ${days}`,
  'step.noneCounted': 'None that counts',
  'step.quota': (counted, needed) => `Of them with the unemployment fund: ${counted} of ${needed}`,
  'step.suspended': (until, reason) =>
    `${until ? `Exempt until ${until}` : 'Exempt with no end date'}${reason ? `: ${reason}` : ''}`,
  'step.age': (age) => `The citizen was ${age} years old`,
  'step.required': (label) => `Condition: ${label}`,
  'step.required.missing': (label) => `The condition is not met: ${label}`,
  'step.lifted': (label) => `Lifted: ${label}`,
  'step.ruleSetEnds': (day) => `The rules are known up to ${day} only`,
  'step.nextAgreed': 'The next interview is agreed',
  'step.nextNotAgreed': 'The next interview is not agreed',
  'step.today': 'Today',

  'event.planned': (day) => `Agreed for ${day}, counts when it is held`,
  'event.onlyBooked': (day) => `The appointment on ${day} is not recorded as held`,
  'event.noShow': (day) => `The no-show on ${day} does not count`,
  'event.cancelled': (day) => `The cancellation on ${day} does not count`,
  'event.otherActor': (day) => `${day} does not count: held by the unemployment fund`,
  'event.participantMissing': (day) => `${day} does not count: the unemployment fund did not take part`,
  'event.participantExcluded': (day) => `${day} does not count: joint interview`,
  'event.tooEarly': (day) => `${day} lies before the period`,
  'event.tooLate': (day) => `${day} lies after the period`,
  'event.sameDay': (day) => `${day}: the same day counts once`,
  'event.phone': (day) => `${day} (phone)`,
  'event.video': (day) => `${day} (video)`,
  list: (words) => listed(words, 'and'),

  'law.title': 'The law',
  'law.noSection': 'section not given',
  'law.notControlled': 'section not checked',
  'law.validBetween': (from, to) => `cases begun ${from} – ${to}`,
  'law.validFrom': (from) => `cases begun from ${from}`,
  'law.validTo': (to) => `cases begun up to ${to}`,
  'law.validAlways': 'all cases',
  'law.checked': (day) => `Rule checked ${day}`,
  'law.unverified': 'text of the law not seen',
  'law.number.law': 'the number stands in the law',
  'law.number.localNorm': 'the number is a local norm',
  'law.number.ourReading': 'the number is our reading of the law',
  'law.notSignedOff': 'not signed off by the municipality yet',
  'law.signedOff': (name, role, day) => `signed off by ${name}, ${role}, ${day}`,
  'law.openRule': 'Show in the rule book',
  'law.source': (source) => `Source: ${source}`,
  'law.transition': (words) => `Transition: ${words}`,

  'fulfilled.title': 'What meets the deadline',
  'fulfilled.or': ' or ',

  'others.title': 'Other deadlines of the case',
  'others.duties': 'Deadlines of others',
  'others.figures': 'Key figures',

  'action.copy': 'Copy calculation',
  'action.copied': 'The calculation is copied',
  'action.copyFailed': 'It could not be copied. Select the text and copy it yourself.',
  'panel.close': 'Close the explanation',
  'panel.failed': 'The explanation could not be fetched.',
  'panel.failed.next': 'The case system works as always. Close and try again, or reload the page.',
  'panel.retry': 'Try again',
  'notFound.why': 'Rettidig has read nothing about this case.',
  'notFound.next': 'Open the case or the list in the case system, and wait until the badge shows.',

  'copy.heading.withoutRef': (today) => `Worked out on ${today}`,
  'copy.heading': (ref, today) => `Case ${ref}. Worked out on ${today}`,
  'copy.by': 'Worked out with Rettidig from what was read in the case system',
};

function spanEn(count: number, unit: Unit): string {
  const one = count === 1;
  switch (unit) {
    case 'days':
      return one ? '1 day' : `${count} days`;
    case 'weeks':
      return one ? '1 week' : `${count} weeks`;
    case 'months':
      return one ? '1 month' : `${count} months`;
    case 'years':
      return one ? '1 year' : `${count} years`;
    case 'working-days':
      return one ? '1 working day' : `${count} work. days`;
  }
}

export const explanationText: Record<Language, ExplanationText> = { da, en };
