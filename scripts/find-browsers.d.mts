/** The browsers on this machine: paths of their programs; null = not found. */
export function findBrowsers(): { chromium: string | null; firefox: string | null };
