import { frame } from './frame.ts';
import { html } from './html.ts';

const awkward: readonly [path: string, words: string, what: string][] = [
  ['/enkeltside/sager', 'Enkeltside', 'liste og sager i ét dokument; adressen skifter uden at siden hentes'],
  ['/enkeltside-hash', 'Enkeltside med #', 'det samme, og rækkerne genbruges til andre sager'],
  ['/rullende-liste', 'Rullende liste', '10.000 sager, hvoraf kun de synlige står på siden'],
  ['/to-ruder', 'To ruder', 'de første kolonner bliver stående, så hver række er to elementer'],
  ['/bench/auto', 'Lang liste', '10.000 rækker; kolonnerne retter sig efter indholdet'],
  ['/bench/fixed', 'Lang liste med faste bredder', '10.000 rækker; kolonnerne ligger fast'],
  ['/rammer', 'Lister i rammer', 'en herfra og en fra et andet sted'],
  ['/tavle', 'Tavle', 'kort i kolonner; hele tavlen skiftes ud hvert tiende sekund'],
  ['/ret-i-listen', 'Ret i listen', 'en sag bliver til en formular og tilbage igen'],
  ['/stort-gitter/ag-grid', 'Stort gitter', '10.000 sager i ag-grid; rækker og kolonner tegnes, når de ses'],
  ['/stort-gitter/tabulator', 'Stort gitter, Tabulator', 'det samme i Tabulator'],
  ['/rammesaet', 'Rammesæt', 'rammer i rammer i rammer, herfra og fra et andet sted'],
  ['/gamle-faner', 'Gamle faner', 'tre lister, hvoraf de to ligger skjult under den, man ser'],
  ['/skyggerod', 'Skyggerod', 'listen står i en komponent i en komponent'],
  ['/blandede-felter', 'Blandede felter', 'værdier i skrivefelter, titler i stedet for overskrifter, dansk og engelsk'],
  ['/uendelig-liste', 'Uendelig liste', 'der kommer flere sager, så længe man ruller'],
  ['/uden-vaern', 'Uden værn', 'en liste, som sidens egne scripts kan gøre alt med'],
  ['/datoer', 'Datoer på mange måder', 'og nogle, der ikke kan være en bestemt dag'],
];

/** The pages that are hard to draw on, one line each. */
export function awkwardIndexPage(): string {
  const main = html`
    <h1>Vanskelige sider</h1>
    <ul>
      ${awkward.map(([path, words, what]) => html`<li><a href="${path}">${words}</a> – ${what}</li>`)}
    </ul>
  `;
  return frame({ title: 'Vanskelige sider', path: '/vanskelige-sider', main });
}
