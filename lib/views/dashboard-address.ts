/** The views of the dashboard, and what its address calls each of them behind the `#`. */
export const dashboardAddress = {
  week: 'ugen',
  interviews: 'samtaler',
  planning: 'planlaegning',
  progress: 'udvikling',
  team: 'team',
  exchange: 'ud-og-ind',
} as const;

export type DashboardView = keyof typeof dashboardAddress;
