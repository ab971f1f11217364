import fc from 'fast-check';
import type { Channel } from '../../../lib/case/hand-entry.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { empty, entered, read, shown, told } from './told.ts';

const group = fc.constantFrom('cash-benefit-job-ready', 'insured', 'sickness-benefit', 'cash-benefit-activity-ready');

/** A list, a case page and entries, that agree on some things and not on others; seen in the days up to `today`. */
export function toldCase(today: IsoDate, groups: fc.Arbitrary<string> = group): fc.Arbitrary<ToldCase> {
  const day = fc.integer({ min: 0, max: 200 }).map((ago) => plusDays(today, -ago));
  const seenOn = fc.integer({ min: 0, max: 5 }).map((ago) => plusDays(today, -ago));
  const interviews = fc.array(fc.tuple(fc.constantFrom('interview-held', 'interview-no-show'), day), { maxLength: 3 });
  const period = fc.option(fc.tuple(day, fc.nat(150)).map(([from, days]) => [from, plusDays(from, days)] as const));

  return fc
    .record({
      list: fc.record({
        group: groups,
        start: day,
        latest: fc.option(day),
        next: fc.option(fc.nat(30)),
        period,
        seenOn,
      }),
      page: fc.record({ group: groups, start: day, lines: interviews, period, seenOn }),
      agreesOn: fc.record({ group: fc.boolean(), start: fc.boolean(), period: fc.boolean() }),
      entries: fc.array(fc.record({ on: day, held: fc.boolean(), phone: fc.boolean(), made: seenOn }), {
        maxLength: 2,
      }),
    })
    .map(({ list: row, page, agreesOn, entries }): ToldCase => {
      const from = (periods: typeof page.period) => periods ?? null;
      const [rowPeriod, pagePeriod] = [from(row.period), from(agreesOn.period ? row.period : page.period)];
      return told(
        [
          shown('list', row.seenOn, {
            targetGroup: read('Målgruppe', row.group),
            start: read('Start', row.start),
            lastInterview: row.latest ? read('Seneste', row.latest) : empty('Seneste'),
            nextInterview: row.next === null ? empty('Næste') : read('Næste', plusDays(today, row.next)),
            suspensionFrom: rowPeriod ? read('Fra', rowPeriod[0]) : empty('Fra'),
            suspensionTo: rowPeriod ? read('Til', rowPeriod[1]) : empty('Til'),
          }),
          shown(
            'case',
            page.seenOn,
            {
              targetGroup: read('Ydelse', agreesOn.group ? row.group : page.group),
              start: read('Ledig fra', agreesOn.start ? row.start : page.start),
              history: read(
                'Historik',
                page.lines.map(([type, on]) => ({ type, on })),
              ),
              suspensions: pagePeriod
                ? read('Fritagelser', [{ from: pagePeriod[0], to: pagePeriod[1], reason: 'illness' }])
                : empty('Fritagelser'),
            },
            ['interview-held', 'interview-no-show', 'interview-cancelled', 'interview-booked'],
          ),
        ],
        entries.map(({ on, held, phone, made }, index) => ({
          ...entered(held ? 'interview-held' : 'interview-cancelled', on, {
            made,
            ...(phone && { channel: 'phone' as Channel }),
          }),
          id: String(index),
        })),
      );
    });
}
