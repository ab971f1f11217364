/** `2026-11-23` → `23-11-2026`, the system's one way of writing a day. */
export function danishDay(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${day}-${month}-${year}`;
}

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];

/** `2026-11-23` → `mandag 23-11-2026` */
export function danishWeekday(iso: string): string {
  return `${weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()]} ${danishDay(iso)}`;
}

export function dayAfter(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
