import { useMemo } from 'react';
import { Note } from '../../components/note.tsx';
import { Planning } from '../../components/planning/planning.tsx';
import { useLive } from '../../components/use-live.ts';
import { workingDayOnOrAfter } from '../../lib/dates/working-days.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { Capacity } from '../../lib/plan/load-capacity.ts';
import { addEntry } from '../../lib/record/hand-entries.ts';
import {
  acceptDay,
  dropAcceptedDay,
  dropJoint,
  keepJoint,
  keepSlots,
  livePlan,
  type PlanItems,
} from '../../lib/record/plan-items.ts';
import { changeSettings } from '../../lib/record/settings.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import { maskedCase } from '../../lib/views/masked-person.ts';
import { plannedCases, type NeedyCase, type PlanningContext } from '../../lib/views/planning-cases.ts';
import { jointChoices } from '../../lib/views/planning-joint.ts';
import { planningView } from '../../lib/views/planning-view.ts';
import { tellBackground } from '../options/tell-background.ts';
import { useLocked } from '../options/use-locked.ts';
import type { DashboardData } from './dashboard-data.ts';

/** `#planlaegning`: the coming weeks, and a day for what is missing. */
export function PlanningView({ data }: { data: DashboardData; of: string | null }) {
  const { record, settings } = data;
  const plan = useLive(useMemo(() => livePlan(record), [record]));
  const text = planningText[settings.language];
  if (data.judged.length === 0) return <Note title={text['planning.empty']} text={text['planning.empty.text']} />;
  if (plan.state === 'failed') return <p role="alert">{text['planning.failed']}</p>;
  return plan.state === 'ready' ? <Planned data={data} plan={plan.value} /> : null;
}

function Planned({ data, plan }: { data: DashboardData; plan: PlanItems }) {
  const { record, settings, today, rules, closed, cases } = data;
  const { language, interviewsPerWeek, interviewsPerDay, maskPersons } = settings;
  const locked = useLocked(record);
  const context = useMemo<PlanningContext>(
    () => ({ rules, today, language, settings }),
    [rules, today, language, settings],
  );
  const judged = useMemo(() => (maskPersons ? data.judged.map(maskedCase) : data.judged), [data.judged, maskPersons]);
  const needy = useMemo(() => plannedCases(judged, context), [judged, context]);
  const view = useMemo(() => {
    const capacity: Capacity = { perWeek: interviewsPerWeek || null, perDay: interviewsPerDay || null };
    return planningView(needy, { ...plan, capacity, closed }, context);
  }, [needy, plan, interviewsPerWeek, interviewsPerDay, closed, context]);

  async function agree(caseId: string, on: IsoDate) {
    const known = cases.find(({ id }) => id === caseId);
    if (!known) return;
    const { system, ref } = known;
    const movedFrom = agreedTooLate(needy.find(({ id }) => id === caseId));
    const entry = { type: 'interview-booked' as const, on, ...(movedFrom && { movedFrom }) };
    await addEntry(record, { system, ref, seen: null }, entry, today);
    await dropAcceptedDay(record, caseId);
    await tellBackground();
  }

  return (
    <Planning
      view={view}
      capacity={{ interviewsPerWeek, interviewsPerDay }}
      locked={locked}
      onCapacity={(capacity) => changeSettings(record, capacity)}
      spread={{
        onAccept: (caseId, on) => acceptDay(record, { caseId, on, acceptedOn: today }),
        onDrop: (caseId) => dropAcceptedDay(record, caseId),
        onAgreed: agree,
      }}
      onSlots={async (slots) => {
        for (const [week, offered] of slots) await keepSlots(record, week, offered);
      }}
      joint={{
        today,
        closed,
        first: workingDayOnOrAfter(today, closed),
        choicesFor: (on) => jointChoices(on, plan.joint, needy, context),
        onSave: (joint) => keepJoint(record, { id: `joint ${crypto.randomUUID()}`, ...joint }),
        onDelete: async (id) => {
          const deleted = plan.joint.find((one) => one.id === id);
          await dropJoint(record, id);
          return async () => deleted && keepJoint(record, deleted);
        },
      }}
    />
  );
}

/** The day the interview was agreed for, after its deadline; it is moved, and not agreed twice. */
function agreedTooLate(one: NeedyCase | undefined): IsoDate | undefined {
  const { need = null, agreed = [] } = one ?? {};
  return need?.kind === 'agreed-late' ? agreed.find((on) => on > need.deadline.due!) : undefined;
}
