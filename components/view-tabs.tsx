export interface ViewTab {
  id: string;
  href: string;
  title: string;
}

/** The views of one page as links in a row, and which one is open. */
export function ViewTabs({ label, tabs, open }: { label: string; tabs: readonly ViewTab[]; open: string }) {
  return (
    <nav aria-label={label} className="mb-4 print:hidden">
      <ul className="flex flex-wrap gap-x-4 border-b border-line">
        {tabs.map(({ id, href, title }) => (
          <li key={id}>
            <a
              href={href}
              aria-current={id === open ? 'page' : undefined}
              className={`block border-b-2 py-2 ${id === open ? 'border-accent font-semibold' : 'border-transparent text-accent forced-colors:border-[Canvas]'}`}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
