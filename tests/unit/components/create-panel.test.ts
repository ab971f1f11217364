// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPanel } from '../../../entrypoints/panel/create-panel.ts';
import type { RettidigExplanation } from '../../../entrypoints/panel/shown-contract.ts';
import type { RettidigPanel } from '../../../lib/overlay/panel-contract.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../entrypoints/panel/panel.css?inline', () => ({ default: '' }));

const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage') as unknown as ReturnType<typeof vi.fn>;
const explanation = { show: vi.fn<RettidigExplanation['show']>(), leave: vi.fn() };
const one = { system: 'demo', ref: '26-004117', language: 'da' } as const;
const other = { ...one, ref: '26-004118' };
/** what answers that the other script is there, or that it is not to be had */
let fetched: { arrive: () => void; fail: () => void };
let anchor: HTMLElement;
let panel: RettidigPanel;

beforeEach(() => {
  anchor = document.body.appendChild(document.createElement('p'));
  vi.clearAllMocks();
  sendMessage.mockImplementation(({ name }: { name: string }) => {
    if (name === 'case/explain') return Promise.resolve({ ok: true, reply: { found: false } });
    return new Promise((resolve) => {
      fetched = {
        arrive() {
          globalThis.rettidigExplanation = explanation;
          resolve({ ok: true, reply: {} });
        },
        fail: () => resolve({ ok: false, error: { code: 'failed', message: 'not there' } }),
      };
    });
  });
  panel = createPanel('open');
});
afterEach(() => {
  panel.close();
  anchor.remove();
  globalThis.rettidigExplanation = undefined;
});

const dialog = () =>
  document.querySelector('[data-rettidig=panel]')?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]') ?? null;
const asked = (name: string) => sendMessage.mock.calls.filter(([message]) => message.name === name).length;
/** A frame goes by, in which the browser paints, and what shows explanations is asked for. */
const frameLater = () => vi.waitFor(() => expect(asked('panel/fill')).toBe(1));

test('the panel stands there, says that the deadline is being worked out and has the focus, before anything is fetched', () => {
  void panel.open(anchor, one);
  expect(dialog()?.textContent).toBe('Fristen regnes ud …');
  expect(dialog()?.getAttribute('aria-label')).toBe('Forklaring på fristen i sag 26-004117');
  expect(document.activeElement).toBe(document.querySelector('[data-rettidig=panel]'));
  expect(asked('panel/fill')).toBe(0);
});

test('the answer is asked for at once and once, and shown when what shows it has come', async () => {
  const opening = panel.open(anchor, one);
  expect(asked('case/explain')).toBe(1);
  await frameLater();
  expect(explanation.show).not.toHaveBeenCalled();
  fetched.arrive();
  await opening;
  expect(explanation.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ request: one }));
  await expect(explanation.show.mock.calls[0]![0].answer).resolves.toEqual({ found: false });
  expect(asked('case/explain')).toBe(1);
});

test('of two badges that were opened while it was on its way the later is explained', async () => {
  const opening = panel.open(anchor, one);
  await frameLater();
  const later = panel.open(anchor, other);
  expect(dialog()?.getAttribute('aria-label')).toContain('26-004118');
  await vi.waitFor(() => expect(asked('panel/fill')).toBe(1));
  fetched.arrive();
  await Promise.all([opening, later]);
  expect(explanation.show).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ request: other }));
});

test('a panel that was closed meanwhile stays closed', async () => {
  const opening = panel.open(anchor, one);
  await frameLater();
  panel.close();
  fetched.arrive();
  await opening;
  expect(dialog()).toBeNull();
  expect(explanation.show).not.toHaveBeenCalled();
});

test('what cannot be fetched is said to whoever opened it, and no panel stays that waits for ever', async () => {
  const opening = panel.open(anchor, one);
  await frameLater();
  fetched.fail();
  await expect(opening).rejects.toThrow('not there');
  expect(dialog()).toBeNull();
});

test('the same where it was fetched and is not there', async () => {
  const opening = panel.open(anchor, one);
  await frameLater();
  fetched.arrive();
  globalThis.rettidigExplanation = undefined;
  await expect(opening).rejects.toThrow();
  expect(dialog()).toBeNull();
});

test('someone seems about to open it: what shows explanations is fetched, and the next panel begins with it', async () => {
  const preparing = panel.prepare();
  fetched.arrive();
  await preparing;
  void panel.open(anchor, one);
  expect(explanation.show).toHaveBeenCalledOnce();
  await panel.prepare();
  expect(asked('panel/fill')).toBe(1);
});
