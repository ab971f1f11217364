import { html } from './html.ts';

/** A frameset of the old kind: a menu, and beside it another frameset. Its document has no body that could hold anything. */
export function framesetPage(): string {
  return frameset(
    'Rammesæt',
    html`<frame title="Menu" src="/rammesaet/menu" /><frame title="Arbejde" src="/rammesaet/indre" />`,
  );
}

/** A list from here, and a page that itself holds a list of another origin. */
export function innerFramesetPage(): string {
  return frameset(
    'Arbejde',
    html`<frame title="Vore" src="/ramme?udgave=indre" /><frame title="Andre" src="/rammesaet/ydre" />`,
  );
}

export function frameMenuPage(): string {
  return plainPage(
    'Menu',
    html`<ul>
      <li>Mine sager</li>
      <li>Opgaver</li>
    </ul>`,
  );
}

/** A frame within a frame within a frame. */
export function foreignFramePage(otherOrigin: string): string {
  return plainPage(
    'Partneren',
    html`<iframe title="Partnerens sager" src="${otherOrigin}/ramme?udgave=partner"></iframe>`,
  );
}

function frameset(title: string, frames: { html: string }): string {
  return `<!doctype html>\n${
    html`<html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
      </head>
      <frameset cols="30%,70%"> ${frames} </frameset>
    </html>`.html
  }`;
}

function plainPage(title: string, body: { html: string }): string {
  return `<!doctype html>\n${
    html`<html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="stylesheet" href="/assets/sagssystem.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        ${body}
      </body>
    </html>`.html
  }`;
}
