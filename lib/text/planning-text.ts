import type { Language } from './language.ts';

const interviews = (count: number) => (count === 1 ? '1 samtale' : `${count} samtaler`);
const times = (count: number) => (count === 1 ? '1 samtaletid' : `${count} samtaletider`);
const cases = (count: number) => (count === 1 ? '1 sag' : `${count} sager`);

const enInterviews = (count: number) => (count === 1 ? '1 interview' : `${count} interviews`);
const enTimes = (count: number) => (count === 1 ? '1 interview time' : `${count} interview times`);
const enCases = (count: number) => (count === 1 ? '1 case' : `${count} cases`);

/** The words of the planning page. */
const da = {
  'planning.lead': 'Et overblik til dig selv. Intet her bliver sendt eller skrevet i sagssystemet.',
  'planning.empty': 'Ingen sager endnu',
  'planning.empty.text':
    'Åbn din sagsliste i sagssystemet. Så regner Rettidig ud, hvilke samtaler der mangler, og hvornår.',
  'planning.week': (week: number) => `uge ${week}`,
  'planning.more': (count: number) => (count === 1 ? 'Vis 1 mere' : `Vis ${count} flere`),
  'planning.failed': 'Det blev ikke gemt. Prøv igen.',

  'counts.all': (count: number) => (count === 1 ? 'Din ene sag' : `Dine ${count} sager`),
  'counts.needed': (count: number) => (count === 1 ? '1 mangler en aftale' : `${count} mangler en aftale`),
  'counts.uncertain': (count: number) =>
    count === 1 ? '1 mangler måske en aftale (usikker dato)' : `${count} mangler måske en aftale (usikker dato)`,
  'counts.later': (count: number) =>
    count === 1 ? '1 skal først senere have en tid' : `${count} skal først senere have en tid`,
  'counts.none': (count: number) =>
    count === 1
      ? '1 har en aftale, der er nok, eller ingen dato'
      : `${count} har en aftale, der er nok, eller ingen dato`,
  'counts.stale': (count: number) => (count === 1 ? '1 er ikke set længe' : `${count} er ikke set længe`),

  'load.title': 'Samtaler de næste 12 uger',
  'load.summary': (agreed: number, needed: number) =>
    `${interviews(agreed)} er aftalt, og ${needed === 1 ? '1 mangler' : `${needed} mangler`} at blive aftalt.`,
  'load.short': (count: number, week: string) => `Der mangler ${times(count)}, de første i ${week}.`,
  'load.enough': 'Der er plads til dem alle.',
  'load.noCapacity': 'Skriv, hvor mange samtaler du har plads til. Så kan Rettidig se, om der mangler samtaletider.',
  'load.howCounted':
    'En sag tæller i ugen med dens sidste arbejdsdag før fristen; er fristen gået, i den første uge. Kun næste frist i hver sag er kendt, så uger langt fremme bliver fyldt, når de kommer nærmere.',
  'load.table': 'Uge for uge',
  'load.week': 'Uge',
  'load.agreed': 'Aftalt',
  'load.needed': 'Mangler aftale',
  'load.uncertain': 'Usikker dato',
  'load.capacity': 'Plads til',
  'load.missing': 'Mangler samtaletider',
  'load.closed': 'Lukket og ferie',
  'load.notTold': '–',
  'load.chart': (summary: string) => `Søjler uge for uge. ${summary} Tallene står i tabellen.`,
  'load.leave': (days: number) => (days === 1 ? 'ferie 1 dag' : `ferie ${days} dage`),
  'load.line': 'Plads',
  'load.star': '* lukkedage eller ferie',

  'capacity.title': 'Hvor mange samtaler har du plads til?',
  'capacity.week': 'På en uge med fem arbejdsdage',
  'capacity.day': 'Højst på en dag',
  'capacity.why':
    'Tomt eller 0 betyder: ikke angivet. Uger med helligdage, lukkedage og ferie får plads i forhold til deres arbejdsdage.',
  'capacity.wrong': (most: number) => `Skriv et helt tal fra 0 til ${most}.`,
  'capacity.save': 'Gem',
  'capacity.saved': 'Gemt. Planen er regnet om.',

  'spread.title': 'Forslag til dage',
  'spread.lead': (saved: number, of: number) =>
    saved === of
      ? `Næste samtale kan holdes i tide i ${of === 1 ? 'den ene sag' : `alle ${of} sager`}, der mangler en aftale.`
      : `I ${saved} af ${of} sager, der mangler en aftale, kan næste samtale holdes i tide.`,
  'spread.how':
    'Nærmeste frist først, inden for hver sags frist, dine arbejdsdage og din plads. Et forslag er ikke en aftale: det bliver stående her som foreslået, til samtalen er aftalt.',
  'spread.none': 'Ingen samtaler mangler en dag i de næste 12 uger.',
  'spread.unsaved': 'Kan ikke holdes i tide',
  'spread.proposed': 'Forslag',
  'spread.accepted': 'Godkendt som forslag',
  'spread.accept': 'Godkend',
  'spread.accept.label': (day: string, who: string) => `Godkend ${day} som forslag for ${who}`,
  'spread.drop': 'Fjern',
  'spread.drop.label': (who: string) => `Fjern forslaget for ${who}`,
  'spread.agreed': 'Notér som aftalt',
  'spread.agreed.label': (day: string, who: string) => `Notér som aftalt: ${day}, ${who}`,
  'spread.saved': (day: string, who: string) => `Godkendt: ${day} for ${who}.`,
  'spread.dropped': (who: string) => `Forslaget for ${who} er fjernet.`,
  'spread.noted': (day: string, who: string) => `Noteret: samtalen ${day} for ${who} er aftalt. Fristen er regnet om.`,
  'spread.proposedDay': (day: string) => `foreslået ${day}`,
  'spread.tooLate': (day: string) => `efter sidste dag i tide, ${day}`,
  'spread.gone': 'dagen er gået',
  'spread.deadline': (day: string) => `frist ${day}`,
  'spread.shortNotice': 'kort varsel',
  'spread.several': (count: number) => `dagen er til den første af ${count}`,
  'spread.move': (day: string) => `er aftalt til ${day}, efter fristen`,
  'spread.uncertain': 'usikker dato',
  'why.passed': (day: string) => `Fristen var ${day}.`,
  'why.leave': (day: string) => `Du har fri alle arbejdsdage til ${day}.`,
  'why.closed': (day: string) => `Der er ingen arbejdsdag til og med ${day}.`,
  'why.full': (day: string) => `Alle dage til og med ${day} er fyldt.`,
  'why.firstFree': 'Dagen er den første ledige.',
  'why.noDay': 'Der er ingen ledig dag i de 12 uger.',

  'summon.title': 'Sidste dag at indkalde eller sætte bookingfrist',
  'summon.none': 'Ingen sager venter på en indkaldelse eller en bookingfrist.',
  'summon.summons': (what: string) => `Indkald til ${what}`,
  'summon.self-booking': (what: string) => `Sæt bookingfrist for ${what}`,
  'summon.today': 'i dag',
  'summon.doubt': (day: string) => `omtrent ${day}`,

  'slots.title': 'Tider til selvbooking',
  'slots.lead':
    'Borgere, der selv booker, mod de ledige tider, du har lagt ud. Skriv, hvor mange tider der er i hver uge.',
  'slots.none': 'Ingen af dine borgere skal booke selv i de næste 12 uger.',
  'slots.needed': 'Skal booke',
  'slots.offered': 'Ledige tider',
  'slots.offered.label': (week: string) => `Ledige tider i ${week}`,
  'slots.missing': 'Mangler tider',
  'slots.save': 'Gem tider',
  'slots.saved': 'Gemt.',

  'joint.title': 'Fælles indkaldelse',
  'joint.lead': 'Flere borgere til samme tid. Rettidig foreslår dem, som dagen passer til; nærmeste frist først.',
  'joint.on': 'Dag',
  'joint.at': 'Klokken',
  'joint.places': 'Pladser',
  'joint.choose': 'Hvem?',
  'joint.noneFit': 'Ingen sager mangler en samtale, som dagen passer til.',
  'joint.make': 'Lav fælles indkaldelse',
  'joint.save': 'Gem fælles indkaldelse',
  'joint.cancel': 'Annullér',
  'joint.heading': (day: string, at: string) => (at ? `${day} kl. ${at}` : day),
  'joint.filled': (count: number, places: number) => `${cases(count)} af ${places} pladser`,
  'joint.delete': 'Slet',
  'joint.delete.label': (day: string) => `Slet den fælles indkaldelse ${day}`,
  'joint.deleted': 'Slettet.',
  'joint.undo': 'Fortryd',
  'joint.tooMany': (places: number) => `Der er kun ${places} pladser.`,
  'joint.badTime': 'Skriv klokken som 10.00, eller lad feltet være tomt.',
  'joint.badPlaces': 'Skriv et helt tal fra 1 til 200.',
  'joint.badDay': 'Vælg en arbejdsdag fra i dag og frem.',
  'joint.nobody': 'Vælg mindst én.',
  'joint.fit.too-late': 'dagen er efter fristen',
  'joint.fit.too-early': 'for tidligt til at tælle',
  'joint.fit.not-needed': 'mangler ikke længere en samtale',
  'joint.unknown': 'en sag, der ikke er på din liste',
};

export type PlanningText = typeof da;

const en: PlanningText = {
  'planning.lead': 'An overview for yourself. Nothing here is sent or written into the case system.',
  'planning.empty': 'No cases yet',
  'planning.empty.text':
    'Open your list of cases in the case system. Rettidig then works out which interviews are missing, and when.',
  'planning.week': (week) => `week ${week}`,
  'planning.more': (count) => `Show ${count} more`,
  'planning.failed': 'It was not saved. Try again.',

  'counts.all': (count) => (count === 1 ? 'Your one case' : `Your ${count} cases`),
  'counts.needed': (count) => `${count} without an agreed interview`,
  'counts.uncertain': (count) => `${count} perhaps without one (uncertain date)`,
  'counts.later': (count) => `${count} due later only`,
  'counts.none': (count) => `${count} with enough agreed, or no date`,
  'counts.stale': (count) => `${count} not seen for a while`,

  'load.title': 'Interviews in the next 12 weeks',
  'load.summary': (agreed, needed) =>
    `${enInterviews(agreed)} agreed, and ${needed === 1 ? '1 is' : `${needed} are`} still to be agreed.`,
  'load.short': (count, week) => `${enTimes(count)} missing, the first in ${week}.`,
  'load.enough': 'There is room for all of them.',
  'load.noCapacity': 'Write how many interviews you have room for. Rettidig then sees whether times are missing.',
  'load.howCounted':
    'A case counts in the week of its last working day before the deadline; where that has passed, in the first week. Only the next deadline of each case is known, so weeks far ahead fill up as they come nearer.',
  'load.table': 'Week by week',
  'load.week': 'Week',
  'load.agreed': 'Agreed',
  'load.needed': 'To be agreed',
  'load.uncertain': 'Uncertain date',
  'load.capacity': 'Room for',
  'load.missing': 'Times missing',
  'load.closed': 'Closed and leave',
  'load.notTold': '–',
  'load.chart': (summary) => `Bars week by week. ${summary} The numbers are in the table.`,
  'load.leave': (days) => (days === 1 ? 'leave 1 day' : `leave ${days} days`),
  'load.line': 'Room',
  'load.star': '* closing days or leave',

  'capacity.title': 'How many interviews do you have room for?',
  'capacity.week': 'In a week of five working days',
  'capacity.day': 'At most in a day',
  'capacity.why':
    'Empty or 0 means: not told. Weeks with public holidays, closing days and leave have room in proportion to their working days.',
  'capacity.wrong': (most) => `Write a whole number from 0 to ${most}.`,
  'capacity.save': 'Save',
  'capacity.saved': 'Saved. The plan has been worked out again.',

  'spread.title': 'Proposed days',
  'spread.lead': (saved, of) =>
    saved === of
      ? `The next interview can be held in time in ${of === 1 ? 'the one case' : `all ${of} cases`} without an agreement.`
      : `In ${saved} of ${of} cases without an agreement the next interview can be held in time.`,
  'spread.how':
    'Earliest deadline first, inside each case’s deadline, your working days and your room. A proposal is no agreement: it stands here as proposed until the interview is agreed.',
  'spread.none': 'No interview is without a day in the next 12 weeks.',
  'spread.unsaved': 'Cannot be held in time',
  'spread.proposed': 'Proposals',
  'spread.accepted': 'Accepted as proposals',
  'spread.accept': 'Accept',
  'spread.accept.label': (day, who) => `Accept ${day} as a proposal for ${who}`,
  'spread.drop': 'Remove',
  'spread.drop.label': (who) => `Remove the proposal for ${who}`,
  'spread.agreed': 'Record as agreed',
  'spread.agreed.label': (day, who) => `Record as agreed: ${day}, ${who}`,
  'spread.saved': (day, who) => `Accepted: ${day} for ${who}.`,
  'spread.dropped': (who) => `The proposal for ${who} has been removed.`,
  'spread.noted': (day, who) =>
    `Recorded: the interview ${day} for ${who} is agreed. The deadline has been worked out again.`,
  'spread.proposedDay': (day) => `proposed ${day}`,
  'spread.tooLate': (day) => `after the last day in time, ${day}`,
  'spread.gone': 'that day has passed',
  'spread.deadline': (day) => `due ${day}`,
  'spread.shortNotice': 'short notice',
  'spread.several': (count) => `the day is for the first of ${count}`,
  'spread.move': (day) => `is agreed for ${day}, after the deadline`,
  'spread.uncertain': 'uncertain date',
  'why.passed': (day) => `It was due ${day}.`,
  'why.leave': (day) => `You are on leave every working day until ${day}.`,
  'why.closed': (day) => `There is no working day up to ${day}.`,
  'why.full': (day) => `All days up to ${day} are full.`,
  'why.firstFree': 'The day is the first free one.',
  'why.noDay': 'There is no free day in the 12 weeks.',

  'summon.title': 'Last day to summon or set a booking period',
  'summon.none': 'No case waits for a summons or a booking period.',
  'summon.summons': (what) => `Summon to ${what}`,
  'summon.self-booking': (what) => `Set a booking period for ${what}`,
  'summon.today': 'today',
  'summon.doubt': (day) => `about ${day}`,

  'slots.title': 'Times for self-booking',
  'slots.lead':
    'Citizens who book for themselves, against the free times you have opened. Write how many times there are in each week.',
  'slots.none': 'None of your citizens are to book in the next 12 weeks.',
  'slots.needed': 'To book',
  'slots.offered': 'Free times',
  'slots.offered.label': (week) => `Free times in ${week}`,
  'slots.missing': 'Times missing',
  'slots.save': 'Save times',
  'slots.saved': 'Saved.',

  'joint.title': 'Joint summons',
  'joint.lead': 'Several citizens at one time. Rettidig proposes those whom the day suits; earliest deadline first.',
  'joint.on': 'Day',
  'joint.at': 'Time',
  'joint.places': 'Places',
  'joint.choose': 'Who?',
  'joint.noneFit': 'No case misses an interview that the day suits.',
  'joint.make': 'Make a joint summons',
  'joint.save': 'Save joint summons',
  'joint.cancel': 'Cancel',
  'joint.heading': (day, at) => (at ? `${day} at ${at}` : day),
  'joint.filled': (count, places) => `${enCases(count)} of ${places} places`,
  'joint.delete': 'Delete',
  'joint.delete.label': (day) => `Delete the joint summons ${day}`,
  'joint.deleted': 'Deleted.',
  'joint.undo': 'Undo',
  'joint.tooMany': (places) => `There are ${places} places only.`,
  'joint.badTime': 'Write the time as 10.00, or leave it empty.',
  'joint.badPlaces': 'Write a whole number from 1 to 200.',
  'joint.badDay': 'Choose a working day from today on.',
  'joint.nobody': 'Choose one at least.',
  'joint.fit.too-late': 'the day is after the deadline',
  'joint.fit.too-early': 'too early to count',
  'joint.fit.not-needed': 'no longer misses an interview',
  'joint.unknown': 'a case that is not on your list',
};

export const planningText: Record<Language, PlanningText> = { da, en };
