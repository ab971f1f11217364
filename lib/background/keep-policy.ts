import { today } from '../clock/today.ts';
import { tellEveryTab } from '../messaging/notice.ts';
import { onPolicyChanged, refreshPolicy, rememberedPolicy } from '../policy/remembered-policy.ts';
import { keepGivenPacks } from '../record/given-packs.ts';
import { deleteOldTeamCounts } from '../record/retention.ts';
import { keepGivenSettings, readSettings } from '../record/settings.ts';
import { frontDesk, type OpenDesk } from './desk.ts';
import { sayOnIcon } from './icon-title.ts';
import { letGoOfCases } from './let-go.ts';
import { countsAsUnused } from './lock-when-idle.ts';
import { dropTeamWhereOff } from './team-switched-off.ts';
import { refreshToolbar } from './toolbar.ts';

/**
 * Follows the municipality's policy: asked for at every start of the background and whenever the browser says that it
 * has changed, beside everything else, since the browser may take minutes to find it. What becomes of it shows at once,
 * on the icon and in every tab; where a lock is demanded from now on and there is none, nothing about a citizen stays in sight.
 * Call it in the first turn.
 */
export function keepPolicy(open: OpenDesk, report: (error: unknown) => void): void {
  const refresh = async () => {
    const isNew = await refreshPolicy();
    if (!(await layInPolicy(open)) && !isNew) return;
    await Promise.all([refreshToolbar(open), tellEveryTab('badges/refresh'), sayOnIcon(open)]);
    if ((await frontDesk(open)).closed) await letGoOfCases(report);
  };
  onPolicyChanged(() => void refresh().catch(report));
  void refresh().catch(report);
}

/**
 * Settings and rule packs are laid into the record, where every surface reads them; each time, since the background may have been
 * stopped between remembering a policy and laying it in.
 *
 * @returns whether they were others before
 */
export async function layInPolicy(open: OpenDesk): Promise<boolean> {
  const [{ record }, { policy }] = await Promise.all([open({ beforeLock: true }), rememberedPolicy()]);
  const isNew = await Promise.all([
    keepGivenSettings(record, policy.settings),
    keepGivenPacks(record, policy.rulePacks, today()),
  ]);
  const settings = await readSettings(record);
  // At once where the municipality says so. An agreement that merely comes no longer may be back before midnight.
  if (settings.featuresOff.includes('team')) await dropTeamWhereOff(record);
  await deleteOldTeamCounts(record, today());
  countsAsUnused(settings);
  return isNew.some(Boolean);
}
