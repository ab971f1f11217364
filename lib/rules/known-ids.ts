import { eventTypes, targetGroups } from './packs/vocabulary.ts';

/** The ids that rules, adapters and guidance may name. */
export const eventIds: ReadonlySet<string> = new Set(eventTypes.map(({ id }) => id));
export const groupIds: ReadonlySet<string> = new Set(targetGroups.map(({ id }) => id));
