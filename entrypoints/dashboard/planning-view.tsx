import type { DashboardData } from './dashboard-data.ts';

export function PlanningView({ data }: { data: DashboardData; of: string | null }) {
  return <p>{data.judged.length}</p>;
}
