// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Explanation } from '../../../components/explanation.tsx';
import type { Explanation as View } from '../../../lib/views/explanation.ts';
import { overdue } from './sample-badge.ts';
import { click, drawn } from './drawn.ts';
import { sampleExplanation } from './sample-explanation.ts';

const view: View = {
  ...sampleExplanation,
  advice: ['Loven kan læses på flere måder. Her er den strenge læsning brugt.'],
  timeline: [
    {
      kind: 'start',
      on: '2026-05-18',
      when: '18. maj 2026',
      what: 'Første henvendelse',
      readAt: 'læst i »Start« på listen i dag',
    },
    { kind: 'period', on: null, when: '+ 6 mdr.', what: 'Startdagen tæller med', readAt: null },
    { kind: 'due', on: '2026-11-17', when: '17. nov. 2026', what: 'Lovpligtig frist, en arbejdsdag', readAt: null },
  ] as View['timeline'],
  law: {
    rule: 'contact-4-in-first-6m',
    paragraph: 'LAB § 31',
    validity: 'sager begyndt 1. jan. 2020 – 30. juni 2026',
    marks: ['Regel kontrolleret 22. nov. 2026', 'ikke godkendt af kommunen endnu'],
    transition: null,
    notes: null,
    source: 'Kilde: LAB § 31',
  },
  fulfilment: 'Samtale holdt',
  others: [{ title: 'Tilbud påbegyndt', badge: overdue, note: null }],
};

const openRule = vi.fn();
const draw = (change: Partial<View> = {}) =>
  drawn(
    <Explanation
      view={{ ...view, ...change }}
      language="da"
      headingId="sentence"
      actions={<button>Kopiér</button>}
      onOpenRule={openRule}
      onChange={async () => {}}
    />,
  );

const headings = (place: ParentNode) => [...place.querySelectorAll('h3')].map(({ textContent }) => textContent);

test('it reads in the order of the questions: what and when, how, by which law, what now, what else', async () => {
  const place = await draw();
  const text = place.textContent ?? '';
  const order = ['Fjerde samtale skulle', 'Sådan er fristen', 'LAB § 31', 'Kopiér', 'Sagens andre frister'];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

test('the sentence is the heading that the dialog around it points to', async () => {
  const place = await draw();
  expect(place.querySelector('h2#sentence')?.textContent).toContain(view.sentence);
});

test('each step says when, what and where it was read, with the day for machines as well', async () => {
  const place = await draw();
  const [first] = place.querySelectorAll('ol li');
  expect(first?.querySelector('time')?.dateTime).toBe('2026-05-18');
  expect(first?.textContent).toContain('læst i »Start« på listen i dag');
});

test('without a date the steps are called what Rettidig knows, and not a calculation', async () => {
  const place = await draw({ timeline: view.timeline.filter(({ kind }) => kind !== 'due') });
  expect(headings(place)).toContain('Det ved Rettidig');
  expect(headings(place)).not.toContain('Sådan er fristen regnet ud');
});

test('what there is nothing of has no heading', async () => {
  const place = await draw({ timeline: [], law: null, fulfilment: null, others: [] });
  expect(headings(place)).toEqual(['Samtaler']);
});

test('what must be said of a deadline stands below it', async () => {
  const note = 'Send altid klagen videre; kun Ankestyrelsen afgør, om den behandles';
  const place = await draw({ duties: [{ title: 'Klage', badge: overdue, note }] });
  const [row] = [...place.querySelectorAll('li')].filter(({ textContent }) => textContent?.startsWith('Klage'));
  expect(row?.textContent).toContain(note);
});

test('page text is text: markup in a name stays words', async () => {
  const place = await draw({ caseLine: '26-1 · <img src=x onerror=alert(1)>' });
  expect(place.querySelector('img')).toBeNull();
  expect(place.textContent).toContain('<img src=x');
});

test('the paragraph leads on to its rule in the rule book', async () => {
  await click(await draw(), 'Vis i regelbogen');
  expect(openRule).toHaveBeenCalledWith('contact-4-in-first-6m');
});
