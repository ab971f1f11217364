import { danishDay } from '../danish-day.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { complaintTypes, eventWords } from '../vocabulary.ts';
import { caseHeader } from './case-page.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Decisions of a case with what came of them; a field that holds nothing says »–«. */
export function complaintPage(citizen: DemoCitizen): string {
  const { ref, name } = citizen;
  const dayOf = (type: string) => citizen.events.findLast((event) => event.type === type)?.on;
  const has = (type: string) => dayOf(type) !== undefined;
  const main = html`
    ${caseHeader(citizen, 'klage')}
    <section aria-labelledby="afgoerelse">
      <h2 id="afgoerelse">Afgørelser og klage</h2>
      <dl class="fields dates">
        ${complaintTypes.map((type) => {
          const day = dayOf(type);
          return html`<div>
            <dt>${eventWords[type] ?? type}</dt>
            <dd>${day === undefined ? '–' : danishDay(day)}</dd>
          </div>`;
        })}
      </dl>
      <h3>Sammenfatning</h3>
      <p class="letter">${summary(has)}</p>
    </section>
  `;
  return frame({ title: `Klage ${ref} ${name}`, path: `/sager/${ref}/klage`, main });
}

function summary(has: (type: string) => boolean): string {
  const sentences: string[] = [];
  if (has('decision-sent'))
    sentences.push('Jobcentret har afgjort, at borgeren skal deltage i et tilbud om vejledning.');
  if (has('oral-decision')) sentences.push('Afgørelsen blev givet mundtligt ved samtalen.');
  if (has('reasons-requested')) sentences.push('Borgeren har bedt om en skriftlig begrundelse.');
  if (has('complaint-received')) {
    sentences.push('Borgeren klager og skriver, at tilbuddet ikke kan forenes med børnenes institutionstider.');
  }
  if (has('complaint-forwarded')) sentences.push('Afgørelsen er fastholdt, og klagen er sendt til Ankestyrelsen.');
  if (has('file-access-requested')) sentences.push('Borgeren ønsker aktindsigt i hele sagen fra januar 2026.');
  return sentences.join(' ');
}
