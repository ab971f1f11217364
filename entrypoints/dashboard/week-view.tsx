import type { DashboardData } from './dashboard-data.ts';

export function WeekView({ data }: { data: DashboardData; of: string | null }) {
  return <p>{data.judged.length}</p>;
}
