import { html, type Html } from './html.ts';

const menu: readonly [path: string, words: string][] = [
  ['/sager', 'Mine sager'],
  ['/sager/alle-samtaler', 'Samtaleoversigt'],
  ['/teamet', 'Teamets sager'],
  ['/gitter', 'Sagsgitter'],
  ['/kalender', 'Kalender'],
];

/** Parts of the system that are not rolled out in the practice environment. */
const closed = ['Opgaver', 'Breve', 'Rapporter'];

export interface Page {
  title: string;
  path: string;
  main: Html;
  head?: Html;
}

/** A whole page: dark bar, menu, contents, and the line that says that nobody in it is real. */
export function frame({ title, path, main, head = html`` }: Page): string {
  return (
    '<!doctype html>\n' +
    html`<html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Sagssystem</title>
        <link rel="stylesheet" href="/assets/sagssystem.css" />
        <link rel="icon" href="data:," />
        ${head}
      </head>
      <body>
        <header class="topbar">
          <a class="system" href="/sager">Sagssystem</a>
          <nav class="menu" aria-label="Hovedmenu">
            ${menu.map(([to, words]) =>
              to === path
                ? html`<a href="${to}" class="active" aria-current="page">${words}</a>`
                : html`<a href="${to}">${words}</a>`,
            )}
            ${closed.map((words) => html`<span class="closed" title="Ikke åbnet i øvelsesmiljøet">${words}</span>`)}
          </nav>
          <span class="unit">Prøvekøbing Kommune · Jobcenter · LPE</span>
        </header>
        <p class="practice">Øvelsessystem: alle borgere er opdigtede</p>
        <main class="content">${main}</main>
        <footer class="footer">Sagssystem 8.14.2 · Øvelsesmiljø · Data pr. 23-11-2026 kl. 06.00</footer>
      </body>
    </html>`.html
  );
}
