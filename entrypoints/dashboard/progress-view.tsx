import type { DashboardData } from './dashboard-data.ts';

export function ProgressView({ data }: { data: DashboardData; of: string | null }) {
  return <p>{data.judged.length}</p>;
}
