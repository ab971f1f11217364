import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Two lists in frames, one from here and one from another origin. */
export function framesPage(otherOrigin: string): string {
  const main = html`
    <h1>Lister i rammer</h1>
    <iframe title="Vore sager" src="/ramme"></iframe>
    <iframe title="Samarbejdspartnerens sager" src="${otherOrigin}/ramme?udgave=partner"></iframe>
  `;
  return frame({ title: 'Lister i rammer', path: '/rammer', main });
}

/** A list that stands in a frame: no menu, the list alone. Its rows are filled with other cases again and again. */
export function framedListPage(): string {
  return (
    '<!doctype html>\n' +
    html`<html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>Liste i ramme</title>
        <link rel="stylesheet" href="/assets/sagssystem.css" />
        <link rel="icon" href="data:," />
        <script defer src="/assets/raekker.js"></script>
        <script defer src="/assets/ramme.js"></script>
      </head>
      <body>
        <p class="tools">
          <button name="next">Næste sager</button>
          <button name="change">Hent ændringer</button>
        </p>
        <div class="framed"></div>
      </body>
    </html>`.html
  );
}

export function framedRows(edition: string | null): string {
  const named: Record<string, number> = { partner: seriesOf.crossOriginFrame, indre: seriesOf.nestedFrames };
  const series = named[edition ?? ''] ?? seriesOf.sameOriginFrame;
  return JSON.stringify(copiedRows(series, 150));
}

export const framedListScript = `
const perPage = 30;
let from = 0;
fetch('/ramme/sager.json' + location.search).then((reply) => reply.json()).then((rows) => {
  const table = newTable(rows.slice(0, perPage));
  document.querySelector('.framed').append(table);
  const show = () => {
    [...table.tBodies[0].rows].forEach((line, index) => fill(line.parts, rows[(from + index) % rows.length]));
  };
  onClick('next', () => {
    from = (from + 11) % rows.length;
    show();
  });
  onClick('change', () => {
    workElsewhere(rows);
    show();
  });
});
`;
