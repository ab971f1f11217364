import type { DashboardData } from './dashboard-data.ts';

export function TeamView({ data }: { data: DashboardData; of: string | null }) {
  return <p>{data.judged.length}</p>;
}
