import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { casesOf } from '../../../lib/record/cases.ts';
import { observe } from '../../../lib/record/observe.ts';
import { sameData } from '../../../lib/record/same-data.ts';
import { anotherContext, freshRecord, read, reading, seen } from './fresh-record.ts';

const numRuns = process.env.RETTIDIG_LONG ? 1000 : 40;

/** Few cases and few values, so that observations meet each other; a step that does not wait runs into the next. */
const steps = fc.array(
  fc.record({
    page: fc.constantFrom('my-cases', 'case'),
    shown: fc.dictionary(fc.constantFrom('26-1', '26-2', '26-3'), fc.constantFrom('a', 'b', 'c'), { minKeys: 1 }),
    waits: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

test('whatever the order and overlap of two sources, the newest word of each stands in the end', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      // Each source has a context of its own, as two tabs have; so they overlap, and each is in order with itself.
      const list = await freshRecord();
      const contexts = { 'my-cases': list, case: await anotherContext(list) };
      const newest = new Map<string, string>();
      const running: Promise<unknown>[] = [];
      for (const { page, shown, waits } of sequence) {
        const rows = Object.entries(shown).map(([ref, value]) => reading(ref, { name: read('Borger', value) }));
        for (const [ref, value] of Object.entries(shown)) newest.set(`${ref} ${page}`, value);
        running.push(observe(contexts[page as keyof typeof contexts], seen(rows, { page })));
        if (waits) await Promise.all(running);
      }
      await Promise.all(running);
      const { cases, unopened } = await casesOf(list);
      const kept = cases.flatMap(({ ref, sourcedReadings }) =>
        sourcedReadings.map(({ page, reading: said }) => {
          const name = said.fields.name;
          return [`${ref} ${page}`, name?.status === 'read' ? name.value : null] as const;
        }),
      );
      expect(unopened).toBe(0);
      expect(kept).toHaveLength(newest.size);
      expect(new Map(kept)).toEqual(newest);
      for (const context of Object.values(contexts)) context.database.close();
    }),
    { numRuns },
  );
}, 120_000);

test('data is the same as its copy through JSON, and not the same with one part changed', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 4 }), (one, other) => {
      expect(sameData(one, JSON.parse(JSON.stringify(one)))).toBe(true);
      expect(sameData({ list: [one] }, { list: [one, other] })).toBe(false);
      expect(sameData(one, other)).toBe(sameData(other, one));
      const alike = canonical(one) === canonical(other);
      expect(sameData(one, other)).toBe(alike);
    }),
    { numRuns: numRuns * 10 },
  );
});

/** The other way to compare: as text with keys in order. */
function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join()}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const parts = Object.keys(data).sort();
  return `{${parts.map((key) => `${JSON.stringify(key)}:${canonical((data as Record<string, unknown>)[key])}`).join()}}`;
}
