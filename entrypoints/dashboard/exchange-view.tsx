import type { DashboardData } from './dashboard-data.ts';

export function ExchangeView({ data }: { data: DashboardData; of: string | null }) {
  return <p>{data.judged.length}</p>;
}
