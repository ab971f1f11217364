import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseEvent } from './case-facts.ts';
import { actorOf } from './event-meanings.ts';
import { eventsOf, type Statement } from './statements.ts';

/** One source's word that something happened, or is planned, on a day. */
export interface Telling {
  /** the same for all that one page, or one person's hand, told at one time */
  teller: string;
  saidOn: IsoDate;
}

/** Who tells of an event. */
export type Tellings = (event: CaseEvent) => readonly Telling[];

const nobody: readonly Telling[] = [];

/** Who tells of which event: pages, and what was entered. Nothing is looked up before the first is asked for. */
export function tellingsIn(statements: readonly Statement[], entered: readonly CaseEvent[]): Tellings {
  let known: Map<string, Telling[]> | null = null;
  return (event) => (known ??= gathered(statements, entered)).get(keyOf(event)) ?? nobody;
}

function gathered(statements: readonly Statement[], entered: readonly CaseEvent[]): Map<string, Telling[]> {
  const tellings = new Map<string, Telling[]>();
  const add = (event: CaseEvent, telling: Telling) => {
    const before = tellings.get(keyOf(event));
    if (before) before.push(telling);
    else tellings.set(keyOf(event), [telling]);
  };
  for (const statement of statements) {
    const { adapter, page, seenOn } = statement.source;
    const telling = { teller: [adapter, page, seenOn].join('\n'), saidOn: seenOn };
    for (const event of eventsOf(statement)) add(event, telling);
  }
  for (const event of entered) add(event, { teller: 'by hand', saidOn: event.source!.seenOn });
  return tellings;
}

/** Whether one of them tells of both: then it knows them for two. */
export function haveOneTeller(one: readonly Telling[], other: readonly Telling[]): boolean {
  return one.some(({ teller }) => other.some((telling) => telling.teller === teller));
}

function keyOf({ type, on, by }: CaseEvent): string {
  return `${type} ${on} ${actorOf({ by })}`;
}
