import fc from 'fast-check';

// What is green today is green tomorrow: `npm test` tries the same examples each time, `npm run test:long` others and more.
if (process.env.RETTIDIG_LONG !== '1') fc.configureGlobal({ seed: 20_261_123 });
