import { liveQuery } from 'dexie';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { sameData } from './same-data.ts';
import { givenIn, givenRow, misfits, settingChecks } from './settings.ts';

/** One setting that the municipality gives, as it is on this machine. */
export interface SettingInForce {
  /** as lib/record/settings names it */
  name: string;
  locked: boolean;
  given: unknown;
  /** what was chosen here and holds in its place; null where the given one holds */
  chosenInstead: { value: unknown } | null;
}

/** Every setting that the municipality gives and that has an effect; for those that have none see `misfits`. */
export async function givenSettings({ database }: CaseRecord): Promise<SettingInForce[]> {
  const stored = new Map((await database.settings.toArray()).map(({ name, value }) => [name, value]));
  return Object.entries(givenIn(stored.get(givenRow))).flatMap(([name, one]) => {
    if (!one || misfits({ [name]: one }).length > 0) return [];
    const { value, locked } = one;
    const chosen = settingChecks[name]!.safeParse(stored.get(name));
    const isOther = !locked && chosen.success && !sameData(chosen.data, value);
    return { name, locked, given: value, chosenInstead: isOther ? { value: chosen.data } : null };
  });
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveGivenSettings(record: CaseRecord): Live<SettingInForce[]> {
  return { subscribe: (next, error) => liveQuery(() => givenSettings(record)).subscribe({ next, error }) };
}

/**
 * Gives up what was chosen here, so that what the municipality gives holds, or the default. Pages then send
 * `record/changed`.
 */
export async function forgetChosen({ database }: CaseRecord, names: readonly string[]): Promise<void> {
  await database.settings.bulkDelete(names.filter((name) => Object.hasOwn(settingChecks, name)));
}
