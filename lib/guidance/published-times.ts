/** The rules that hold the municipality to the processing times it has published. */
export const publishedTimes = [
  'published-processing-times-bif-cash-benefit',
  'published-processing-times-bif-flex-benefit',
  'published-processing-times-bif-special-support',
  'published-processing-times-bif-rehabilitation',
  'published-processing-times-bif-rehabilitation-extension',
  'published-processing-times-bif-establishment',
  'published-processing-times-bif-course-ready',
  'published-processing-times-bif-wage-subsidy',
  'published-processing-times-bif-employer-grant',
] as const;
