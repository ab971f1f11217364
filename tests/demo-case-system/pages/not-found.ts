import { frame } from './frame.ts';
import { html } from './html.ts';

export function notFoundPage(path: string): string {
  const main = html`
    <h1>Siden findes ikke</h1>
    <p>Sagen kan være lukket eller flyttet. <a href="/sager">Tilbage til Mine sager</a></p>
  `;
  return frame({ title: 'Siden findes ikke', path, main });
}
