// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Diagnosis } from '../../../components/diagnosis/diagnosis.tsx';
import { PageChooser } from '../../../components/diagnosis/page-chooser.tsx';
import { PageLine } from '../../../components/page-line.tsx';
import { SwitchedOff } from '../../../components/switched-off.tsx';
import type { FrameDiagnosis } from '../../../lib/views/diagnosis.ts';
import { diagnosisView } from '../../../lib/views/diagnosis-view.ts';
import { frame, withoutRows } from '../views/diagnosed.ts';
import { today } from '../views/judged.ts';
import { click, drawn } from './drawn.ts';

const nothing = {
  busy: false,
  trouble: null,
  language: 'da' as const,
  onAgain: () => {},
  onAct: () => {},
  repair: () => null,
};
const copied = vi.fn(async () => true);
const draw = (change: Partial<FrameDiagnosis>, more = {}) => {
  const view = diagnosisView({ frames: [frame(change)], faults: [] }, today, 'da');
  return drawn(<Diagnosis view={view} report="Rapporten" copy={copied} {...nothing} {...more} />);
};

test('each condition says its state in words too, not by colour or shape alone', async () => {
  const items = [...(await draw(withoutRows)).querySelectorAll('ol > li')].map((item) => item.textContent);
  expect(items[0]).toMatch(/ja: Rettidig må læse siden/);
  expect(items.some((item) => item?.includes('nej: Sagerne er fundet på siden'))).toBe(true);
  expect(items.at(-1)).toMatch(/ikke undersøgt: Sagerne har et klart svar/);
});

test('a page that was open before Rettidig came can be loaded anew from here', async () => {
  const onAct = vi.fn();
  await click(await draw({ answered: false }, { onAct }), 'Genindlæs siden');
  expect(onAct).toHaveBeenCalledWith({ kind: 'reload', words: 'Genindlæs siden' });
});

test('the report stands there to be read before it is copied, and what is copied is what stood there', async () => {
  const place = await draw({});
  expect(place.querySelector('textarea')!.value).toBe('Rapporten');
  await click(place, 'Kopiér fejlrapport');
  expect(copied).toHaveBeenCalledWith('Rapporten');
  expect(place.textContent).toContain('Fejlrapporten er kopieret');
});

test('without an open page it says how to come here', async () => {
  const place = await drawn(<PageChooser pages={[]} language="da" />);
  expect(place.textContent).toContain('vælg »Hvorfor?«');
});

test('a switch that could not be kept says so beside the page’s line', async () => {
  const page = {
    state: 'read' as const,
    words: '3 af 3 sager er læst',
    next: null,
    switches: [{ words: 'Slå fra på denne side', on: false, sites: [], pages: [] }],
  };
  const onSwitch = () => Promise.reject(new Error('full'));
  const place = await drawn(<PageLine page={page} language="da" onWhy={() => {}} onSwitch={onSwitch} />);
  await click(place, 'Slå fra på denne side');
  expect(place.querySelector('[role=alert]')!.textContent).toBe('Det kunne ikke gemmes. Prøv igen.');
});

test('what was switched off can be switched on again, one by one', async () => {
  const onSwitchOn = vi.fn(async () => {});
  const use = { on: true, sites: ['https://fag.example.dk'], pages: [] };
  const place = await drawn(
    <SwitchedOff off={[{ name: 'fag.example.dk', use }]} language="da" onSwitchOn={onSwitchOn} />,
  );
  await click(place, 'Slå fag.example.dk til igen');
  expect(onSwitchOn).toHaveBeenCalledWith(use);
  expect(place.querySelector('[role=status]')!.textContent).toBe('fag.example.dk er slået til igen.');
});

test('where nothing is switched off nothing is said of it', async () => {
  const place = await drawn(<SwitchedOff off={[]} language="da" onSwitchOn={async () => {}} />);
  expect(place.textContent).toBe('');
});
