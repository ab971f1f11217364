import { danishDay } from '../danish-day.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { groupText, startOf, startText } from '../list-row.ts';
import { complaintTypes } from '../vocabulary.ts';
import { frame } from './frame.ts';
import { historyLines } from './history-lines.ts';
import { html, type Html } from './html.ts';

/** Whether anything about decisions, complaints or file access stands on the case. */
export function hasComplaint(citizen: DemoCitizen): boolean {
  return citizen.events.some(({ type }) => complaintTypes.includes(type));
}

/** One case with all that is known of it. */
export function casePage(citizen: DemoCitizen): string {
  const { ref, name } = citizen;
  const main = html`
    ${caseHeader(citizen, 'sag')}
    <section aria-labelledby="historik">
      <h2 id="historik">Historik</h2>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">Dato</th>
            <th scope="col">Hændelse</th>
            <th scope="col">Deltager</th>
            <th scope="col">Form</th>
            <th scope="col">Udført af</th>
            <th scope="col">Notat</th>
          </tr>
        </thead>
        <tbody>
          ${historyLines(citizen).map(
            (line) =>
              html`<tr>
                <td class="day">${danishDay(line.on)}</td>
                <td>${line.kind}</td>
                <td>${line.participants}</td>
                <td>${line.channel}</td>
                <td>${line.by}</td>
                <td class="note">${line.note}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </section>
    <section aria-labelledby="fritagelser">
      <h2 id="fritagelser">Fritagelser</h2>
      <table class="suspensions">
        <thead>
          <tr>
            <th scope="col">Fra</th>
            <th scope="col">Til</th>
            <th scope="col">Årsag</th>
          </tr>
        </thead>
        <tbody>
          ${citizen.suspensions.map(
            ({ from, to, reason }) =>
              html`<tr>
                <td class="day">${danishDay(from)}</td>
                <td class="day">${to === null ? '' : danishDay(to)}</td>
                <td>${reason}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${citizen.suspensions.length === 0 ? html`<p class="none">Ingen fritagelser registreret</p>` : html``}
    </section>
  `;
  return frame({ title: `${ref} ${name}`, path: `/sager/${ref}`, main });
}

/** Name, number and the fields that stand at the top of each of the case's pages. */
export function caseHeader(citizen: DemoCitizen, tab: 'sag' | 'klage'): Html {
  const { ref, name, cpr, birthDate, responsible, remark } = citizen;
  return html`
    <p class="crumbs"><a href="/sager">Mine sager</a> › ${ref}</p>
    <div class="casehead">
      <h1>${name}</h1>
      <dl class="fields">
        <div>
          <dt>Sagsnr.</dt>
          <dd>${ref}</dd>
        </div>
        <div>
          <dt>CPR</dt>
          <dd>${cpr}</dd>
        </div>
        <div>
          <dt>Fødselsdato</dt>
          <dd>${danishDay(birthDate)}</dd>
        </div>
        <div>
          <dt>Målgruppe</dt>
          <dd>${groupText(citizen) || '–'}</dd>
        </div>
        <div>
          <dt>${startOf(citizen).label}</dt>
          <dd>${startText(citizen) || '–'}</dd>
        </div>
        <div>
          <dt>Sagsbehandler</dt>
          <dd>${responsible}</dd>
        </div>
        <div>
          <dt>Bemærkning</dt>
          <dd>${remark || '–'}</dd>
        </div>
      </dl>
    </div>
    <nav class="tabs" aria-label="Sagens faner">
      ${tabLink(tab === 'sag', `/sager/${ref}`, 'Historik')}
      ${hasComplaint(citizen) ? tabLink(tab === 'klage', `/sager/${ref}/klage`, 'Afgørelser og klage') : html`<span class="closed">Afgørelser og klage</span>`}
      <span class="closed">Min Plan</span>
      <span class="closed">Dokumenter</span>
    </nav>
  `;
}

function tabLink(open: boolean, to: string, words: string): Html {
  return open
    ? html`<a href="${to}" class="active" aria-current="page">${words}</a>`
    : html`<a href="${to}">${words}</a>`;
}
