/**
 * Words for days near today, in both languages, with how many days from today they are: for what a person types, never
 * for what a page says.
 */
export const nearDays: Readonly<Record<string, number>> = {
  'i forgårs': -2,
  iforgårs: -2,
  'i går': -1,
  igår: -1,
  'i dag': 0,
  idag: 0,
  'i morgen': 1,
  imorgen: 1,
  'i overmorgen': 2,
  iovermorgen: 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
