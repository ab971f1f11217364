import type { Language } from './language.ts';

/** The words for the way back from a deadline to the day a citizen is summoned or asked to book. */
const da = {
  'detail.summons': (day: string) => `indkald senest ${day}`,
  'detail.selfBooking': (day: string) => `sæt bookingfrist senest ${day}`,
  'detail.summons.today': 'indkald i dag',
  'detail.selfBooking.today': 'sæt bookingfrist i dag',
  'detail.bookedLate': 'aftalt efter fristen',

  'sentence.summons': (what: string, day: string) => `Indkald til ${what} senest ${day}`,
  'sentence.selfBooking': (what: string, day: string) => `Sæt bookingfrist for ${what} senest ${day}`,
  'sentence.summons.today': (what: string) => `Indkald til ${what} i dag`,
  'sentence.selfBooking.today': (what: string) => `Sæt bookingfrist for ${what} i dag`,
  'sentence.bookedLate': (day: string) => `Aftalt efter fristen, ${day}`,

  'what.notAgreed': (plural: string) => `de ${plural}, der ikke er aftalt`,

  'step.summons': (what: string, days: string, from: string) =>
    `Seneste dag at indkalde til ${what}: ${days} før ${from}`,
  'step.selfBooking': (what: string, days: string, from: string) =>
    `Seneste dag at sætte bookingfrist for ${what}: ${days} før ${from}`,
  'step.summons.passed': (what: string, days: string, from: string) =>
    `Indkald til ${what} i dag: ${days} før ${from} kan ikke længere nås`,
  'step.notice': (days: number) => (days === 1 ? '1 dags varsel' : `${days} dages varsel`),
  'step.booking': (days: number) => `${days} dage til at booke`,
  'step.bookedLate': (days: number) =>
    days === 1 ? 'Aftalt efter fristen, 1 dag for sent' : `Aftalt efter fristen, ${days} dage for sent`,
  'step.bookingOpen': (until: string) => `Bookingfrist sat. Borgeren har mindst til ${until}`,

  'doubt.provisional': 'Omtrent: fristens regel er ikke bekræftet',
  'doubt.estimated': 'Omtrent: fristen er anslået',
  'doubt.bookings': 'Kun hvis ingen tid er aftalt: siden viser ikke aftaler',

  'why.summons': 'Målgruppen bliver indkaldt. Varslet er en lokal norm',
  'why.selfBooking': 'Målgruppen booker selv. Vores læsning af STARs vejledning',
  'why.exempt': 'Fritaget for selvbooking og bliver derfor indkaldt. Varslet er en lokal norm',
  'why.bookingMissed': 'Har ikke booket i tide og bliver derfor indkaldt. Varslet er en lokal norm',
  'why.jointInterview': 'Fællessamtaler bliver ikke selvbooket. Varslet er en lokal norm',
  'why.noTimeToBook': 'Der er ikke tid til, at borgeren selv booker. Varslet er en lokal norm',

  'advice.bookedLate': (day: string, due: string) =>
    `Samtalen er aftalt til ${day}, efter fristen ${due}. Se, om der kan findes en tid før.`,
  'advice.bookedLate.passed': (day: string) => `Samtalen er aftalt til ${day}, efter fristen.`,
};

export type SummonText = typeof da;

const en: SummonText = {
  'detail.summons': (day) => `summon by ${day}`,
  'detail.selfBooking': (day) => `set booking period by ${day}`,
  'detail.summons.today': 'summon today',
  'detail.selfBooking.today': 'set booking period today',
  'detail.bookedLate': 'agreed after the deadline',

  'sentence.summons': (what, day) => `Summon to ${what} by ${day}`,
  'sentence.selfBooking': (what, day) => `Set a booking period for ${what} by ${day}`,
  'sentence.summons.today': (what) => `Summon to ${what} today`,
  'sentence.selfBooking.today': (what) => `Set a booking period for ${what} today`,
  'sentence.bookedLate': (day) => `Agreed after the deadline, ${day}`,

  'what.notAgreed': (plural) => `the ${plural} that are not agreed`,

  'step.summons': (what, days, from) => `Last day to summon to ${what}: ${days} before ${from}`,
  'step.selfBooking': (what, days, from) => `Last day to set a booking period for ${what}: ${days} before ${from}`,
  'step.summons.passed': (what, days, from) => `Summon to ${what} today: ${days} before ${from} can no longer be kept`,
  'step.notice': (days) => (days === 1 ? '1 day’s notice' : `${days} days’ notice`),
  'step.booking': (days) => `${days} days to book`,
  'step.bookedLate': (days) =>
    days === 1 ? 'Agreed after the deadline, 1 day late' : `Agreed after the deadline, ${days} days late`,
  'step.bookingOpen': (until) => `Booking period set. The citizen has until ${until} at least`,

  'doubt.provisional': 'About: the rule of the deadline is not confirmed',
  'doubt.estimated': 'About: the deadline is estimated',
  'doubt.bookings': 'Only if nothing is agreed: the page does not show appointments',

  'why.summons': 'This target group is summoned. The notice is a local norm',
  'why.selfBooking': 'This target group books for itself. Our reading of the agency’s guidance',
  'why.exempt': 'Exempt from self-booking, so summoned. The notice is a local norm',
  'why.bookingMissed': 'Has not booked in time, so summoned. The notice is a local norm',
  'why.jointInterview': 'Joint interviews are not self-booked. The notice is a local norm',
  'why.noTimeToBook': 'There is no time for the citizen to book. The notice is a local norm',

  'advice.bookedLate': (day, due) =>
    `The interview is agreed for ${day}, after the deadline ${due}. See whether an earlier time can be found.`,
  'advice.bookedLate.passed': (day) => `The interview is agreed for ${day}, after the deadline.`,
};

export const summonText: Record<Language, SummonText> = { da, en };
