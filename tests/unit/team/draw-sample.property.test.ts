import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSample, largestSeed } from '../../../lib/team/draw-sample.ts';
import {
  analysisOf,
  checks,
  findings,
  nothingChecked,
  openStep,
  type Supervision,
} from '../../../lib/team/supervision.ts';
import { monday } from './counted.ts';

const seeds = fc.nat(largestSeed);

test('a sample is of different cases of the list, as many as are wanted and there are, the same for the same seed', () => {
  fc.assert(
    fc.property(seeds, fc.nat(300), fc.nat(60), (seed, of, size) => {
      const drawn = drawSample(seed, of, size);
      expect(drawn.length).toBe(Math.min(of, size));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((place) => place >= 0 && place < of)).toBe(true);
      expect(drawSample(seed, of, size)).toEqual(drawn);
    }),
  );
});

test('more drawn with the same seed begin with the same cases', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 200 }), fc.nat(30), (seed, of, size) => {
      expect(drawSample(seed, of, size + 5).slice(0, Math.min(of, size))).toEqual(drawSample(seed, of, size));
    }),
  );
});

test('over many seeds each case is drawn about equally often', () => {
  const times = Array.from({ length: 40 }, () => 0);
  for (let seed = 0; seed < 4000; seed += 1) for (const place of drawSample(seed, 40, 4)) times[place]! += 1;
  // 400 each is expected; five deviations are about 95.
  expect(Math.min(...times)).toBeGreaterThan(305);
  expect(Math.max(...times)).toBeLessThan(495);
});

const finding = fc.constantFrom(...findings, null);
const rounds = fc.array(
  fc.record({ deadlines: finding, 'note-duty': finding, 'state-refund': finding, whole: finding }),
  { minLength: 1, maxLength: 20 },
);

test('what was found adds up to the cases drawn, for each of the four questions', () => {
  fc.assert(
    fc.property(rounds, (cases) => {
      const analysis = analysisOf({ cases });
      for (const check of checks) {
        const { fine, attention, open } = analysis[check];
        expect(fine + attention + analysis[check]['not-relevant'] + open).toBe(cases.length);
      }
    }),
  );
});

test('the four steps come one after the other', () => {
  const drawn: Supervision = {
    ...{ id: 'x', drawnOn: monday, seed: 1, of: 40, listHash: '', cases: [nothingChecked] },
    ...{ actions: [], followUpOn: null, outcome: null },
  };
  const seen = { deadlines: 'fine', 'note-duty': 'attention', 'state-refund': 'not-relevant', whole: 'fine' } as const;
  const analysed = { ...drawn, cases: [seen] };
  const acted: Supervision = { ...analysed, actions: ['team-talk'] };
  expect([drawn, analysed, acted, { ...acted, outcome: 'better' as const }].map(openStep)).toEqual([
    'analysis',
    'action',
    'follow-up',
    null,
  ]);
});
